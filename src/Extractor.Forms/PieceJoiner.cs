using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>A text put together from the pieces of a row.</summary>
/// <param name="Reading">The text; null if nothing is left.</param>
/// <param name="Garbled">True if it was cut over several cells.</param>
/// <param name="Doubt">Why the text may be wrong; null if it is sure.</param>
internal sealed record JoinedText(Reading<string>? Reading, bool Garbled, string? Doubt);

/// <summary>
/// Joins a name that grid lines cut into pieces. A label centred in a merged cell is cut half a character right of its centre: an odd length is
/// cut clean, of an even length the middle character is cut in two and may be read once, twice, or as other characters (seed 002). So a left
/// piece one longer than the right one may carry a scrap at the border; the lexicon decides, and what it cannot decide is doubtful.
/// </summary>
internal sealed class PieceJoiner(Lexicon lexicon)
{
    /// <summary>True if the lexicon knows that the second token can follow the first.</summary>
    public bool Follows(Token first, Token second) => first.Key.Length > 0 && second.Key.Length > 0 && lexicon.Knows(first.Key[^1], second.Key[0]);

    /// <summary>Joins the tokens of a name: those of one cell as they are, those of several cells by the border rules.</summary>
    public JoinedText JoinName(IReadOnlyList<Token> tokens) => Join(tokens, byLengthRule: false);

    /// <summary>Joins the tokens of a label that stands centred in its cell, so that the length rule holds.</summary>
    public JoinedText JoinLabel(IReadOnlyList<Token> tokens) => Join(tokens, byLengthRule: true);

    private JoinedText Join(IReadOnlyList<Token> tokens, bool byLengthRule)
    {
        var parts = tokens.SelectMany(t => t.Parts).ToList();
        var repairs = new List<string>(tokens.SelectMany(t => t.Repairs).Distinct(StringComparer.Ordinal));
        var pieces = new List<string>();
        var stripped = false;
        foreach (var cell in tokens.GroupBy(t => t.Cell))
        {
            var text = string.Concat(cell.Select(t => t.Text));
            var clean = Debris.Strip(text);
            var isStripped = clean.Length != text.Length;
            if (isStripped) repairs.Add("debris_dropped");
            stripped |= isStripped;
            if (clean.Length > 0) pieces.Add(clean);
        }
        if (pieces.Count == 0) return new(null, true, null);
        var garbled = tokens[0].Cell != tokens[^1].Cell || repairs.Contains("debris_dropped", StringComparer.Ordinal);
        var loose = repairs.Contains("loose_doubtful", StringComparer.Ordinal) ? "put together from torn lines, and other pieces would fit as well" : null;
        var whole = string.Concat(pieces);
        if (pieces.Count == 2 && pieces[1].Length > pieces[0].Length && pieces[1].StartsWith(pieces[0], StringComparison.Ordinal))
            return new(Make.Text(pieces[1], parts, [.. repairs, "doubled_piece_dropped"]), true, "the left piece stands again at the head of the right one");
        if (IsDoubled(whole)) return new(Make.Text(whole, parts, repairs), true, "the same characters stand twice in a row: a printed line read twice");
        if (pieces.Count == 1) return new(Make.Text(whole, parts, repairs), garbled, loose ?? Damage.Of(whole));
        repairs.Add("pieces_joined");
        var joined = new Joint(pieces[0], null);
        for (var i = 1; i < pieces.Count; i++)
            joined = Border(joined, pieces[i], byLengthRule && !stripped && pieces.Count == 2 ? pieces[0].Length - pieces[1].Length : 1, repairs);
        return new(Make.Text(joined.Text, parts, repairs), true, joined.Doubt ?? loose ?? Damage.Of(joined.Text));
    }

    // "提升"提升"一|一网通": two or more characters at once again.
    private static bool IsDoubled(string text)
    {
        for (var length = 2; length <= text.Length / 2; length++)
            for (var i = 0; i + 2 * length <= text.Length; i++)
                if (Folding.IsHan(text[i]) && string.CompareOrdinal(text, i, text, i + length, length) == 0) return true;
        return false;
    }

    private sealed record Joint(string Text, string? Doubt);

    // surplus: how much longer the left piece is. 0 and 2: the middle character is there once; 1: once or with a scrap.
    private Joint Border(Joint left, string right, int surplus, List<string> repairs)
    {
        var (a, b) = (left.Text[^1], right[0]);
        if (char.IsAsciiLetterOrDigit(b) && Folding.IsHan(a) && right.Length > 1 && lexicon.Knows(a, right[1]))
        {
            repairs.Add("border_scrap_dropped");
            return left with { Text = left.Text + right[1..] };
        }
        if (char.IsAsciiDigit(a) && left.Text.Length > 1 && Folding.IsHan(b) && lexicon.Knows(left.Text[^2], b))
        {
            repairs.Add("border_scrap_dropped");
            return left with { Text = left.Text[..^1] + right };
        }
        if (char.IsAsciiLetter(b) && right.Length > 1 && Folding.IsHan(right[1]) && Rebuilt(left.Text, right) is { } scrap)
        {
            repairs.Add("border_rebuilt");
            return new(scrap, left.Doubt ?? $"\"{b}\" at the cut is what is left of a character, put together by what forms usually print");
        }
        if (a == b && surplus == 1 && Folding.IsHan(a))
        {
            repairs.Add("border_scrap_dropped");
            return new(left.Text + right[1..], left.Doubt ?? (lexicon.Knows(a, b) ? $"\"{a}\" stands on both sides of the cut: printed once or twice" : null));
        }
        if (lexicon.Knows(a, b) || !Folding.IsHan(a) || !Folding.IsHan(b)) return left with { Text = left.Text + right };
        if (surplus is 0 or 2 && a != b) return left with { Text = left.Text + right };
        if (a == b) { repairs.Add("border_scrap_dropped"); return left with { Text = left.Text + right[1..] }; }
        if (right.Length > 1 && lexicon.Knows(a, right[1]) && !lexicon.Knows(b, right[1]))
        {
            repairs.Add("border_scrap_dropped");
            return new(left.Text + right[1..], left.Doubt ?? (IsKnownPhrase(left.Text, right[1..]) ? null : $"\"{b}\" at the cut looks like a scrap and was dropped"));
        }
        if (left.Text.Length > 1 && lexicon.Knows(left.Text[^2], b) && !lexicon.Knows(left.Text[^2], a))
        {
            repairs.Add("border_scrap_dropped");
            return new(left.Text[..^1] + right, left.Doubt ?? (IsKnownPhrase(left.Text[..^1], right) ? null : $"\"{a}\" at the cut looks like a scrap and was dropped"));
        }
        if (Rebuilt(left.Text, right) is { } rebuilt)
        {
            repairs.Add("border_rebuilt");
            return new(rebuilt, left.Doubt ?? $"\"{a}{b}\" at the cut are two halves of one character, put together by what forms usually print");
        }
        return new(left.Text + right, left.Doubt ?? $"a character may be lost or doubled where \"{a}\" and \"{b}\" were cut apart");
    }

    // Both halves of the middle character read as something else (体 as 作|本): the one character that phrases of the field print there.
    private string? Rebuilt(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2) return null;
        if (lexicon.Between(left[^2], right[1]) is { } both) return left[..^1] + both + right[1..];
        return char.IsAsciiLetter(right[0]) && lexicon.Between(left[^1], right[1]) is { } one ? left + one + right[1..] : null;
    }

    private bool IsKnownPhrase(string left, string right) =>
        left.Length >= 2 && right.Length >= 2 && lexicon.HasPhrase(left[^2..] + right[..2]);
}
