using System.Text.RegularExpressions;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads targets and actual values as printed; "(%)" read as "(9" is mended where nothing else can have stood there.</summary>
internal static partial class TargetText
{
    /// <summary>The text of a target or actual value.</summary>
    public static Reading<string>? Of(IReadOnlyList<Token> tokens, string column, string path, FormDraft draft)
    {
        var text = string.Concat(tokens.Select(t => t.Text));
        List<string> repairs = [.. tokens.SelectMany(t => t.Repairs).Distinct(StringComparer.Ordinal)];
        if (tokens[0].Cell != tokens[^1].Cell) { repairs.Add("pieces_joined"); draft.Garbled = true; }
        // An open bracket with a lone 9 or 0 behind it is a percent sign cut by a grid line (seed 002 line 14).
        if (CutPercent().IsMatch(text)) { text = text[..text.LastIndexOf('(')] + "(%)"; repairs.Add("percent_sign_cut"); draft.Garbled = true; }
        else if (MisreadPercent().IsMatch(text))
        {
            text = text[..text.LastIndexOf('(')] + "(%)";
            repairs.Add("percent_sign_misread");
            draft.Garbled = true;
            draft.Doubt($"{path}.{column}", FindingCodes.TextDoubtful, "the bracket holds what a percent sign is misread as");
        }
        else if (LostDigits().IsMatch(text))
            draft.Doubt($"{path}.{column}", FindingCodes.TextDamaged, "the figure has lost digits");
        else if (text.Count(c => c is '(' or '（') != text.Count(c => c is ')' or '）'))
            draft.Doubt($"{path}.{column}", FindingCodes.TextDamaged, "a bracket is cut off, and characters with it");
        if (repairs.Contains("loose_doubtful", StringComparer.Ordinal))
            draft.Doubt($"{path}.{column}", FindingCodes.TextDoubtful, "put together from torn lines, and other pieces would fit as well");
        return Make.Text(text, [.. tokens.SelectMany(t => t.Parts)], repairs);
    }

    [GeneratedRegex(@"^[=<>≥≤]*[\d.]+\((9|90|0/|0/0|o/o|%o)\)$")]
    private static partial Regex MisreadPercent();

    [GeneratedRegex(@"^[=<>≥≤]*(0\d|\.\d)")]
    private static partial Regex LostDigits();

    [GeneratedRegex(@"^[=<>≥≤]*\d+(\.\d+)?\([90oO°%]?$")]
    private static partial Regex CutPercent();
}
