namespace Extractor.Model.Findings;

/// <summary>The closed list of finding codes, with what each means.</summary>
public static class FindingCodes
{
    /// <summary>No layout fits the document; its grids stand in tables.</summary>
    public const string NoKnownForm = "no_known_form";

    /// <summary>The document could not be read at all.</summary>
    public const string UnreadableDocument = "unreadable_document";

    /// <summary>A bug of the program, caught at the document.</summary>
    public const string InternalError = "internal_error";

    /// <summary>The process that read the document (of a long one: a range of its pages) ended without a result; nothing of it is known.</summary>
    public const string ReaderCrashed = "reader_crashed";

    /// <summary>The document (or the range) took longer, or more memory, than it may.</summary>
    public const string ReaderTimedOut = "reader_timed_out";

    /// <summary>A page shows something and its text cannot be read or believed: it needs OCR.</summary>
    public const string TextLayerMissing = "text_layer_missing";

    /// <summary>The name of the document claims another format than its content has; the content counts.</summary>
    public const string WrongExtension = "wrong_extension";

    /// <summary>Rows, columns, sheets or texts that the document hides from its readers were left out.</summary>
    public const string HiddenContent = "hidden_content";

    /// <summary>A file of an archive was not read.</summary>
    public const string MemberSkipped = "member_skipped";

    /// <summary>The document was turned into another format before it was read; places are those of that one.</summary>
    public const string Converted = "converted";

    /// <summary>Some bytes do not fit the encoding of the text.</summary>
    public const string EncodingDoubtful = "encoding_doubtful";

    /// <summary>A label of level 1 or 2 is not printed where it should be.</summary>
    public const string LabelLost = "label_lost";

    /// <summary>A label was carried or derived and may be another.</summary>
    public const string LabelDoubtful = "label_doubtful";

    /// <summary>Characters of a text are lost or damaged.</summary>
    public const string TextDamaged = "text_damaged";

    /// <summary>A text was put together from pieces and may be incomplete or out of order.</summary>
    public const string TextDoubtful = "text_doubtful";

    /// <summary>A number could be read in more than one way.</summary>
    public const string NumberDoubtful = "number_doubtful";

    /// <summary>A number that the form should print could not be read.</summary>
    public const string NumberLost = "number_lost";

    /// <summary>The cells of a row could be divided among the columns in more than one way.</summary>
    public const string RowDoubtful = "row_doubtful";

    /// <summary>The sums say that rows are missing from the text.</summary>
    public const string RowsMissing = "rows_missing";

    /// <summary>A value was taken from another form of the same document.</summary>
    public const string Neighbour = "neighbour";

    /// <summary>A printed value that a form of this type must have is missing.</summary>
    public const string ValueMissing = "value_missing";

    /// <summary>An identity of the form's numbers fails.</summary>
    public const string IdentityFails = "identity_fails";

    /// <summary>The form gives full marks though the target is missed, or the reverse.</summary>
    public const string MarksDisagree = "marks_disagree";

    /// <summary>The figures of a table do not add up as its codes, totals or header say, or differ from another table of the document.</summary>
    public const string TableIdentityFails = "table_identity_fails";

    /// <summary>The name of a body fits several bodies, and the document does not say which.</summary>
    public const string UnitAmbiguous = "unit_ambiguous";

    /// <summary>A line has a score and no weight: what the score is of, nobody can tell.</summary>
    public const string ScoreWithoutWeight = "score_without_weight";

    /// <summary>A line has a score and no actual value.</summary>
    public const string ResultMissing = "result_missing";

    /// <summary>Marks are lost and no reason is printed.</summary>
    public const string UnexplainedLoss = "unexplained_loss";

    /// <summary>The actual value is beyond the target by far.</summary>
    public const string OverAchievement = "over_achievement";

    /// <summary>The actual values repeat the targets: everywhere to the point, or with their signs, which no measurement has.</summary>
    public const string TargetsCopied = "targets_copied";

    /// <summary>A long text stands word for word in another place: in another project, another year, or as goal and result.</summary>
    public const string TextRepeated = "text_repeated";

    /// <summary>The figures of a form stand in the form of another project or year, all alike.</summary>
    public const string NumbersRepeated = "numbers_repeated";

    /// <summary>A rate that cannot pass 100 % does, or more was spent than the budget holds.</summary>
    public const string RateOver100 = "rate_over_100";

    /// <summary>Money carried over does not fit what was left the year before.</summary>
    public const string CarryOverUntraced = "carry_over_untraced";

    /// <summary>The budget was cut or raised during the year by more than a set share.</summary>
    public const string BudgetChanged = "budget_changed";

    /// <summary>An indicator of budget execution says another rate than the money block of the form.</summary>
    public const string RateDisagrees = "rate_disagrees";

    /// <summary>The project forms of a unit and its report of the same year do not add up.</summary>
    public const string FormsDisagree = "forms_disagree";

    /// <summary>A piece of the empty template stands where a value should.</summary>
    public const string TemplateResidue = "template_residue";

    /// <summary>A date lies outside the year of the form, or ends before it begins.</summary>
    public const string DateOutsideYear = "date_outside_year";

    /// <summary>The grade does not fit the total score.</summary>
    public const string GradeDisagrees = "grade_disagrees";

    /// <summary>The same indicator stands in the form more than once.</summary>
    public const string IndicatorRepeated = "indicator_repeated";

    /// <summary>All codes.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        NoKnownForm, UnreadableDocument, InternalError, ReaderCrashed, ReaderTimedOut, TextLayerMissing, WrongExtension, HiddenContent, MemberSkipped, Converted, EncodingDoubtful, LabelLost, LabelDoubtful, TextDamaged, TextDoubtful,
        NumberDoubtful, NumberLost, RowDoubtful, RowsMissing, Neighbour, ValueMissing, IdentityFails, MarksDisagree, TableIdentityFails, UnitAmbiguous,
        ScoreWithoutWeight, ResultMissing, UnexplainedLoss, OverAchievement, TargetsCopied, TextRepeated, NumbersRepeated, RateOver100,
        CarryOverUntraced, BudgetChanged, RateDisagrees, FormsDisagree, TemplateResidue, DateOutsideYear, GradeDisagrees, IndicatorRepeated,
    ];
}
