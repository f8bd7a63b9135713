using Extractor.Model;

namespace Extractor.Forms;

/// <summary>Characters that no form of this family prints: what a grid line left of a cut character.</summary>
internal static class Debris
{
    private const string Marks = "·」「|¦*^~`\\_•■□◆";

    /// <summary>The text without foreign letters anywhere and odd marks at its ends.</summary>
    public static string Strip(string text)
    {
        var kept = text.Any(CellKinds.IsForeign) ? string.Concat(text.Where(c => !CellKinds.IsForeign(c))) : text;
        return kept.Trim().Trim([.. Marks]).Trim();
    }

    /// <summary>How much of a text looks like debris, 0 to 1: foreign letters, odd marks, unknown neighbours, unbalanced brackets.</summary>
    public static double Share(string key, Lexicon lexicon)
    {
        if (key.Length == 0) return 0;
        var odd = key.Count(c => CellKinds.IsForeign(c) || Marks.Contains(c, StringComparison.Ordinal) || c is '[' or '/' or '÷' or '#' or ',');
        var unbalanced = key.Count(c => c == '(') != key.Count(c => c == ')') || key.Count(c => c == '[') != key.Count(c => c == ']');
        return Math.Min(1, (double)odd / key.Length + (unbalanced ? 0.5 : 0) + (1 - lexicon.Known(key)) * 0.3 + (key.Any(Folding.IsHan) ? 0 : 0.3));
    }
}
