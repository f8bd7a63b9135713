using Extractor.Model;

namespace Extractor.Forms;

/// <summary>What the characters of a cell look like, found once per cell.</summary>
[Flags]
internal enum CellKind
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>A plain number.</summary>
    Number = 1,

    /// <summary>A dash or slash that says "nothing".</summary>
    Nothing = 2,

    /// <summary>A comparison sign alone.</summary>
    Operator = 4,

    /// <summary>A comparison sign with a figure: a target.</summary>
    Target = 8,

    /// <summary>A figure with a unit or percent sign.</summary>
    Quantity = 16,

    /// <summary>No Han character and no figure that means anything: marks, foreign letters.</summary>
    Debris = 32,
}

/// <summary>Tells what a folded key looks like.</summary>
internal static class CellKinds
{
    private const string Operators = "=<>≥≤";

    /// <summary>The kind of a folded key.</summary>
    public static CellKind Of(string key)
    {
        if (key.Length == 0) return CellKind.None;
        if (PrintedNumber.IsNothing(key)) return CellKind.Nothing;
        if (PrintedNumber.TryRead(key, out _)) return CellKind.Number;
        var start = 0;
        while (start < key.Length && Operators.Contains(key[start], StringComparison.Ordinal)) start++;
        if (start == key.Length) return CellKind.Operator;
        if (start > 0 && char.IsAsciiDigit(key[start])) return CellKind.Target;
        if (char.IsAsciiDigit(key[0]) && IsQuantity(key)) return CellKind.Quantity;
        return IsDebris(key) ? CellKind.Debris : CellKind.None;
    }

    /// <summary>True for letters that no form of this family prints: kana, Hangul, Cyrillic, Arabic, Indic, accented Latin.</summary>
    public static bool IsForeign(char c) =>
        (char.IsLetter(c) || char.IsDigit(c)) && !char.IsAscii(c) && !Folding.IsHan(c) && c is not (>= 'Α' and <= 'ω') && c is not (>= '\uFF01' and <= '\uFF5E');

    private static bool IsQuantity(string key)
    {
        var i = 0;
        while (i < key.Length && (char.IsAsciiDigit(key[i]) || key[i] is '.' or ',')) i++;
        return i < key.Length && key.Length - i <= 10;
    }

    private static bool IsDebris(string key)
    {
        int han = 0, foreign = 0, letters = 0, digits = 0, marks = 0;
        foreach (var c in key)
        {
            if (Folding.IsHan(c)) han++;
            else if (IsForeign(c)) foreign++;
            else if (char.IsAsciiLetter(c)) letters++;
            else if (char.IsAsciiDigit(c)) digits++;
            else if (c is not ('%' or '.' or '-' or '+' or ':' or '(' or ')')) marks++;
        }
        if (foreign > 0) return han <= foreign + 4;
        return han == 0 && (marks > 0 || letters == 0);
    }
}
