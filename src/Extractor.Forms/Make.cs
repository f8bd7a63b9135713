using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Makes readings of cells and tokens.</summary>
internal static class Make
{
    /// <summary>Text of one cell, wrap blanks removed; null if the cell holds nothing.</summary>
    public static Reading<string>? Text(GridCell cell, params string[] repairs) => Text(Folding.WithoutBlanks(cell.Text), cell.Parts, [.. cell.Repairs ?? [], .. repairs]);

    /// <summary>A text with its parts; null if it is empty.</summary>
    public static Reading<string>? Text(string value, IReadOnlyList<Part> parts, IReadOnlyList<string>? repairs = null) =>
        value.Length == 0 ? null : new(value, new Evidence(parts, repairs ?? []));

    /// <summary>A number with its parts.</summary>
    public static Reading<decimal> Number(decimal value, IReadOnlyList<Part> parts, IReadOnlyList<string>? repairs = null) =>
        new(value, new Evidence(parts, repairs ?? []));
}
