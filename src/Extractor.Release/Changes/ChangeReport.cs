using System.Text;
using Extractor.Release.Csv;

namespace Extractor.Release.Changes;

/// <summary>Writes CHANGES.md: what changed since the release before, and why.</summary>
internal static class ChangeReport
{
    /// <summary>Name of the file.</summary>
    public const string File = "CHANGES.md";

    private const int MostNames = 50;

    private static readonly IReadOnlyList<(string Fate, string Chinese, string English)> Fates =
    [
        (DocumentFates.Added, "新增", "added"), (DocumentFates.Removed, "移除", "removed"), (DocumentFates.Replaced, "同名而内容改变（新旧各计一份）", "same name, other content (old and new count each)"),
        (DocumentFates.Program, "由另一版程序重新读取", "read by another version of the program"), (DocumentFates.Definition, "按另一套定义重新读取", "read by other definitions"),
        (DocumentFates.Both, "程序和定义都改变", "read by another program and other definitions"), ("", "未变", "as before"),
    ];

    /// <summary>The file as text.</summary>
    public static string Of(ReleaseLabel label, EarlierRelease? earlier, Comparison? comparison)
    {
        var text = new StringBuilder($"# 变化 · Changes\n\n{label.Title}, {label.Version}, {label.Date}\n\n");
        if (earlier is null || comparison is null) return text.Append("首次发布，没有可比较的上一版。  \nThe first release: there is none before it to compare with.\n").ToString();
        text.Append($"与 {earlier.Version}（{earlier.Date}）比较；逐值的清单见 `csv/changes.csv`。  \nAgainst {earlier.Version} ({earlier.Date}); every value stands in `csv/changes.csv`.\n");
        WriteDocuments(text, comparison.Fates);
        WriteTables(text, earlier, comparison);
        return text.ToString();
    }

    private static void WriteDocuments(StringBuilder text, DocumentFates fates)
    {
        text.Append("\n## 文档 · Documents\n\n| 情况 | what became of them | 数量 number |\n|---|---|---|\n");
        var byFate = fates.ByFate();
        foreach (var (fate, chinese, english) in Fates) text.Append($"| {chinese} | {english} | {byFate[fate].Count()} |\n");
        WriteVersions(text, "程序 · Program", fates, d => d.Program);
        WriteVersions(text, "定义 · Definitions", fates, d => d.Definitions);
        foreach (var (fate, chinese, english) in Fates.Take(3))
        {
            var names = byFate[fate].Select(h => (fates.Later.GetValueOrDefault(h) ?? fates.Earlier[h]).Name).Distinct().Order(StringComparer.Ordinal).ToList();
            if (names.Count == 0) continue;
            text.Append($"\n{chinese} · {english}:\n\n{string.Concat(names.Take(MostNames).Select(n => $"- {n}\n"))}");
            if (names.Count > MostNames) text.Append($"- … {names.Count - MostNames} more, in `csv/changes.csv`\n");
        }
    }

    private static void WriteVersions(StringBuilder text, string title, DocumentFates fates, Func<DocumentFates.Document, string> version)
    {
        var (before, now) = (All(fates.Earlier.Values), All(fates.Later.Values));
        if (before != now) text.Append($"\n{title}: {before} → {now}\n");

        string All(IEnumerable<DocumentFates.Document> documents) => string.Join(", ", documents.Select(version).Distinct().Order(StringComparer.Ordinal).Select(v => $"`{v}`"));
    }

    private static void WriteTables(StringBuilder text, EarlierRelease earlier, Comparison comparison)
    {
        text.Append("\n## 表 · Tables\n\n| table | rows before | rows now | added | removed | values changed | reasons |\n|---|---|---|---|---|---|---|\n");
        foreach (var table in comparison.Tables)
        {
            using var before = new CsvRows(earlier.Csv(table.Name));
            var counts = comparison.Rows(table).CountBy(r => ((string)r[3]!, (string)r[6]!)).ToDictionary();
            var reasons = counts.GroupBy(c => c.Key.Item2, c => c.Value).OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Sum()}");
            text.Append($"| {table.Name} | {before.All().LongCount()} | {table.Count} | {Sum("added")} | {Sum("removed")} | {Sum("changed")} | {string.Join(", ", reasons)} |\n");

            int Sum(string change) => counts.Where(c => c.Key.Item1 == change).Sum(c => c.Value);
        }
        WriteShape(text, earlier, comparison.Tables);
    }

    /// <summary>Tables and columns that only one of the two releases has.</summary>
    private static void WriteShape(StringBuilder text, EarlierRelease earlier, IReadOnlyList<ReleasedTable> tables)
    {
        var lines = new List<string>();
        foreach (var table in tables)
        {
            using var before = new CsvRows(earlier.Csv(table.Name));
            var columns = table.Columns.Select(c => c.Name).ToList();
            if (before.Columns.Count == 0) lines.Add($"{table.Name}: 新表 new table");
            else if (!before.Columns.SequenceEqual(columns))
                lines.Add($"{table.Name}: {string.Join(", ", columns.Except(before.Columns).Select(c => $"+{c}").Concat(before.Columns.Except(columns).Select(c => $"-{c}")).DefaultIfEmpty("order"))}");
        }
        var gone = Directory.GetFiles(Path.Combine(earlier.Folder, "csv"), "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Except([.. tables.Select(t => t.Name), "variables", "value_labels", ReleasedTables.Changes]).Order(StringComparer.Ordinal);
        lines.AddRange(gone.Select(t => $"{t}: 不再有此表 no longer there"));
        if (lines.Count > 0) text.Append($"\n## 结构 · Tables and columns\n\n{string.Concat(lines.Select(l => $"- {l}\n"))}");
    }
}
