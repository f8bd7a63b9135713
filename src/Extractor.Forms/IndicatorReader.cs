using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads the indicator table of one form: rows into columns, rows into lines, lines into indicators.</summary>
internal sealed class IndicatorReader(LayoutWords words, LabelVocabulary vocabulary, Lexicon lexicon)
{
    // Columns that a table of the layout has even where the heading is damaged.
    private static readonly string[] CoreColumns = ["level1", "level2", "level3", "target", "actual", "weight", "score"];
    private const double MostDebris = 0.5;
    private const double LeastKnown = 0.2;
    private const int MostHanOfDebris = 4;
    private static readonly string[] FigureColumns = ["weight", "score", "reviewer_score"];
    private static readonly string[] TextColumns = ["level3", "kind", "direction", "target", "unit", "actual", "deviation", "explanation", "scoring_rule"];

    private readonly PieceJoiner _joiner = new(lexicon);

    /// <summary>Reads the header row and the rows below it into the draft. The total line, if its word is lost, is found by its figures.</summary>
    public void Read(Row header, IReadOnlyList<Row> rows, FormDraft draft)
    {
        var positions = words.IndicatorColumns.Find(header);
        InferLabelColumns(header, positions);
        InferReasonColumn(header, positions);
        var names = words.IndicatorColumns.Names.Where(n => positions.ContainsKey(n) || CoreColumns.Contains(n, StringComparer.Ordinal)).ToList();
        var divider = new RowDivider(names, positions, vocabulary);
        divider.Learn(header);
        var divided = rows.Select(r => divider.Divide(r, header.Source.Width)).ToList();
        HeaderRest.Remove(divided, words);
        var hasFigures = names.Exists(n => n is "weight" or "score");
        ContinuationJoiner.Join(divided, positions, vocabulary, hasFigures);
        TotalReader.TakeNameless(divided, draft);
        ShadowFilter.Remove(divided, draft, lexicon, vocabulary);
        var isLine = divided.Select(r => IsLine(r, hasFigures)).ToArray();
        AddLabelOnlyLines(divided, isLine);
        if (divided.Any(r => r.Dropped.Count > 0)) draft.Garbled = true;
        var levels = new LevelLabeller(vocabulary, positions).Label(divided, isLine, draft.Garbled);
        var cutNames = new CutNames(divided, lexicon);
        for (var i = 0; i < divided.Count; i++)
            if (isLine[i]) Add(divided[i], levels[i], names, cutNames, draft);
        LineChecks.Check(draft, names);
    }

    // Headings of the label columns that are damaged ("指标", "指标") still stand left of the one of level 3.
    private static void InferLabelColumns(Row header, Dictionary<string, int> positions)
    {
        if (!positions.TryGetValue("level3", out var level3)) return;
        var left = header.Cells.Select(c => c.Column).Where(c => c < level3 && !positions.ContainsValue(c)).ToList();
        if (!positions.ContainsKey("level2") && left.Count > 0) { positions["level2"] = left[^1]; left.RemoveAt(left.Count - 1); }
        if (!positions.ContainsKey("level1") && left.Count > 0) positions["level1"] = left[^1];
    }

    // 偏差原因分析及改进措施 is printed on two lines: the second one names it by its middle (及改进…: seed 002 line 425).
    private void InferReasonColumn(Row header, Dictionary<string, int> positions)
    {
        if (positions.ContainsKey("deviation")) return;
        var headings = words.Layout.Indicators.Columns.FirstOrDefault(c => c.Name == "deviation")?.Words ?? [];
        for (var i = 0; i < header.Keys.Length; i++)
            if (header.Keys[i].Length >= 3 && !positions.ContainsValue(header.Cells[i].Column) && headings.Any(h => h.Contains(header.Keys[i][..3], StringComparison.Ordinal)))
            {
                positions["deviation"] = header.Cells[i].Column;
                return;
            }
    }

    // A line carries a figure, or (in layouts without figures) a name or target. Rows of labels or debris alone are none.
    private bool IsLine(IndicatorRow row, bool hasFigures)
    {
        if (FigureColumns.Any(row.HasNumber)) return !IsStrayTotal(row);
        var name = row.Key("level3");
        var target = row.Key("target");
        if (!hasFigures) return (name.Length > 0 && CellKinds.Of(name) != CellKind.Debris) || target.Length > 0 || row["explanation"].Count > 0;
        return name.Any(Folding.IsHan) && Debris.Share(name, lexicon) < MostDebris && row["actual"].Count > 0 && Debris.Share(target + row.Key("actual"), lexicon) < MostDebris;
    }

    // The total line read twice: its figures and nothing else (seed 002 line 338).
    private static bool IsStrayTotal(IndicatorRow row) =>
        row["level2"].Count == 0 && row["level3"].Count == 0 && row["target"].Count == 0 && row["actual"].Count == 0
            && PrintedNumber.TryRead(row.Key("weight"), out var weight) && weight >= 100;

    // A whole level-2 label alone on its row, its block empty, is a printed line of nulls (seed 003 lines 107 and 117). In a table whose
    // labels are spread over lines, a row of labels is only a piece.
    private void AddLabelOnlyLines(List<IndicatorRow> rows, bool[] isLine)
    {
        var spread = rows.Where((r, i) => !isLine[i]).Any(r => r["level2"].Count > 0 && !vocabulary.IsLevel2(r.Key("level2")));
        if (spread) return;
        for (var i = 0; i < rows.Count; i++)
            if (!isLine[i] && vocabulary.IsLevel2(rows[i].Key("level2")) && !IsTail(rows, i)) isLine[i] = true;
    }

    // 标 | 满意度指标 behind a page break: the rest of 服务对象 on the row above.
    private bool IsTail(List<IndicatorRow> rows, int i) =>
        i > 0 && rows[i - 1].Key("level2") is { Length: > 0 } above && !vocabulary.IsLevel2(above);

    private void Add(IndicatorRow row, RowLevels levels, IReadOnlyList<string> columns, CutNames cutNames, FormDraft draft)
    {
        var path = $"indicators[{draft.Indicators.Count}]";
        var texts = new Dictionary<string, Reading<string>?>(StringComparer.Ordinal);
        foreach (var column in TextColumns) texts[column] = Text(row, column, path, draft);
        var numbers = new Dictionary<string, Reading<decimal>?>(StringComparer.Ordinal);
        foreach (var column in FigureColumns) numbers[column] = Number(row, column);
        draft.Indicators.Add(new Indicator
        {
            Level1 = levels.Level1, Level1Weight = levels.Level1Weight, Level2 = levels.Level2, Level2Weight = levels.Level2Weight,
            Level3 = texts["level3"], Kind = texts["kind"], Direction = texts["direction"], Target = texts["target"], Unit = texts["unit"],
            Actual = texts["actual"], Deviation = texts["deviation"], Explanation = texts["explanation"], ScoringRule = texts["scoring_rule"],
            Weight = numbers["weight"], Score = numbers["score"], ReviewerScore = numbers["reviewer_score"],
        });
        foreach (var column in FigureColumns)
            if (numbers[column]?.Evidence.Repairs.Contains("loose_doubtful", StringComparer.Ordinal) == true)
                draft.Doubt($"{path}.{column}", FindingCodes.NumberDoubtful, "rows of this table are lost or mixed: the weights do not add up to the total");
        foreach (var (field, code, message) in levels.Doubts)
            if (columns.Contains(field, StringComparer.Ordinal)) draft.Doubt($"{path}.{field}", code, message);
        if (row.HasShadow && !draft.Findings.Exists(f => f.Path == path + ".level3"))
            draft.Doubt(path + ".level3", FindingCodes.TextDamaged, "a shadow line beside this one carries characters that may belong to the name");
        if (cutNames.MayHaveLostItsRest(row) && !draft.Findings.Exists(f => f.Path == path + ".level3"))
            draft.Doubt(path + ".level3", FindingCodes.TextDamaged, "the names of this table are cut in two by a grid line, and the right piece of this one may be lost");
        RowChecks.Check(row, path, columns, draft);
    }

    private Reading<string>? Text(IndicatorRow row, string column, string path, FormDraft draft)
    {
        var tokens = row[column];
        if (tokens.Count == 0) return null;
        if (column is "explanation" or "scoring_rule") return LongText.Of(tokens);
        if (column == "deviation") return Deviation(tokens, path, draft);
        if (column is "target" or "actual") return TargetText.Of(tokens, column, path, draft);
        var joined = column == "level3" ? _joiner.JoinLabel(tokens) : _joiner.JoinName(tokens);
        if (joined.Garbled && tokens.Count > 1 && tokens[0].Cell != tokens[^1].Cell) draft.Garbled = true;
        if (joined.Doubt is { } doubt) draft.Doubt($"{path}.{column}", FindingCodes.TextDoubtful, doubt);
        return joined.Reading;
    }

    private Reading<string>? Deviation(IReadOnlyList<Token> tokens, string path, FormDraft draft)
    {
        var text = LongText.Of(tokens);
        if (text is null) return null;
        if (!text.Value.Any(Folding.IsHan) && CellKinds.Of(Folding.Key(text.Value)) is CellKind.Debris or CellKind.Number or CellKind.Nothing) return Dropped(text, path, draft);
        var isDamaged = text.Value.Any(c => CellKinds.IsForeign(c) || char.IsAsciiLetterOrDigit(c) || c == '#') && lexicon.Known(text.Value) < LeastKnown;
        if (isDamaged && text.Value.Count(Folding.IsHan) <= MostHanOfDebris) return Dropped(text, path, draft);
        if (isDamaged || tokens[0].Cell != tokens[^1].Cell)
        {
            draft.Garbled = true;
            draft.Doubt($"{path}.deviation", FindingCodes.TextDoubtful, "put together from pieces of several cells; characters at the borders may be lost");
        }
        return text;
    }

    // What is left of a header or of a doubled figure is no reason; it is told, not kept.
    private static Reading<string>? Dropped(Reading<string> text, string path, FormDraft draft)
    {
        draft.Garbled = true;
        draft.Doubt($"{path}.deviation", FindingCodes.TextDamaged, $"debris left out: {text.Value}", Severity.Info);
        return null;
    }

    private static Reading<decimal>? Number(IndicatorRow row, string column) =>
        row[column] is { Count: > 0 } tokens && PrintedNumber.TryRead(row.Key(column), out var value)
            ? Make.Number(value, [.. tokens.SelectMany(t => t.Parts)], [.. tokens.SelectMany(t => t.Repairs).Distinct(StringComparer.Ordinal)])
            : null;
}
