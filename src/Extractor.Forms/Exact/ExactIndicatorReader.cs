using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads the lines of an indicator table: every cell says by its span which lines and columns it governs.</summary>
/// <param name="words">The words of the form type.</param>
/// <param name="header">The header of the table.</param>
/// <param name="draft">The form.</param>
internal sealed class ExactIndicatorReader(ExactWords words, ExactHeader header, FormDraft draft)
{
    private static readonly string[] Repeated = ["level1", "level1_weight", "level2", "level2_weight"];

    private readonly Dictionary<string, ExactCell> _cells = new(StringComparer.Ordinal);
    private readonly List<AttributeValue> _attributes = [];
    private string _path = "";
    private int? _page;

    /// <summary>Reads one printed line; a row in which no cell starts is none.</summary>
    public void Read(ExactRow row)
    {
        _path = $"indicators[{draft.Indicators.Count}]";
        _cells.Clear();
        _attributes.Clear();
        var any = false;
        foreach (var cell in row.Covering)
            if (!words.IsIndicatorLabel(cell.Key) && header.ColumnOf(cell) is { } column) any |= Take(cell, column, cell.Row == row.Index);
        if (!any) return;
        if (_page is not null && row.Page != _page) DoubtLabels();
        _page = row.Page;
        draft.Indicators.Add(Indicator());
    }

    // Where a page begins, an empty cell may be the rest of the label above it, though nothing in print says so.
    private void DoubtLabels()
    {
        var above = draft.Indicators.Count > 0 ? draft.Indicators[^1] : null;
        foreach (var (name, label) in new[] { ("level1", above?.Level1), ("level2", above?.Level2) })
            if (label is not null && header.Find(name) is not null && !_cells.ContainsKey(name))
                draft.Doubt($"{_path}.{name}", FindingCodes.LabelDoubtful, "no label is printed where the page begins: the one above the break may go on");
    }

    // A label governs all its lines; a note merged over several lines stands on its first.
    private bool Take(ExactCell cell, ExactColumn column, bool starts)
    {
        if (!starts && !Repeated.Contains(column.Name, StringComparer.Ordinal)) return false;
        if (column.Name is null && column.Heading.Length > 0) _attributes.Add(new(column.Heading, ExactText.Long(cell)));
        else if (column.Name is null) DoubtLeftOut(cell);
        else _cells[column.Name] = _cells.TryGetValue(column.Name, out var left) ? Joined(left, cell) : cell;
        return starts;
    }

    // Of a scan the heading may be lost, and what stands below it is a value of the line.
    private void DoubtLeftOut(ExactCell cell)
    {
        var message = $"a column without heading prints \"{cell.Text}\", left out";
        if (cell.IsScanned) draft.Doubt(_path, FindingCodes.RowDoubtful, message);
        else draft.Doubt("attributes", FindingCodes.ValueMissing, message, Severity.Info);
    }

    private static ExactCell Joined(ExactCell left, ExactCell right) =>
        new(new GridCell(left.Column, $"{left.Text} {right.Text}", [.. left.Source.Parts, .. right.Source.Parts], right.ColumnEnd - left.Column, left.Source.RowSpan), left.Row);

    private Indicator Indicator()
    {
        var (kind, direction) = (Short("kind"), Short("direction"));
        // 指标性质 prints 定量指标 in one province, ≥ in another.
        if (direction is null && kind is not null && CellKinds.Of(Folding.Key(kind.Value)) == CellKind.Operator) (kind, direction) = (null, kind);
        return new()
        {
            Level1 = Short("level1"),
            Level1Weight = Number("level1_weight"),
            Level2 = Short("level2"),
            Level2Weight = Number("level2_weight"),
            Level3 = Short("level3"),
            Kind = kind,
            Direction = direction,
            Target = Short("target"),
            Unit = Short("unit"),
            Actual = Short("actual"),
            Weight = Number("weight"),
            Score = Number("score"),
            ReviewerScore = Number("reviewer_score"),
            Deviation = Long("deviation"),
            Explanation = Long("explanation"),
            ScoringRule = Long("scoring_rule"),
            Attributes = Attributes.Numbered(_attributes),
        };
    }

    private Reading<string>? Short(string name) => ExactText.Short(_cells.GetValueOrDefault(name));

    private Reading<string>? Long(string name) => ExactText.Long(_cells.GetValueOrDefault(name));

    private Reading<decimal>? Number(string name) => ExactNumber.Read(_cells.GetValueOrDefault(name), $"{_path}.{name}", draft);
}
