namespace Extractor.Garbling.Measuring;

/// <summary>Pairs the rows of truth and extraction by likeness, in order, so that one missing row costs one row.</summary>
public static class Alignment
{
    /// <summary>Pairs of indices; null where a row has no partner.</summary>
    public static IReadOnlyList<(int? Truth, int? Extracted)> Pair(int truths, int extracted, Func<int, int, double> likeness, double floor)
    {
        var best = new double[truths + 1, extracted + 1];
        var matched = new bool[truths + 1, extracted + 1];
        for (var i = 1; i <= truths; i++)
            for (var j = 1; j <= extracted; j++)
            {
                best[i, j] = Math.Max(best[i - 1, j], best[i, j - 1]);
                var like = likeness(i - 1, j - 1);
                if (like < floor || best[i - 1, j - 1] + like <= best[i, j]) continue;
                (best[i, j], matched[i, j]) = (best[i - 1, j - 1] + like, true);
            }
        return Trace(best, matched, truths, extracted);
    }

    /// <summary>1 for equal texts, 0 for texts with nothing in common: edit distance over the longer length.</summary>
    public static double Likeness(string a, string b)
    {
        if (a == b) return 1;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return 1 - (double)row[^1] / Math.Max(a.Length, b.Length);
    }

    private static List<(int?, int?)> Trace(double[,] best, bool[,] matched, int i, int j)
    {
        List<(int?, int?)> pairs = [];
        while (i > 0 || j > 0)
            if (i > 0 && j > 0 && matched[i, j]) pairs.Add((--i, --j));
            else if (i > 0 && (j == 0 || best[i - 1, j] >= best[i, j - 1])) pairs.Add((--i, null));
            else pairs.Add((null, --j));
        pairs.Reverse();
        return pairs;
    }
}
