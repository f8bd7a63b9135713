namespace Extractor.Evaluation;

/// <summary>Prints a score the way the judge does: one line a figure, then the differences that are asked for.</summary>
public static class ScorePrinter
{
    private const int NameWidth = 20;
    private const int ValueLength = 80;

    /// <summary>The figures, a name and a value a line.</summary>
    public static IEnumerable<string> Lines(Score score) => score.Figures.Select(f => f.Name.PadRight(NameWidth) + " " + Value(f.Value));

    /// <summary>The figures as one JSON object on one line.</summary>
    public static string Json(Score score) => "{" + string.Join(", ", score.Figures.Select(f => $"\"{f.Name}\": {Value(f.Value)}")) + "}";

    /// <summary>One difference on one line, values cut to 80 characters.</summary>
    public static string Line(Difference d) => $"{d.Kind} {d.Path} | truth: {Cut(d.Truth)} | got: {Cut(d.Extracted)}";

    private static string Value(object value) => value is double number ? PythonText.Of(number) : value.ToString()!;

    private static string Cut(string text) =>
        text.Length <= ValueLength ? text : string.Concat(text.EnumerateRunes().Take(ValueLength).Select(r => r.ToString()));
}
