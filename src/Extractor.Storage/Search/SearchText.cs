using System.Globalization;
using System.Text;
using Extractor.Model.Records;

namespace Extractor.Storage.Search;

/// <summary>A text that can be found.</summary>
/// <param name="Rank">0 names (titles, projects, bodies, indicators, headings, captions), 1 what is said of them, 2 rows of kept tables, 3 labels that every form prints.</param>
/// <param name="Form">Number of its form; null for a table.</param>
/// <param name="Path">Path in the record: "forms[0].indicators[2].level3", "tables[1].rows[4]".</param>
/// <param name="Field">What it is: the last step of the path, "attributes" for printed keys, "caption" or "row" for tables.</param>
/// <param name="Text">The text; the cells of a table row are divided by <see cref="CellBorder"/>.</param>
internal sealed record SearchText(int Rank, int? Form, string Path, string Field, string Text)
{
    /// <summary>Stands between the cells of a row: no query holds it, so nothing is found across a border.</summary>
    public const char CellBorder = '\u001F';

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
        { "title", "project_name", "competent_department", "implementing_unit", "unit_name", "level3", "heading", "name" };

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "level1", "level2", "label", "kind", "direction", "unit", "money_unit", "grade" };

    /// <summary>The texts of a form, record order.</summary>
    public static IEnumerable<SearchText> Of(int form, FormRecord record)
    {
        foreach (var (relative, reading) in FormFields.Enumerate(record))
            if (reading.Boxed is string { Length: > 0 } text && Of(form, string.Create(CultureInfo.InvariantCulture, $"forms[{form}].{relative}"), text) is { } found) yield return found;
    }

    /// <summary>The text at a path of a form; null for codes, which are not searched.</summary>
    public static SearchText? Of(int form, string path, string text)
    {
        var relative = path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..];
        if (relative == "form_type" || relative.EndsWith("].item", StringComparison.Ordinal)) return null;
        var field = relative.Contains("attributes.", StringComparison.Ordinal) ? "attributes" : relative[(relative.LastIndexOf('.') + 1)..];
        return new(RankOf(field), form, path, field, text);
    }

    /// <summary>The caption and the rows of a table.</summary>
    public static IEnumerable<SearchText> Of(int number, TableRecord table)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"tables[{number}]");
        if (table.Caption is { Length: > 0 } caption) yield return new(0, null, path + ".caption", "caption", caption);
        foreach (var row in table.Cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            var text = new StringBuilder().AppendJoin(CellBorder, row.Select(c => c.Text.Replace(CellBorder, ' ')));
            yield return new(2, null, string.Create(CultureInfo.InvariantCulture, $"{path}.rows[{row.Key}]"), "row", text.ToString());
        }
    }

    private static int RankOf(string field) => Names.Contains(field) ? 0 : Labels.Contains(field) ? 3 : 1;
}
