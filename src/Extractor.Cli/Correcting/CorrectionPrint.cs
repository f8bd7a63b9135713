using Extractor.Model.Corrections;
using Extractor.Storage.Corrections;

namespace Extractor.Cli.Correcting;

/// <summary>Corrections in lines for people: what was read, what is said instead, by whom, and whether it counts.</summary>
internal static class CorrectionPrint
{
    private const int NameWidth = 10;

    /// <summary>All that is known of one.</summary>
    public static IEnumerable<string> Lines(JudgedCorrection judged)
    {
        var c = judged.Correction;
        yield return $"{c.Path}  {c.DocumentName}";
        yield return Line("printed", c.Seen.Printed is { } printed ? Quoted(printed) : "nothing was read");
        if (c.Seen.Value is { } value) yield return Line("read", Shown(value, c.Type));
        yield return Line("said", $"{Said(c)}  by {c.By}, {c.At}: {c.Why}");
        foreach (var warning in c.Warnings) yield return Line("warning", warning);
        yield return Line("state", judged.State + (judged.Reason is { } reason ? $": {reason}" : ""));
        yield return Line("id", c.Id[..12] + (c.Replaces.Count == 0 ? "" : $", replaces {string.Join(", ", c.Replaces.Select(r => r[..12]))}"));
    }

    /// <summary>One as a line of the explanation of its value.</summary>
    public static string Explained(JudgedCorrection judged) =>
        $"  {judged.State,-11} {Said(judged.Correction)}, by {judged.Correction.By}, {judged.Correction.At}: {judged.Correction.Why}{(judged.Reason is { } reason ? $" ({reason})" : "")}";

    /// <summary>Several as a JSON array, each with its state.</summary>
    public static string Json(IEnumerable<JudgedCorrection> judged) =>
        $"[{string.Join(',', judged.Select(j => $"{{\"state\":\"{j.State}\",\"correction\":{CorrectionJson.Line(j.Correction)}}}"))}]";

    /// <summary>What a correction says, in a few words.</summary>
    public static string Said(Correction c) => c.Says switch
    {
        Says.Value => Shown(c.Value!, c.Type),
        Says.Confirmed => $"{Shown(c.Value!, c.Type)} is right",
        Says.Unreadable => "cannot be read, or is not printed",
        _ => "nothing any more",
    };

    /// <summary>A name before its text.</summary>
    public static string Line(string name, string text) => "  " + name.PadRight(NameWidth) + text;

    /// <summary>A text in quotation marks on one line.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static string Shown(string value, FieldType type) => type == FieldType.Text ? Quoted(value) : value;
}
