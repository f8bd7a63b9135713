using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Forms.Exact;

/// <summary>Reads the rows of one form whose grids are exact: what a cell prints is the value, its span says what it governs.</summary>
internal sealed partial class ExactFormReader
{
    private readonly ExactWords _words;
    private readonly ExactKinds _kinds;
    private readonly LabelVocabulary _vocabulary;
    private readonly FormDraft _draft = new();
    private readonly ExactHeadReader _head;
    private readonly ExactSections _sections;
    private readonly List<ExactRow> _unused = [];
    private ExactHeader? _indicators;
    private bool _hasBody;

    /// <summary>A reader for one form of a type.</summary>
    public ExactFormReader(ExactWords words, LabelVocabulary vocabulary)
    {
        _words = words;
        _kinds = new(words);
        _vocabulary = vocabulary;
        _head = new(words, _draft);
        _sections = new(_draft);
    }

    /// <summary>Reads the form.</summary>
    public FormDraft Read(IReadOnlyList<ExactRow> rows)
    {
        for (var i = 0; i < rows.Count;) i += Math.Max(1, ReadPart(rows, i));
        _sections.Close();
        SectionNumbering.Check(_draft);
        if (_unused.Count > 0)
            _draft.Doubt("attributes", FindingCodes.ValueMissing, $"rows of the form that no part of it takes, left out: {string.Join("; ", _unused.Select(r => string.Join(" | ", r.Starting.Select(c => c.Text))))}", Severity.Info);
        return _draft;
    }

    // Reads the part that starts at a row and returns how many rows it took.
    private int ReadPart(IReadOnlyList<ExactRow> rows, int i)
    {
        var row = rows[i];
        var kind = _kinds.Of(row);
        _hasBody |= ExactKinds.IsBody(kind) || kind is RowKind.MoneyRow or RowKind.GoalsHeader or RowKind.TaskHeader;
        switch (kind)
        {
            case RowKind.Title:
                ReadTitle(row);
                return 1;
            case RowKind.Year:
                _draft.FiscalYear ??= new(ExactKinds.YearOf(row.Only!.Key)!.Value, new Evidence(row.Only.Source.Parts, []));
                return 1;
            case RowKind.MoneyHeader:
                return new ExactMoneyReader(_words, _kinds, _draft).Read(row.Table!, row.Index);
            case RowKind.MoneyRow:
                return new ExactMoneyPairs(_words, _draft).Read(row.Table!, row.Index);
            case RowKind.GoalsHeader:
                return new ExactGoalsReader(_words, _kinds, _draft).Read(row.Table!, row.Index);
            case RowKind.TaskHeader:
                return new ExactTaskReader(_words, _kinds, _draft).Read(row.Table!, row.Index);
            case RowKind.IndicatorHeader:
                return ReadIndicators(row.Table!, row.Index);
            case RowKind.Total:
                new ExactTotalReader(_vocabulary, _indicators, _draft).Read(row);
                return 1;
            case RowKind.Grade:
                ReadGrade(row);
                return 1;
            case RowKind.Caption:
                MoneyUnit.Find(row, _draft);
                return 1;
            default:
                return ReadOther(row);
        }
    }

    private int ReadOther(ExactRow row)
    {
        if (row.Starting.Count == 0) return 1;
        if (row.Table is null || (_words.HasSections && row.IsRunningText))
        {
            MoneyUnit.Find(row, _draft);
            if (!_words.HasSections || !_sections.Read(row)) _head.ReadInline(row);
            return 1;
        }
        var taken = _head.Read(row, isHead: !_hasBody);
        if (taken == 0) _unused.Add(row);
        return taken;
    }

    // The title is what stands directly above the form: the same words may stand in a table of contents before.
    private void ReadTitle(ExactRow row)
    {
        if (_draft.Title is not null && _hasBody) return;
        var cell = row.Only!.Source;
        _draft.Title = Make.Text(Folding.WithoutBlanks(cell.Text).TrimStart('#').Trim('《', '》'), cell.Parts, cell.Repairs);
        var year = YearInTitle().Match(_draft.Title!.Value);
        if (year.Success) _draft.FiscalYear = new(int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture), _draft.Title.Evidence);
    }

    private void ReadGrade(ExactRow row)
    {
        if (row.Starting.Skip(1).FirstOrDefault(c => _vocabulary.IsGrade(Folding.WithoutBlanks(c.Text))) is { } grade) _draft.Grade = Make.Text(grade.Source);
        else if (row.Starting.Count > 1) _draft.Doubt("grade", FindingCodes.ValueMissing, $"the grade line prints \"{row.Starting[1].Text}\", which is no grade");
    }

    private int ReadIndicators(ExactTable table, int row)
    {
        _indicators = ExactHeader.Read(table, row, _words.IndicatorColumn);
        var reader = new ExactIndicatorReader(_words, _indicators, _draft);
        var end = _indicators.End;
        for (; end < table.Rows.Count && !EndsIndicators(table.Rows[end]); end++) reader.Read(table.Rows[end]);
        return end - row;
    }

    private bool EndsIndicators(ExactRow row) => _kinds.Of(row) switch
    {
        RowKind.Other => _words.HasSections && row.IsRunningText && SectionReader.IsHeading(row.Only!.Key),
        RowKind.Head => row.Covering.Count <= 2,
        RowKind.GoalsHeader => row.Starting[0].Column == 0,
        RowKind.MoneyRow => false,
        _ => true,
    };

    [GeneratedRegex(@"((?:19|20)\d\d)年")]
    private static partial Regex YearInTitle();
}
