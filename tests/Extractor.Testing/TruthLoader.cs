using System.Globalization;
using System.Text.Json;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Testing;

/// <summary>The truth files of the corpus's texts as form records: every number with the characters that the document prints for it.</summary>
public sealed class TruthLoader
{
    private readonly PrintedNumbers _numbers;

    private TruthLoader(PrintedNumbers numbers) => _numbers = numbers;

    /// <summary>Paths under corpus/ of the truth files of texts, sorted.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. Directory.GetFiles(Repository.Corpus, "*.truth.json", SearchOption.AllDirectories).Where(p => File.Exists(TextOf(p)))
            .Select(p => Path.GetRelativePath(Repository.Corpus, p)).Order(StringComparer.Ordinal)];

    /// <summary>The same with those of PDF files, whose printed numbers stand in the golden records.</summary>
    public static IReadOnlyList<string> AllPaths { get; } =
        [.. Directory.GetFiles(Repository.Corpus, "*.truth.json", SearchOption.AllDirectories).Where(p => File.Exists(TextOf(p)) || File.Exists(GoldenOf(p)))
            .Select(p => Path.GetRelativePath(Repository.Corpus, p)).Order(StringComparer.Ordinal)];

    /// <summary>The forms of a truth file by its path under corpus/.</summary>
    public static IReadOnlyList<FormRecord> Load(string path)
    {
        var full = Path.Combine(Repository.Corpus, path);
        var loader = new TruthLoader(PrintedNumbers.Of(File.ReadAllText(File.Exists(TextOf(full)) ? TextOf(full) : GoldenOf(full))));
        using var json = JsonDocument.Parse(File.ReadAllText(full));
        return [.. json.RootElement.GetProperty("forms").EnumerateArray().Select(loader.Form)];
    }

    private static string TextOf(string truth) =>
        truth.Replace(".truth.json", ".txt", StringComparison.Ordinal).Replace(".first-nine", "", StringComparison.Ordinal);

    private static string GoldenOf(string truth) =>
        Path.Combine(Repository.Root, "tests", "expected", Path.GetRelativePath(Repository.Corpus, truth).Replace(".truth.json", ".record", StringComparison.Ordinal));

    private FormRecord Form(JsonElement form) => new()
    {
        FormType = Text(form, "form_type")!,
        Title = Text(form, "title"),
        FiscalYear = Find(form, "fiscal_year") is { } year ? new(year.GetInt32(), Print(year.GetRawText())) : null,
        ProjectName = Text(form, "project_name"),
        CompetentDepartment = Text(form, "competent_department"),
        ImplementingUnit = Text(form, "implementing_unit"),
        UnitName = Text(form, "unit_name"),
        Attributes = Attributes(form),
        MoneyUnit = Text(form, "money_unit"),
        Funding = [.. List(form, "funding").Select(Funding)],
        Goals = [.. List(form, "goals").Select(g => new Goal(Text(g, "expected"), Text(g, "actual")))],
        Tasks = [.. List(form, "tasks").Select(t => new FormTask(Text(t, "name"), Text(t, "content")))],
        Sections = [.. List(form, "sections").Select(s => new NarrativeSection(Text(s, "heading"), Text(s, "text")))],
        Indicators = [.. List(form, "indicators").Select(Indicator)],
        TotalWeight = Find(form, "total") is { } w ? Number(w, "weight") : null,
        TotalScore = Find(form, "total") is { } s ? Number(s, "score") : null,
        Grade = Text(form, "grade"),
    };

    private FundingRow Funding(JsonElement row) => new()
    {
        Item = Text(row, "item"), Label = Text(row, "label"),
        InitialBudget = Number(row, "initial_budget"), FullYearBudget = Number(row, "full_year_budget"), Executed = Number(row, "executed"),
        Weight = Number(row, "weight"), ExecutionRate = Number(row, "execution_rate"), Score = Number(row, "score"),
        Attributes = Attributes(row),
    };

    private Indicator Indicator(JsonElement row) => new()
    {
        Level1 = Text(row, "level1"), Level1Weight = Number(row, "level1_weight"),
        Level2 = Text(row, "level2"), Level2Weight = Number(row, "level2_weight"),
        Level3 = Text(row, "level3"), Kind = Text(row, "kind"), Direction = Text(row, "direction"),
        Target = Text(row, "target"), Unit = Text(row, "unit"), Actual = Text(row, "actual"),
        Weight = Number(row, "weight"), Score = Number(row, "score"), ReviewerScore = Number(row, "reviewer_score"),
        Deviation = Text(row, "deviation"), Explanation = Text(row, "explanation"), ScoringRule = Text(row, "scoring_rule"),
        Attributes = Attributes(row),
    };

    private static AttributeValue[] Attributes(JsonElement owner) => Find(owner, "attributes") is { } map
        ? [.. map.EnumerateObject().Select(p => new AttributeValue(p.Name, Text(map, p.Name)))]
        : [];

    private Reading<decimal>? Number(JsonElement owner, string key)
    {
        if (Find(owner, key) is not { } value) return null;
        var printed = _numbers.Print(value.GetDecimal());
        return new(decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture), Print(printed));
    }

    private static Reading<string>? Text(JsonElement owner, string key) =>
        Find(owner, key) is { } value ? new(value.GetString()!, Print(value.GetString()!)) : null;

    private static IEnumerable<JsonElement> List(JsonElement owner, string key) => Find(owner, key)?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    private static JsonElement? Find(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static Evidence Print(string printed) => new([new(printed, new())], []);
}
