namespace Extractor.Model;

/// <summary>A rule that may stand between what is printed and a value.</summary>
/// <param name="Id">Id as it stands in the evidence.</param>
/// <param name="Sentence">What the rule does, for a person.</param>
public sealed record RepairRule(string Id, string Sentence);

/// <summary>The closed list of the rules that repair what was read; a rule of values (target.…, actual.…) stands in pipelines/normalisation.</summary>
public static class RepairRules
{
    /// <summary>All rules, by id.</summary>
    public static readonly IReadOnlyList<RepairRule> All =
    [
        new("border_rebuilt", "Two halves of a character cut by a grid line were put together to the one character that forms print there."),
        new("border_scrap_dropped", "A character at the border of two cells was printed twice or is a scrap of its neighbour, and was dropped."),
        new("cells_by_alignment", "Not all borders of the cells are drawn; where they are not, the words were told apart by their alignment."),
        new("column_rebuilt", "The text gives no columns; this one was found again from headings, types and order."),
        new("debris_dropped", "Characters that no form prints (remnants of lines and marks) were dropped."),
        new("doubled_piece_dropped", "The left piece of a cut text stood again at the head of the right one and was dropped."),
        new("figure_joined", "A figure cut by a grid line was joined from its two pieces."),
        new("form_type_by_words", "No title is printed; the type of the form was told by its headings and keys."),
        new("items_divided", "Several numbered items stood in one cell and were divided."),
        new("label_by_vocabulary", "A damaged label was recognised as the nearest label of the vocabulary."),
        new("label_carried_over_break", "The label of a merged cell was carried over a page break."),
        new("label_pieces_joined", "A label spread over several cells or lines was joined."),
        new("level1_from_level2", "The label of level 1 is not legible; it was taken from the level 2 that stands under it alone."),
        new("loose_doubtful", "Another division of the torn lines fits nearly as well."),
        new("neighbour", "The value was taken from another form of the same document."),
        new("other_reading_by_sums", "Two readers saw different characters; the ones that make the sums of the form hold were taken."),
        new("percent_sign_cut", "A percent sign cut by a grid line was restored."),
        new("percent_sign_misread", "A percent sign that was read as other characters was restored."),
        new("pieces_joined", "A text cut by grid lines was joined from its pieces."),
        new("sign_by_pixels", "A comparison sign or a dash was told by the shape of its ink."),
        new("signs_of_numbers", "Characters that no number holds were taken for the ones of numbers that look like them."),
        new("stop_of_text", "A point after a Chinese character was taken for a full stop."),
        new("total_by_sum", "The line bears no label; it is the total because the lines above add to it."),
        new("unit_rest_lost", "The rest of the money unit is cut off; what is left names it."),
        new("wrapped_label_joined", "The printed lines of one cell were joined."),
        new("year_line_debris", "The year was read out of a damaged title line."),
    ];

    private static readonly Dictionary<string, string> ValueRules = new(StringComparer.Ordinal)
    {
        ["level1.name"] = "The label of level 1 stands in the taxonomy with this code.",
        ["level2.name"] = "The label of level 2 stands in the taxonomy with this code.",
        ["indicator.own_name"] = "No canonical indicator is known by this name: its own name is its id.",
        ["indicator.catalogue"] = "The catalogue of canonical indicators holds this name.",
        ["indicator.unit_in_name"] = "The unit behind the name is the one that its last word implies.",
        ["indicator.own_year"] = "The year before the name is the form's own.",
        ["money.printed_unit"] = "Amounts are counted in the money unit printed on the form.",
        ["target.direction_column"] = "The sign of the target stands in a column of its own.",
        ["target.unit_column"] = "The unit of the target stands in a column of its own.",
        ["actual.unit_column"] = "The unit of the actual value stands in a column of its own.",
        ["met.said"] = "The form itself says whether the target is met.",
        ["met.same_text"] = "The actual value repeats the target word for word.",
        ["met.date"] = "The date of completion was compared with the deadline.",
        ["met.compare"] = "The actual value was compared with the target.",
        ["met.opposite"] = "The actual value is the word for the target's failure.",
        ["met.grade"] = "The grade reached was compared with the grade wanted.",
    };

    /// <summary>What a rule does; null if no rule bears the id.</summary>
    public static string? Sentence(string id)
    {
        if (All.FirstOrDefault(r => r.Id == id) is { } repair) return repair.Sentence;
        if (ValueRules.TryGetValue(id, out var sentence)) return sentence;
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? null : id[..dot] switch
        {
            "target" or "actual" => $"The {id[..dot]} has the form '{id[(dot + 1)..]}' of pipelines/normalisation/targets.yaml.",
            "level1" or "level2" => $"The label was coded by the rule '{id[(dot + 1)..]}' of pipelines/normalisation/taxonomy.yaml.",
            "indicator" => $"The name was rewritten by the rule '{id[(dot + 1)..]}' of pipelines/normalisation/indicators.yaml.",
            _ => null,
        };
    }
}
