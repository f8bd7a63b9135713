namespace Extractor.Garbling.Printing;

/// <summary>A merged cell is printed on its first line only.</summary>
public static class MergedCells
{
    /// <summary>Blanks a field on each line where it, and the labels left of it, repeat the line before. The carrier of the first line stays.</summary>
    public static void PrintOnce(PrintedForm form, string field)
    {
        (string Level1, string Value) last = ("", "");
        foreach (var line in form.Of(LineKind.Indicator))
        {
            var now = (form.Form[$"indicators[{line.Row}].level1"], form.Form[$"indicators[{line.Row}].{field}"]);
            if (now == last) line.Carrier(field)?.Spoil("");
            last = now;
        }
    }
}
