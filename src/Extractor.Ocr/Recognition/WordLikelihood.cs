namespace Extractor.Ocr.Recognition;

/// <summary>How likely a model of steps, each with a score for every character and for the blank between them, holds a text to be.</summary>
internal static class WordLikelihood
{
    /// <summary>No score is nothing: a model is never that sure.</summary>
    private const double Least = 1e-6;

    /// <summary>The logarithm of the likelihood of a text.</summary>
    /// <param name="steps">For each step the score of a character; \0 is the blank.</param>
    /// <param name="text">The text.</param>
    public static double Of(IReadOnlyList<IReadOnlyDictionary<char, double>> steps, string text)
    {
        // Blank, first character, blank, second character ... blank.
        var states = (2 * text.Length) + 1;
        var here = new double[states];
        here[0] = 1;
        var scale = 0.0;
        foreach (var step in steps)
        {
            here = Next(here, step, text);
            var sum = here.Sum();
            scale += Math.Log(sum);
            for (var s = 0; s < states; s++) here[s] /= sum;
        }
        return scale + Math.Log(Math.Max(double.Epsilon, here[^1] + (states > 1 ? here[^2] : 0)));
    }

    private static double[] Next(double[] before, IReadOnlyDictionary<char, double> step, string text)
    {
        var result = new double[before.Length];
        for (var s = 0; s < result.Length; s++)
        {
            var from = before[s] + (s > 0 ? before[s - 1] : 0);
            if (s > 1 && s % 2 == 1 && text[s / 2] != text[(s / 2) - 1]) from += before[s - 2];
            result[s] = from * Math.Max(Least, step.GetValueOrDefault(s % 2 == 0 ? '\0' : text[s / 2]));
        }
        return result;
    }
}
