using System.Text;
using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Definitions.Dictionary;
using Extractor.Release.Codebooks;
using Extractor.Storage.Tables;
using Extractor.Testing;
using Extractor.Tests.Storage;

namespace Extractor.Tests.Release;

/// <summary>The data dictionary says all of the real schema and nothing else; its words fit other programs.</summary>
public sealed partial class DictionaryTests(SearchTests.Corpus corpus) : IClassFixture<SearchTests.Corpus>
{
    private static readonly DataDictionary Dictionary = DataDictionaryReader.Read(Repository.Pipelines);

    private static readonly IReadOnlyList<DictionaryTable> Stored = [.. Dictionary.Tables.Where(t => !t.OnlyInRelease)];

    /// <summary>Words that Stata, R, Python or SQL keep for themselves (Stata 18 manual U 11.3; R ?Reserved; Python keywords).</summary>
    private static readonly string[] Reserved =
    [
        "byte", "int", "long", "float", "double", "str", "strl", "if", "in", "using", "with", "_n", "_cons", "_pi", "_b", "_coef", "_skip", "_rc", "_se", "_all",
        "else", "repeat", "while", "function", "for", "next", "break", "true", "false", "null", "inf", "nan", "na", "class", "def", "return", "import", "is", "not", "and", "or", "from",
    ];

    [Fact]
    public void Every_table_view_and_column_of_the_schema_stands_in_it_and_no_other()
    {
        using var database = StoredTables.Open(corpus.Database.File);
        var real = database.All().ToDictionary(t => t.Name, StringComparer.Ordinal);
        Assert.Equal(real.Keys.Order(StringComparer.Ordinal), Stored.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(Stored, t => Assert.Equal(
            real[t.Name].Columns.Select(c => $"{t.Name}.{c.Name}").Order(StringComparer.Ordinal), t.Columns.Select(c => $"{t.Name}.{c.Name}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Keys_references_types_and_what_may_be_empty_are_those_of_the_schema()
    {
        using var database = StoredTables.Open(corpus.Database.File);
        foreach (var table in database.All().Where(t => !t.IsView && t.Name != "search_index"))
        {
            var said = Dictionary.Tables.Single(t => t.Name == table.Name);
            Assert.Equal(table.Key, said.Key);
            foreach (var column in table.Columns)
            {
                var type = said.Columns.Single(c => c.Name == column.Name).Type;
                Assert.True(column.Type == type switch { ColumnType.Integer => "INTEGER", ColumnType.Number => "REAL", ColumnType.Bytes => "BLOB", _ => "TEXT" }, $"{table.Name}.{column.Name}: {column.Type}, said {type}");
                Assert.True(column.Required == (said.Columns.Single(c => c.Name == column.Name).Empty is null), $"{table.Name}.{column.Name} may be empty: {!column.Required}");
            }
            // A reference to what a release leaves out may be said of its own parent instead.
            Assert.All(table.References.Where(r => Released(r.Table)), r => Assert.Contains(said.Refers, s => s.Table == r.Table && s.Columns.SequenceEqual(r.Columns)));
        }
    }

    [Fact]
    public void Codes_are_those_that_the_schema_allows()
    {
        var lists = DatabaseFile.Query(corpus.Database.File, "SELECT sql FROM sqlite_master WHERE type = 'table'").SelectMany(sql =>
            CheckedColumn().Matches(Comment().Replace(sql, "")).Select(m => (Table: TableName().Match(sql).Groups[1].Value, Column: m.Groups[1].Value, Codes: m.Groups[2].Value))).ToList();
        Assert.True(lists.Count >= 20, $"only {lists.Count} lists of codes found: does the pattern still fit?");
        foreach (var (table, column, codes) in lists.Where(l => l.Codes != "1"))
        {
            var said = Dictionary.Tables.Single(t => t.Name == table).Columns.Single(c => c.Name == column);
            Assert.True(said.Codes is not null, $"{table}.{column} has no list of codes");
            Assert.Equal(codes.Split(',').Select(c => $"{table}.{column}: {c.Trim(' ', '\n', '\'')}"), said.Codes.Codes.Select(c => $"{table}.{column}: {c.Code}"));
        }
    }

    [Fact]
    public void Values_of_the_corpus_keep_what_it_says()
    {
        using var database = StoredTables.Open(corpus.Database.File);
        foreach (var table in Dictionary.Released.Where(t => !t.OnlyInRelease))
        {
            Assert.NotEmpty(table.Key);
            Assert.All(table.Key, k => Assert.Null(table.Columns.Single(c => c.Name == k).Empty));
            foreach (var row in database.Rows(table.Name, [.. table.Columns.Select(c => c.Name)], table.Key))
                for (var i = 0; i < row.Count; i++) Assert.True(Fits(row[i], table.Columns[i]), $"{table.Name}.{table.Columns[i].Name}: '{row[i]}'");
        }
    }

    [Fact]
    public void Names_and_labels_fit_Stata_R_and_pandas()
    {
        var names = Dictionary.Released.SelectMany(t => t.Columns.Select(c => c.Name).Append(t.Release!));
        Assert.All(names, n => Assert.Matches("^[a-z][a-z0-9_]{0,31}$", n));
        Assert.Empty(names.Intersect(Reserved));
        Assert.All(Dictionary.Tables.SelectMany(t => t.Columns), c => Assert.True(c.Label.English.EnumerateRunes().Count() <= 80 && c.Label.Chinese.EnumerateRunes().Count() <= 80, $"{c.Name}: {c.Label}"));
        Assert.Equal(Dictionary.Released.Count, Dictionary.Released.Select(t => t.Release).Distinct().Count());
        Assert.All(Dictionary.Released.SelectMany(t => t.Columns).Select(c => c.Codes).OfType<CodeList>(), l => Assert.Equal(l.Codes.Count, l.Codes.Select(c => c.Code).Distinct().Count()));
    }

    [Fact]
    public void Chinese_and_English_are_each_in_their_language()
    {
        var labels = Dictionary.Tables.SelectMany(t => t.Columns.SelectMany(c => (c.Codes?.Codes.Select(k => k.Label) ?? []).Append(c.Label).Append(c.Empty?.Label ?? t.Label)).Append(t.Label)).Distinct();
        Assert.All(labels, l => Assert.True(l.Chinese.Any(IsChinese), l.ToString()));
        Assert.All(labels, l => Assert.True(!l.English.Split('(')[0].Any(IsChinese), l.ToString()));
    }

    [Theory]
    [InlineData("zh", "一级指标")]
    [InlineData("en", "Label of level 1 as printed")]
    public void The_codebook_shows_every_column(string language, string label)
    {
        var text = new Codebook(language).OfDatabase(Dictionary);
        Assert.Contains(label, text, StringComparison.Ordinal);
        Assert.All(Stored, t => Assert.Contains($"\n## {t.Name}\n", text, StringComparison.Ordinal));
        Assert.Equal(Stored.Sum(t => t.Columns.Count), text.Split('\n').Count(l => l.StartsWith("| `", StringComparison.Ordinal) && l.Count(c => c == '|') >= 8));
    }

    [Theory]
    [InlineData("tables: { t: { zh: 表, en: T, columns: { a: { zh: 甲, en: A, type: float } } } }", "unknown type 'float'; allowed: text, integer, number")]
    [InlineData("tables: { t: { zh: 表, en: T, columns: { a: { zh: 甲, en: A, type: code } } } }", "type 'code' needs 'codes'")]
    [InlineData("tables: { t: { zh: 表, en: T, columns: { a: { zh: 甲, en: A, unit: mile } } } }", "unknown unit 'mile'; allowed: yuan")]
    [InlineData("tables: { t: { zh: 表, en: T, columns: { a: forms } } }", "table 'forms' has no column 'a'")]
    [InlineData("tables: { t: { zh: 表, en: T, key: [b], columns: { a: { zh: 甲, en: A } } } }", "table 't' has no column 'b'; it has: a")]
    [InlineData("tables: { forms: { zh: 表, en: T, columns: {} } }", "table 'forms' stands twice")]
    [InlineData("tables: { t: { zh: 表, en: T, colums: {} } }", "unknown key 'colums'")]
    public void A_mistake_is_told_with_file_and_line(string yaml, string message)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-dictionary-");
        try
        {
            foreach (var file in Directory.GetFiles(Repository.Pipelines, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Pipelines, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
            File.WriteAllText(Path.Combine(folder.FullName, "schema", "dictionary", "9-mistake.yaml"), yaml, Encoding.UTF8);
            var error = Assert.Throws<DefinitionException>(() => DataDictionaryReader.Read(folder.FullName)).Message;
            Assert.StartsWith("schema/dictionary/9-mistake.yaml:1: ", error, StringComparison.Ordinal);
            Assert.Contains(message, error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Released(string table) => Dictionary.Released.Any(t => t.Release == table);

    private static bool Fits(object? value, DictionaryColumn column) => value is null ? column.Empty is not null : column.Type switch
    {
        ColumnType.Integer => value is long n && (column.Codes is null || column.Codes.Codes.Any(c => c.Code == $"{n}")),
        ColumnType.Number => value is double or long,
        ColumnType.Code => value is string code && column.Codes!.Codes.Any(c => c.Code == code),
        ColumnType.Bytes => false,
        _ => value is not string text || text.Length > 0 || column.Empty is null,
    };

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';

    [GeneratedRegex(@"^CREATE TABLE (\w+)")]
    private static partial Regex TableName();

    [GeneratedRegex(@"""?(\w+)""?\s+(?:TEXT|INTEGER)[^,()]*CHECK \((?:\w+ IS NULL OR )?\1 (?:IN \(|= )([^)]*)\)")]
    private static partial Regex CheckedColumn();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();
}
