namespace Extractor.Storage.History;

/// <summary>Orders paths as a person counts: indicators[2] before indicators[10].</summary>
internal static class PathOrder
{
    /// <summary>Ordinal, but runs of digits by their value.</summary>
    public static readonly Comparer<string> Comparer = Comparer<string>.Create(Compare);

    private static int Compare(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            if (!char.IsAsciiDigit(left[i]) || !char.IsAsciiDigit(right[j]))
            {
                if (left[i] != right[j]) return left[i].CompareTo(right[j]);
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (one, two) = (Digits(left, ref i), Digits(right, ref j));
            var order = one.Length != two.Length ? one.Length.CompareTo(two.Length) : string.CompareOrdinal(one, two);
            if (order != 0) return order;
        }
        return (left.Length - i).CompareTo(right.Length - j);
    }

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text[start..at].TrimStart('0');
    }
}
