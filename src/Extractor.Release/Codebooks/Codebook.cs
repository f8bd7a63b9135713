using System.Globalization;
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
        var text = new StringBuilder($"# {_words.Title}\n\n{label.Title}, {label.Version}, {label.Date}\n\n{_words.Begin}\n");
        Write(text, [.. tables.Select(t => (t.Name, t.Definition, (long?)t.Count))]);
        return text.ToString();
    }

    private void Write(StringBuilder text, IReadOnlyList<(string Name, DictionaryTable Table, long? Rows)> tables)
    {
        text.Append($"\n## {_words.Tables}\n\n");
        foreach (var (name, table, rows) in tables) text.Append($"- [{name}](#{name}): {table.Label.In(language)}{Number(rows)}\n");
        foreach (var (name, table, rows) in tables) WriteTable(text, name, table, rows);
        text.Append($"\n## {_words.EmptyReasons}\n\n");
        foreach (var reason in tables.SelectMany(t => t.Table.Columns).Select(c => c.Empty).OfType<EmptyReason>().Distinct()) text.Append($"- <a id=\"empty-{reason.Code}\"></a>`{reason.Code}`: {reason.Label.In(language)}\n");
        text.Append($"\n## {_words.CodeLists}\n");
        foreach (var list in tables.SelectMany(t => t.Table.Columns).Select(c => c.Codes).OfType<CodeList>().DistinctBy(c => c.Name)) WriteCodes(text, list);
    }

    private void WriteTable(StringBuilder text, string name, DictionaryTable table, long? rows)
    {
        text.Append($"\n## {name}\n\n{table.Label.In(language)}{Number(rows)}\n\n");
        var facts = new List<string>();
        if (table.Note is { } note) facts.Add(note.In(language));
        if (rows is null && table.Release is { } release) facts.Add(Filled(_words.InRelease, release));
        if (table.Key.Count > 0) facts.Add(Filled(_words.Key, string.Join(", ", table.Key)));
        facts.AddRange(table.Refers.Select(r => Filled(_words.Refers, string.Join(", ", r.Columns), r.Table)));
        if (facts.Count > 0) text.Append(string.Concat(facts.Select(f => $"- {f}\n"))).Append('\n');
        text.Append($"{_words.Heading}\n|---|---|---|---|---|---|---|\n");
        foreach (var column in table.Columns) text.Append($"| {Row(column)} |\n");
    }

    private string Number(long? rows) => rows is { } n ? Filled(_words.Rows, n.ToString(CultureInfo.InvariantCulture)) : "";

    private string Row(DictionaryColumn column) => string.Join(" | ", new[]
    {
        $"`{column.Name}`", column.Label.In(language) + (column.Note is { } note ? $"{(language == "zh" ? "；" : "; ")}{note.In(language)}" : ""), _words.Types[column.Type],
        column.Unit?.In(language) ?? "", column.Form ?? "", column.Codes is { } codes ? $"[{codes.Name}](#values-{codes.Name})" : "", column.Empty is { } empty ? $"[{empty.Code}](#empty-{empty.Code})" : "",
    }.Select(Cell));

    private void WriteCodes(StringBuilder text, CodeList list)
    {
        text.Append($"\n### <a id=\"values-{list.Name}\"></a>{list.Name}\n\n{_words.CodeHeading}\n|---|---|\n");
        foreach (var (code, label) in list.Codes) text.Append($"| `{Cell(code)}` | {Cell(label.In(language))} |\n");
    }

    private static string Filled(string pattern, params string[] words) => string.Format(CultureInfo.InvariantCulture, pattern, [.. words]);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
