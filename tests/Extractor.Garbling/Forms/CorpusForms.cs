using System.Globalization;
using System.Text.Json;
using Extractor.Testing;

namespace Extractor.Garbling.Forms;

/// <summary>The published forms of seed 001 as clean forms, made from its record.</summary>
public static class CorpusForms
{
    /// <summary>The forms, read once.</summary>
    public static IReadOnlyList<CleanForm> All => Lazy.Value;

    /// <summary>The habits of their office.</summary>
    public static Issuer Issuer { get; } = new()
    {
        Department = "上海市人民政府办公厅", Office = "上海市人民政府办公厅", Year = 2024, MoneyUnit = "万元", TruncatesRates = true, TruncatesScores = false,
        TwoPlaceWeights = false, ThousandsCommas = false, BracketedUnits = false, PrintsZeros = false, Dash = "—", Grades = false,
    };

    private static readonly Lazy<IReadOnlyList<CleanForm>> Lazy = new(Read);

    private static List<CleanForm> Read()
    {
        var path = Path.Combine(Repository.Corpus, "seeds", "001_a203d4b834672a09.truth.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return [.. document.RootElement.GetProperty("forms").EnumerateArray().Select(Form)];
    }

    private static CleanForm Form(JsonElement element)
    {
        var form = new CleanForm(Layout.ProjectNarrow)
        {
            FundingRows = element.GetProperty("funding").GetArrayLength(),
            Indicators = element.GetProperty("indicators").GetArrayLength(),
        };
        Walk(form, element, "");
        return form;
    }

    private static void Walk(CleanForm form, JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Walk(form, property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}");
                break;
            case JsonValueKind.Array:
                foreach (var (i, item) in element.EnumerateArray().Index()) Walk(form, item, $"{path}[{i}]");
                break;
            case JsonValueKind.String:
                form[path] = element.GetString()!.Replace("\n", " ", StringComparison.Ordinal);
                break;
            case JsonValueKind.Number:
                form[path] = Print(element.GetDecimal(), path);
                break;
        }
    }

    private static string Print(decimal value, string path) =>
        value.ToString(path.EndsWith("budget", StringComparison.Ordinal) || path.EndsWith("executed", StringComparison.Ordinal) || path.EndsWith("rate", StringComparison.Ordinal) ? "F2" : "0.##", CultureInfo.InvariantCulture);
}
