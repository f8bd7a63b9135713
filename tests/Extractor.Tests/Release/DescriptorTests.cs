using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace Extractor.Tests.Release;

/// <summary>datapackage.json keeps the rules of Data Package 2.0 and says of the files what is true; so do the other papers of a release.</summary>
public sealed class DescriptorTests(ReleaseFixture release) : IClassFixture<ReleaseFixture>
{
    private static readonly string[] Types = ["string", "number", "integer", "array"];

    private JsonElement Package => JsonDocument.Parse(File.ReadAllBytes(release.File("datapackage.json"))).RootElement;

    private IEnumerable<JsonElement> Resources => Package.GetProperty("resources").EnumerateArray();

    private IEnumerable<JsonElement> Tables => Resources.Where(r => r.TryGetProperty("schema", out _));

    [Fact]
    public void The_package_has_what_the_specification_asks_for()
    {
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", Package.GetProperty("$schema").GetString());
        Assert.Equal("2026-02-03T00:00:00Z", Package.GetProperty("created").GetString());
        Assert.Equal("first", Package.GetProperty("version").GetString());
        var names = Resources.Select(r => r.GetProperty("name").GetString()!).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, n => Assert.Matches("^[a-z0-9._-]+$", n));
        Assert.All(Resources, r => Assert.DoesNotMatch(@"^/|\.\.", r.GetProperty("path").GetString()));
    }

    [Fact]
    public void Sizes_and_hashes_are_those_of_the_files() => Assert.All(Resources, r =>
    {
        var bytes = File.ReadAllBytes(release.File(r.GetProperty("path").GetString()!));
        Assert.Equal(bytes.Length, r.GetProperty("bytes").GetInt32());
        Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), r.GetProperty("hash").GetString());
    });

    [Fact]
    public void Fields_are_the_columns_and_every_value_is_of_their_type()
    {
        foreach (var table in Tables)
        {
            var (lines, fields) = (Lines(table), table.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList());
            Assert.Equal(lines[0], fields.Select(f => f.GetProperty("name").GetString()!));
            foreach (var (field, i) in fields.Select((f, i) => (f, i)))
            {
                Assert.Contains(field.GetProperty("type").GetString(), Types);
                var codes = field.TryGetProperty("categories", out var c) ? c.EnumerateArray().Select(k => k.GetProperty("value").ToString()).ToHashSet(StringComparer.Ordinal) : null;
                Assert.All(lines.Skip(1), l => Assert.True(Fits(field, l[i], codes), $"{Name(table)}.{lines[0][i]}: '{l[i]}'"));
            }
        }
    }

    [Fact]
    public void A_field_that_may_be_empty_says_why()
    {
        foreach (var field in Tables.SelectMany(t => t.GetProperty("schema").GetProperty("fields").EnumerateArray()))
        {
            var required = field.TryGetProperty("constraints", out var c) && c.TryGetProperty("required", out var r) && r.GetBoolean();
            var missing = field.GetProperty("missingValues").EnumerateArray().ToList();
            Assert.Equal(required ? 0 : 1, missing.Count);
            Assert.All(missing, m => Assert.True(m.GetProperty("value").GetString() == "" && m.GetProperty("label").GetString()!.Length > 5));
        }
    }

    [Fact]
    public void Keys_are_unique_and_references_find_their_rows()
    {
        var keys = Tables.ToDictionary(Name, t => Values(t, Words(t.GetProperty("schema").GetProperty("primaryKey"))).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var references = 0;
        foreach (var table in Tables)
        {
            Assert.Equal(Lines(table).Count - 1, keys[Name(table)].Count);
            if (!table.GetProperty("schema").TryGetProperty("foreignKeys", out var foreign)) continue;
            foreach (var key in foreign.EnumerateArray())
            {
                var other = key.GetProperty("reference").GetProperty("resource").GetString()!;
                Assert.Equal(Words(Tables.Single(t => Name(t) == other).GetProperty("schema").GetProperty("primaryKey")), Words(key.GetProperty("reference").GetProperty("fields")));
                Assert.All(Values(table, Words(key.GetProperty("fields"))), v => Assert.Contains(v, keys[other]));
                references++;
            }
        }
        Assert.True(references >= 20, $"only {references} references");
    }

    [Fact]
    public void Checksums_are_of_all_files_in_order()
    {
        var lines = File.ReadAllLines(release.File("SHA256SUMS")).Select(l => (Hash: l[..64], File: l[66..])).ToList();
        var files = Directory.GetFiles(release.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(release.Folder, f)).Where(f => f != "SHA256SUMS");
        Assert.Equal(files.Order(StringComparer.Ordinal), lines.Select(l => l.File));
        Assert.All(lines, l => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(release.File(l.File)))), l.Hash));
    }

    [Fact]
    public void The_citation_has_what_the_format_asks_for()
    {
        var citation = File.ReadAllText(release.File("CITATION.cff"));
        foreach (var line in new[] { "cff-version: 1.2.0", "type: dataset", "version: \"first\"", "date-released: \"2026-02-03\"" }) Assert.Contains(line + "\n", citation, StringComparison.Ordinal);
        Assert.Matches(new Regex("^message: .+\n(.*\n)*title: \".+\"\n(.*\n)*authors:\n  - name: \".+\"\n$", RegexOptions.Multiline), citation);
    }

    [Theory]
    [InlineData("zh", "绩效指标（")]
    [InlineData("en", "One row a printed indicator line (")]
    public void The_codebook_tells_every_column_of_every_file(string language, string label)
    {
        var text = File.ReadAllText(release.File($"codebook.{language}.md"));
        Assert.Contains(label, text, StringComparison.Ordinal);
        foreach (var table in Tables)
            Assert.All(Lines(table)[0], c => Assert.Contains($"| `{c}` |", text.Split($"\n## {Name(table)}\n")[1].Split("\n## ")[0], StringComparison.Ordinal));
    }

    private static bool Fits(JsonElement field, string text, HashSet<string>? codes)
    {
        var required = field.TryGetProperty("constraints", out var c) && c.TryGetProperty("required", out _);
        var type = field.GetProperty("type").GetString();
        if (text.Length == 0) return !required || type == "string";
        if (codes is not null && !codes.Contains(text)) return false;
        if (c.ValueKind == JsonValueKind.Object && c.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, $"^(?:{pattern.GetString()})$")) return false;
        return type switch
        {
            "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => Regex.IsMatch(text, @"^-?[0-9]+(\.[0-9]+)?$"),
            "array" => JsonDocument.Parse(text).RootElement.ValueKind == JsonValueKind.Array,
            _ => true,
        };
    }

    private static string Name(JsonElement resource) => resource.GetProperty("name").GetString()!;

    private static IReadOnlyList<string> Words(JsonElement list) => [.. list.EnumerateArray().Select(w => w.GetString()!)];

    private IEnumerable<string> Values(JsonElement table, IReadOnlyList<string> columns)
    {
        var lines = Lines(table);
        var at = columns.Select(c => Array.IndexOf(lines[0], c)).ToList();
        return lines.Skip(1).Select(l => JsonSerializer.Serialize(at.Select(i => l[i])));
    }

    private List<string[]> Lines(JsonElement table)
    {
        using var parser = new CsvParser(new StreamReader(release.File(table.GetProperty("path").GetString()!)), new CsvConfiguration(CultureInfo.InvariantCulture));
        var lines = new List<string[]>();
        while (parser.Read()) lines.Add(parser.Record!);
        return lines;
    }
}
