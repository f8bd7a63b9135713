using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads the rows of one form by one layout: head, money, goals, tasks, indicators, total, grade, narrative, in whatever order they stand.</summary>
internal sealed class FormReader
{
    private readonly LayoutWords _words;
    private readonly LabelVocabulary _vocabulary;
    private readonly RowKinds _kinds;
    private readonly HeadReader _head;
    private readonly Lexicon _lexicon;
    private readonly List<Row> _unused = [];

    /// <summary>A reader for one form.</summary>
    public FormReader(LayoutWords words, LabelVocabulary vocabulary, Lexicon lexicon)
    {
        _words = words;
        _vocabulary = vocabulary;
        _lexicon = lexicon;
        _kinds = new(words);
        _head = new(words, new PieceJoiner(lexicon));
    }

    /// <summary>Reads the form.</summary>
    public FormDraft Read(IReadOnlyList<Row> rows)
    {
        var draft = new FormDraft();
        var kinds = rows.Select(_kinds.Of).ToArray();
        var sections = new SectionReader(draft);
        for (var i = 0; i < rows.Count;) i += ReadPart(rows, kinds, i, sections, draft);
        sections.Close();
        SectionNumbering.Check(draft);
        TotalReader.SettleLone(draft);
        if (_unused.Count > 0)
            draft.Doubt("attributes", FindingCodes.ValueMissing, $"lines of the form that no part of it takes, left out: {string.Join(", ", _unused.Select(r => r.Source.Line))}", Severity.Info);
        return draft;
    }

    // Reads the part that starts at a row and returns how many rows it took.
    private int ReadPart(IReadOnlyList<Row> rows, RowKind[] kinds, int i, SectionReader sections, FormDraft draft)
    {
        switch (kinds[i])
        {
            case RowKind.Title:
                ReadTitle(rows[i], draft);
                return 1;
            case RowKind.Year:
                ReadYear(rows[i], draft);
                return 1;
            case RowKind.MoneyHeader:
                return ReadMoney(rows, kinds, i, rows[i], draft);
            case RowKind.MoneyRow when _words.MoneyColumns.Names.Count == 0:
                return ReadMoney(rows, kinds, i, null, draft);
            case RowKind.GoalsHeader:
                return ReadGoals(rows, kinds, i, draft);
            case RowKind.TaskHeader:
                var tasks = Until(kinds, i + 1, k => k != RowKind.Other);
                TaskReader.Read(Slice(rows, i + 1, tasks), draft);
                return tasks - i;
            case RowKind.IndicatorHeader:
                return ReadIndicators(rows, kinds, i, draft);
            case RowKind.Total:
                if (draft.TotalWeight is null) TotalReader.Read(rows[i], draft);
                return 1;
            case RowKind.Grade:
                GradeReader.Read(rows[i], _vocabulary, draft);
                return 1;
            case RowKind.Caption:
                return 1;
            default:
                ReadOther(rows[i], sections, draft);
                return 1;
        }
    }

    private void ReadOther(Row row, SectionReader sections, FormDraft draft)
    {
        if (_head.Read(row, draft)) return;
        if (_words.Layout.Sections && sections.Read(row)) return;
        _unused.Add(row);
    }

    // Titles are printed with full-width brackets; a text that has narrow ones comes from a tool that folds widths.
    private void ReadTitle(Row row, FormDraft draft)
    {
        if (draft.Title is not null) return;
        draft.Title = Make.Text(_kinds.TitleOf(row)!, row.Cells[0].Parts);
        if (draft.Title?.Value.Contains('(', StringComparison.Ordinal) == true)
            draft.Doubt("title", FindingCodes.TextDoubtful, "the tool that wrote this text made brackets narrow: the title as printed is not known to the letter");
    }

    private static void ReadYear(Row row, FormDraft draft)
    {
        if (draft.FiscalYear is not null || RowKinds.YearOf(row) is not { } year) return;
        var rest = row.Key.Trim('(', ')').Replace("年度", "", StringComparison.Ordinal).Replace("年", "", StringComparison.Ordinal);
        draft.FiscalYear = new(year, new Evidence([.. row.Cells.SelectMany(c => c.Parts)], rest.Length == 4 ? [] : ["year_line_debris"]));
    }

    private int ReadMoney(IReadOnlyList<Row> rows, RowKind[] kinds, int i, Row? header, FormDraft draft)
    {
        var first = header is null ? i : i + 1;
        var end = first;
        while (end < rows.Count && (kinds[end] is RowKind.MoneyRow || (header is null && kinds[end] == RowKind.Head && MoneyLabel.Find(rows[end], _words) is not null) || (kinds[end] is RowKind.Other && !_words.Layout.Sections))) end++;
        // Section layouts print headings without figures inside the block ("1、资金来源").
        while (_words.Layout.Sections && end < rows.Count && (kinds[end] is RowKind.MoneyRow || (kinds[end] is RowKind.Other && rows[end].Cells.Count == 1 && rows[end].Key.Length <= 8 && !SectionReader.IsHeading(rows[end].Key)))) end++;
        new FundingReader(_words).Read(header, Slice(rows, first, end), draft);
        return Math.Max(1, end - i);
    }

    private int ReadGoals(IReadOnlyList<Row> rows, RowKind[] kinds, int i, FormDraft draft)
    {
        var end = Until(kinds, i + 1, k => k is RowKind.IndicatorHeader or RowKind.Total or RowKind.Grade or RowKind.Caption or RowKind.Title or RowKind.TaskHeader);
        new GoalsReader(_words).Read(rows[i], Slice(rows, i + 1, end), draft);
        return end - i;
    }

    private int ReadIndicators(IReadOnlyList<Row> rows, RowKind[] kinds, int i, FormDraft draft)
    {
        var end = i + 1;
        while (end < rows.Count && kinds[end] is not (RowKind.Total or RowKind.Grade or RowKind.Title or RowKind.Year or RowKind.Caption)
            && !(_words.Layout.Sections && rows[end].Cells.Count == 1 && SectionReader.IsHeading(rows[end].Key))) end++;
        if (end < rows.Count && kinds[end] == RowKind.Total) TotalReader.Read(rows[end], draft);
        var table = Slice(rows, i + 1, end).Where((_, k) => kinds[i + 1 + k] != RowKind.IndicatorHeader).ToList();
        new IndicatorReader(_words, _vocabulary, _lexicon).Read(rows[i], table, draft);
        return end - i;
    }

    private static int Until(RowKind[] kinds, int from, Func<RowKind, bool> stop)
    {
        while (from < kinds.Length && !stop(kinds[from])) from++;
        return from;
    }

    private static List<Row> Slice(IReadOnlyList<Row> rows, int from, int to) => [.. rows.Skip(from).Take(to - from)];
}
