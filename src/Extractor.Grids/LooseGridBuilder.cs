using Extractor.Definitions;
using Extractor.Grids.Loose;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids;

/// <summary>The rows of one form whose rulings were lost, put together again.</summary>
/// <param name="FirstLine">Number of the form's first line.</param>
/// <param name="LastLine">Number of its last line.</param>
/// <param name="Rows">The rows, as a clean grid would have them.</param>
public sealed record LooseRows(int FirstLine, int LastLine, IReadOnlyList<GridRow> Rows);

/// <summary>
/// Rebuilds forms that a tool wrote without their rulings: cells of several printed lines are spread over as many text lines, several columns share one text cell.
/// A form whose heading stands in cells of its own is left alone.
/// </summary>
public sealed class LooseGridBuilder(PipelineDefinitions definitions)
{
    private readonly FormDivider _divider = new(definitions);
    private readonly Dictionary<string, IndicatorTableBuilder> _tables =
        definitions.TextLayouts.ToDictionary(l => l.Code, l => new IndicatorTableBuilder(definitions.Vocabulary, l), StringComparer.Ordinal);

    /// <summary>The loose forms of a text, in order; empty for a text with clean rows.</summary>
    public IReadOnlyList<LooseRows> Rebuild(IReadOnlyList<TextLine> text)
    {
        var lines = TokenSplitter.Split(text);
        var result = new List<LooseRows>();
        foreach (var form in _divider.Divide(lines))
        {
            if (!IsLoose(lines, form)) continue;
            var (first, last) = (lines[form.From].Number, lines[form.To - 1].Number);
            result.Add(new(first, last, Rows(lines, form) ?? Doubtful(text, first, last)));
        }
        return result;
    }

    /// <summary>Columns kept by blanks are always loose; tabbed lines are loose if words of the heading share a cell or are torn over lines.</summary>
    private static bool IsLoose(IReadOnlyList<LooseLine> lines, LooseForm form)
    {
        if (lines[form.Indicators.First].Positioned) return true;
        var columns = form.Indicators.Columns;
        var sharing = columns.Count(c => columns.Any(o => o != c && o.Tokens.Any(t => c.Tokens.Any(m => m.Line == t.Line && m.Cell == t.Cell))));
        var torn = columns.Count(c => c.Tokens[0].Line != c.Tokens[^1].Line);
        return sharing >= 3 || torn >= 2;
    }

    /// <summary>The lines as they stand, every cell doubtful: a loose form of a layout whose rows no weight and score mark.</summary>
    private static List<GridRow> Doubtful(IReadOnlyList<TextLine> text, int first, int last)
    {
        var rows = new List<GridRow>();
        foreach (var line in text.SkipWhile(l => l.Number < first).TakeWhile(l => l.Number <= last).Where(l => !l.IsBlank))
        {
            var cells = line.Cells.Where(c => c.Text.Length > 0)
                .Select(c => new GridCell(c.Index, c.Text, [new Part(c.Printed, new Place(Line: line.Number, Cell: c.Index))], 1, 1, [CellMaker.Doubtful]));
            rows.Add(new([.. cells], line.Cells.Count, rows.Count == 0 || line.StartsPage, line.Number));
        }
        return rows;
    }

    private List<GridRow>? Rows(IReadOnlyList<LooseLine> lines, LooseForm form)
    {
        if (form.Indicators.Find("weight") is null || form.Indicators.Find("score") is null) return null;
        if (_tables[form.Layout.Code].Build(lines, form) is not { } table) return null;
        var rows = new List<GridRow>();
        var headEnd = form.Money?.First ?? form.Goals?.First ?? form.Indicators.First;
        rows.AddRange(new HeadRows(form.Layout).Make(lines, form.From, headEnd));
        if (form.Money is { } money) rows.AddRange(new MoneyRows(form.Layout).Make(lines, money, form.Goals?.First ?? form.Indicators.First));
        if (form.Goals is { } goals) rows.AddRange(new GoalRows(form.Layout).Make(lines, goals, form.Indicators.First));
        var writer = new IndicatorRows(form.Layout, form.Indicators);
        rows.AddRange(writer.Make(table, lines));
        rows.AddRange(writer.Tail(lines, form.Total, form.To));
        return rows;
    }
}
