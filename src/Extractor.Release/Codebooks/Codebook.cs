using System.Text;
using Extractor.Definitions.Dictionary;

namespace Extractor.Release.Codebooks;

/// <summary>The data dictionary as Markdown for people, in one language.</summary>
/// <param name="language">zh or en.</param>
public sealed class Codebook(string language)
{
    private readonly CodebookWords _words = CodebookWords.Of(language);

    /// <summary>The codebook of the whole database.</summary>
    public string OfDatabase(DataDictionary dictionary)
    {
        var text = new StringBuilder($"# {_words.Title}\n\n{_words.Database}\n");
        Write(text, [.. dictionary.Tables.Where(t => !t.OnlyInRelease).Select(t => (t.Name, t, null as long?))]);
        return text.ToString();
    }

    /// <summary>The codebook of a release.</summary>
    internal string OfRelease(ReleaseLabel label, IReadOnlyList<ReleasedTable> tables)
    {
        var text = new StringBuilder($"# {_words.Title}\n\n{label.Title}, {label.Version}, {label.Date}\n");
        Write(text, [.. tables.Select(t => (t.Name, t.Definition, (long?)t.Count))]);
        return text.ToString();
    }

    private void Write(StringBuilder text, IReadOnlyList<(string Name, DictionaryTable Table, long? Rows)> tables)
    {
        text.Append($"\n## {_words.Tables}\n\n");
        foreach (var (name, table, rows) in tables) text.Append($"- [{name}](#{name}){(rows is { } n ? $" ({n} {_words.Rows})" : "")}: {table.Label.In(language)}\n");
        foreach (var (name, table, rows) in tables) WriteTable(text, name, table, rows);
        text.Append($"\n## {_words.CodeLists}\n");
        foreach (var list in tables.SelectMany(t => t.Table.Columns).Select(c => c.Codes).OfType<CodeList>().DistinctBy(c => c.Name)) WriteCodes(text, list);
    }

    private void WriteTable(StringBuilder text, string name, DictionaryTable table, long? rows)
    {
        text.Append($"\n## {name}\n\n{Sentence(table.Label.In(language))}");
        if (table.Note is { } note && table.Release != name) text.Append($" {note.In(language)}");
        if (rows is { } n) text.Append($" {n} {_words.Rows}.");
        else if (table.Release is { } release) text.Append($" ({_words.InRelease}: {release})");
        text.Append("\n\n");
        if (table.Key.Count > 0) text.Append($"{_words.Key}: {string.Join(", ", table.Key)}  \n");
        foreach (var (other, columns) in table.Refers) text.Append($"{_words.Refers} {other}: {string.Join(", ", columns)}  \n");
        text.Append($"\n{_words.Heading}\n|---|---|---|---|---|---|---|\n");
        foreach (var column in table.Columns) text.Append($"| {Row(column)} |\n");
    }

    private string Row(DictionaryColumn column) => string.Join(" | ", new[]
    {
        $"`{column.Name}`", column.Label.In(language) + (column.Note is { } note ? $" ({note.In(language)})" : ""), column.Type.ToString().ToLowerInvariant(),
        column.Unit?.In(language) ?? "", column.Form ?? "", column.Codes is { } codes ? $"[{codes.Name}](#values-{codes.Name})" : "", column.Empty?.In(language) ?? "",
    }.Select(Cell));

    private void WriteCodes(StringBuilder text, CodeList list)
    {
        text.Append($"\n### values-{list.Name}\n\n| {_words.Code} | {_words.Meaning} |\n|---|---|\n");
        foreach (var (code, label) in list.Codes) text.Append($"| `{Cell(code)}` | {Cell(label.In(language))} |\n");
    }

    private string Sentence(string text) => language == "zh" ? text + "。" : text + ".";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
