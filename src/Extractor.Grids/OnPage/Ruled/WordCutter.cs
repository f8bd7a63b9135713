using System.Text.RegularExpressions;
using Extractor.Model.Pages;
using Extractor.Grids.OnPage.Words;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>
/// Cuts words that run over a drawn border between two columns: two texts printed so close that they read as one. A text that only sticks out of its
/// cell is left whole: the border then runs through a character, or through a number that reads well as it is.
/// </summary>
internal static partial class WordCutter
{
    // How deep, as a part of its width, a border may run into a character at a cut.
    private const double Depth = 0.3;

    /// <summary>The word, or its pieces from left to right.</summary>
    public static IEnumerable<Word> Cut(Word word, Lattice lattice)
    {
        if (!Boxes.IsHorizontal(word) || word.Text.Length < 2 || word.Ends.Count != word.Text.Length || word.Printed.Length != word.Text.Length) return [word];
        var row = LatticeLines.Index(lattice.Ys, word.Box.MiddleY());
        if (row < 0 || row >= lattice.Rows) return [word];
        List<int>? cuts = null;
        for (var line = Math.Max(LatticeLines.Index(lattice.Xs, word.Box.X0) + 1, 0); line < lattice.Xs.Length && lattice.Xs[line] < word.Box.X1; line++)
            if (lattice.HasVertical(line, row) && CutAt(word, lattice.Xs[line]) is > 0 and var cut) (cuts ??= []).Add(cut);
        return cuts is null || WholeNumber().IsMatch(word.Text) ? [word] : Pieces(word, cuts);
    }

    // Number of characters before the border; 0 if it runs through a character or beside the word.
    private static int CutAt(Word word, double x)
    {
        var start = word.Box.X0;
        for (var i = 0; i < word.Ends.Count; i++)
        {
            var end = word.Ends[i];
            if (x <= end)
            {
                var width = end - start;
                var cut = x - start <= Depth * width || IsChange(word.Text, i) ? i : end - x <= Depth * width || IsChange(word.Text, i + 1) ? i + 1 : 0;
                return cut < word.Text.Length ? cut : 0;
            }
            start = end;
        }
        return 0;
    }

    // A Latin word beside a number: the end of the one may be cut off by the border.
    private static bool IsChange(string text, int at) => at > 1 && at + 1 < text.Length
        && ((char.IsAsciiLetter(text[at - 1]) && char.IsAsciiDigit(text[at])) || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiLetter(text[at])));

    private static IEnumerable<Word> Pieces(Word word, List<int> cuts)
    {
        var from = 0;
        foreach (var to in cuts.Append(word.Text.Length))
        {
            if (to <= from) continue;
            var left = from == 0 ? word.Box.X0 : word.Ends[from - 1];
            yield return word with
            {
                Text = word.Text[from..to],
                Printed = word.Printed[from..to],
                Others = [],
                Ends = [.. word.Ends.Skip(from).Take(to - from)],
                Box = word.Box with { X0 = left, X1 = word.Ends[to - 1] },
            };
            from = to;
        }
    }

    [GeneratedRegex(@"^[-−]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]{1,4})?$|^[-−]?[0-9]+\.[0-9]{1,4}%?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();
}
