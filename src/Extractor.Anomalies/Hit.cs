using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies;

/// <summary>A place where a rule found something.</summary>
/// <param name="Cells">Paths of the values that it speaks of, the one that it is about first.</param>
/// <param name="Says">What fills the holes of its sentences.</param>
internal sealed record Hit(IReadOnlyList<string> Cells, IReadOnlyDictionary<string, string> Says)
{
    /// <summary>Path that the finding stands at: that of its first cell, or of the list or form that it speaks of as a whole ("" for the form).</summary>
    public string Path { get; init; } = Cells[0];

    /// <summary>A hit with the words of its sentences.</summary>
    public static Hit At(IEnumerable<string> cells, params (string Hole, string Text)[] says) =>
        new([.. cells], says.ToDictionary(s => s.Hole, s => s.Text, StringComparer.Ordinal));
}

/// <summary>Words of sentences.</summary>
internal static partial class Say
{
    private const int MostOfText = 20;

    /// <summary>A number without the zeros behind its point.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A number with at most two places.</summary>
    public static string Short(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A count.</summary>
    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text, in one line.</summary>
    public static string Start(string text)
    {
        var line = text.ReplaceLineEndings("");
        return line.Length <= MostOfText ? line : line[..MostOfText] + "…";
    }

    /// <summary>The first few of several.</summary>
    public static string Some(IReadOnlyList<string> all, string separator) => string.Join(separator, all.Take(3)) + (all.Count > 3 ? separator + "…" : "");

    /// <summary>A sentence with its holes filled; a hole without anything to say leaves no double blank.</summary>
    public static string Sentence(string template, IReadOnlyDictionary<string, string> says) =>
        Hole().Replace(template, hole => says.GetValueOrDefault(hole.Groups[1].Value, hole.Value))
            .Replace("  ", " ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).TrimEnd();

    /// <summary>True if the word of a rule is the given one.</summary>
    public static bool Asks(this AnomalyRule rule, string list, string word) => rule.Words[list].Contains(word, StringComparer.Ordinal);

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Hole();
}
