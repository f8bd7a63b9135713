using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using Extractor.Model.Corrections;
using Extractor.Model.Records;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Corrections;

/// <summary>What a correction must be, whatever the database holds: a path that records can have, a value of its type, and a name, a day and a reason.</summary>
internal sealed partial class CorrectionRules(SqliteConnection connection)
{
    private static readonly string[] Items = ["total", "current_year_appropriation", "carry_over", "other", "appropriation", "basic", "project", "special_account", "unit_funds"];

    private readonly Dictionary<(string?, string), FieldType> _types = connection.Query<(string? List, string Field, string Type)>("SELECT list, field, type FROM record_fields")
        .ToDictionary(f => (f.List, f.Field), f => CorrectionJson.TypeOf(f.Type));

    /// <summary>The type of a value of the record; null if records have no such path.</summary>
    public FieldType? TypeOf(string path)
    {
        var parsed = ValuePath.Parse(path);
        if (parsed is not { Form: not null, Field: { } field } || parsed.List is null != parsed.Row is null) return null;
        if (field.StartsWith("attributes.", StringComparison.Ordinal)) return parsed.List is null or "funding" or "indicators" ? FieldType.Text : null;
        return _types.TryGetValue((parsed.List, field), out var type) ? type : null;
    }

    /// <summary>The value as it is stored, a number without needless zeros. Throws <see cref="FormatException"/> if the field cannot have it.</summary>
    public static string Value(string path, FieldType type, string text)
    {
        if (text == Correction.Placeholder) throw new FormatException($"{path}: type what the paper prints in the place of {Correction.Placeholder}");
        if (type == FieldType.Text) return CheckText(path, text);
        var styles = type == FieldType.Whole ? NumberStyles.None : NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) || number.Scale > 10 || decimal.Abs(number) >= (type == FieldType.Whole ? 10_000 : 1e15m))
            throw new FormatException($"{path} is a {(type == FieldType.Whole ? "whole number" : "number")}: \"{text}\" is not one (digits and a point, no grouping, no unit, no %)");
        return (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same for a value that was read: a text is what it is, whatever signs stand in it.</summary>
    public static string Confirmed(string path, FieldType type, string read) => type == FieldType.Text ? read : Value(path, type, read);

    /// <summary>Throws <see cref="FormatException"/> with what is wrong.</summary>
    public void Check(Correction c)
    {
        if (!Hash().IsMatch(c.Document)) throw new FormatException($"\"{c.Document}\" is no SHA-256 of a document");
        if (TypeOf(c.Path) is not { } type) throw new FormatException($"no record has a value at {c.Path}");
        if (type != c.Type) throw new FormatException($"{c.Path} is of type {CorrectionJson.Word(type)}, not {CorrectionJson.Word(c.Type)}");
        if (c.Value is null != c.Says is Says.Unreadable or Says.Withdrawn) throw new FormatException($"{c.Path}: {CorrectionJson.Word(c.Says)} does not go with the value {c.Value ?? "null"}");
        if (c.Says == Says.Confirmed ? c.Seen.Value is null || Confirmed(c.Path, type, c.Seen.Value) != c.Value : c.Value is { } value && Value(c.Path, type, value) != value) throw new FormatException($"{c.Path}: the value {c.Value} is not written as it should be, or not the one that is confirmed");
        if (c.Says == Says.Withdrawn && c.Replaces.Count == 0) throw new FormatException($"{c.Path}: nothing is withdrawn");
        if (c.Replaces.Any(r => !Hash().IsMatch(r)) || !c.Replaces.SequenceEqual(c.Replaces.Distinct().Order(StringComparer.Ordinal))) throw new FormatException($"{c.Path}: the ids of what is replaced are wrong");
        if (!IsJsonObject(c.Seen.Beside)) throw new FormatException($"{c.Path}: the labels beside the value are no JSON object");
        CheckLine("--by", c.By);
        CheckLine("--why", c.Why);
        if (!IsDay(c.At)) throw new FormatException($"\"{c.At}\" is no day (2026-11-21) and no time in UTC (2026-11-21T14:30:00Z)");
    }

    private static string CheckText(string path, string text)
    {
        var last = path[(path.LastIndexOf('.') + 1)..];
        if (text.Length == 0 || text != text.Trim()) throw new FormatException($"{path}: a text must not be empty, nor begin or end with blanks; what cannot be read is --unreadable");
        if (text.Any(c => char.IsControl(c) && c != '\n')) throw new FormatException($"{path}: a text must not hold control characters");
        if (path.EndsWith(".form_type", StringComparison.Ordinal) && !path.Contains(".attributes.", StringComparison.Ordinal)) CheckWord(path, text, FormTypes.All);
        if (last == "item" && path.Contains("].funding[", StringComparison.Ordinal)) CheckWord(path, text, Items);
        return text;
    }

    private static void CheckWord(string path, string text, IReadOnlyList<string> allowed)
    {
        if (!allowed.Contains(text, StringComparer.Ordinal)) throw new FormatException($"{path} is one of {string.Join(", ", allowed)}; not \"{text}\"");
    }

    private static void CheckLine(string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl)) throw new FormatException($"{name} must be one line of text that says something");
    }

    private static bool IsDay(string at) => DateTime.TryParseExact(at, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsJsonObject(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();
}
