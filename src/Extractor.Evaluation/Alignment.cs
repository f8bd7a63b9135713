namespace Extractor.Evaluation;

/// <summary>Pairs the rows of the truth with those of an extraction, order kept, so that one missing row costs one row.</summary>
internal static class Alignment
{
    private enum Step
    {
        SkipTruth,
        SkipExtracted,
        Match,
    }

    /// <summary>Indices of the pairs in order; null where the other side has no counterpart. Rows less alike than the floor are never paired.</summary>
    internal static IReadOnlyList<(int? Truth, int? Extracted)> Of<T>(IReadOnlyList<T> truth, IReadOnlyList<T> extracted, Func<T, T, double> likeness, double floor = 0.35)
    {
        var steps = Steps(truth, extracted, likeness, floor);
        var pairs = new List<(int?, int?)>();
        var (i, j) = (truth.Count, extracted.Count);
        while (i > 0 || j > 0)
            switch (i == 0 ? Step.SkipExtracted : j == 0 ? Step.SkipTruth : steps[i, j])
            {
                case Step.Match: pairs.Add((--i, --j)); break;
                case Step.SkipTruth: pairs.Add((--i, null)); break;
                default: pairs.Add((null, --j)); break;
            }
        pairs.Reverse();
        return pairs;
    }

    // Ties go to leaving out a row of the truth, then to leaving out an extracted one: the judge's order.
    private static Step[,] Steps<T>(IReadOnlyList<T> truth, IReadOnlyList<T> extracted, Func<T, T, double> likeness, double floor)
    {
        var sums = new double[truth.Count + 1, extracted.Count + 1];
        var steps = new Step[truth.Count + 1, extracted.Count + 1];
        for (var i = 1; i <= truth.Count; i++)
            for (var j = 1; j <= extracted.Count; j++)
            {
                var like = likeness(truth[i - 1], extracted[j - 1]);
                var (best, step) = (sums[i - 1, j], Step.SkipTruth);
                if (sums[i, j - 1] > best) (best, step) = (sums[i, j - 1], Step.SkipExtracted);
                if (like >= floor && sums[i - 1, j - 1] + like > best) (best, step) = (sums[i - 1, j - 1] + like, Step.Match);
                (sums[i, j], steps[i, j]) = (best, step);
            }
        return steps;
    }
}
