using Extractor.Model;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions;

/// <summary>Reads pipelines/tables/budget.yaml strictly.</summary>
internal static class TableWordsReader
{
    private static readonly string[] SideNames = ["income", "expenditure"];

    /// <summary>The words of the file. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static TableWords Read(string path)
    {
        var (y, root) = YamlReader.Open(path, "tables/" + Path.GetFileName(path));
        y.Allow(root, "captions", "kinds", "columns", "rows", "sides", "measures", "same");
        var (captions, columns, rows) = (y.Map(root, "captions"), y.Map(root, "columns"), y.Map(root, "rows"));
        y.Allow(captions, "titles", "numbered", "length");
        y.Allow(columns, "levels", "codes", "labels", "not_money");
        y.Allow(rows, "totals", "part_of", "numbering");
        y.Allow(y.Map(root, "sides"), SideNames);
        var kinds = y.Pairs(y.Map(root, "kinds")).Select(p => new TableKind(p.Key, Titles(y, p.Value))).ToList();
        var measures = Named(y, y.Map(root, "measures"));
        return new()
        {
            TitleWords = Keys(y, captions, "titles"),
            NumberedLines = Keys(y, captions, "numbered"),
            LongestTitle = (int)y.Number(y.Need(captions, "length")),
            Kinds = kinds,
            LevelColumns = Keys(y, columns, "levels"),
            CodeColumns = Keys(y, columns, "codes"),
            LabelColumns = Keys(y, columns, "labels"),
            NotMoney = Keys(y, columns, "not_money"),
            Totals = Keys(y, rows, "totals"),
            Numbering = Keys(y, rows, "numbering"),
            PartOf = Keys(y, rows, "part_of"),
            Sides = Named(y, y.Map(root, "sides")),
            Measures = measures,
            Same = [.. Sequence(y, y.Need(root, "same")).Select(n => Same(y, y.AsMap(n), kinds, measures))],
        };
    }

    private static SameFigures Same(YamlReader y, YamlMappingNode map, IReadOnlyList<TableKind> kinds, IReadOnlyList<Printed> measures)
    {
        y.Allow(map, "rule", "rows", "of", "in");
        var rows = OneOf(y, y.Need(map, "rows"), ["total", "classes"]);
        return new(y.Text(y.Need(map, "rule")), rows == "classes", Place("of"), Place("in"));

        FigurePlace Place(string key)
        {
            var place = y.AsMap(y.Need(map, key));
            y.Allow(place, "kind", "side", "measure");
            return new(
                OneOf(y, y.Need(place, "kind"), [.. kinds.Select(k => k.Code)]),
                y.Find(place, "side") is { } side ? OneOf(y, side, SideNames) : null,
                OneOf(y, y.Need(place, "measure"), [.. measures.Select(m => m.Name)]));
        }
    }

    private static string OneOf(YamlReader y, YamlNode node, IReadOnlyList<string> allowed) =>
        allowed.Contains(y.Text(node), StringComparer.Ordinal) ? y.Text(node) : throw y.Error(node, $"unknown '{y.Text(node)}'; allowed: {string.Join(", ", allowed)}");

    private static IReadOnlyList<IReadOnlyList<string>> Titles(YamlReader y, YamlNode node) =>
        [.. Sequence(y, node).Select(t => (IReadOnlyList<string>)[.. y.Words(t).Select(Folding.Key)])];

    private static IReadOnlyList<Printed> Named(YamlReader y, YamlMappingNode map) =>
        [.. y.Pairs(map).Select(p => new Printed(p.Key, [.. y.Words(p.Value).Select(Folding.Key)]))];

    private static IReadOnlyList<string> Keys(YamlReader y, YamlMappingNode map, string key) => [.. y.Words(y.Need(map, key)).Select(Folding.Key)];

    private static IEnumerable<YamlNode> Sequence(YamlReader y, YamlNode node) => node is YamlSequenceNode s ? s.Children : throw y.Error(node, "must be a list");
}
