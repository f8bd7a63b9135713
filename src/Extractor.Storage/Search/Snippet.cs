namespace Extractor.Storage.Search;

/// <summary>Finds the words of a query in a text.</summary>
internal static class Snippet
{
    /// <summary>Where words stand in a folded text: first character and length, in order; words that overlap are one mark.</summary>
    public static IReadOnlyList<(int From, int Length)> Marks(string folded, IReadOnlyList<string> words)
    {
        var found = new List<(int From, int To)>();
        foreach (var word in words)
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal)) found.Add((at, at + word.Length));
        var marks = new List<(int From, int To)>();
        foreach (var mark in found.Order())
            if (marks.Count > 0 && mark.From < marks[^1].To) marks[^1] = (marks[^1].From, Math.Max(marks[^1].To, mark.To));
            else marks.Add(mark);
        return [.. marks.Select(m => (m.From, m.To - m.From))];
    }
}
