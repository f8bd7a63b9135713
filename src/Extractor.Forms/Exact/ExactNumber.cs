using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads cells that hold one number.</summary>
internal static class ExactNumber
{
    /// <summary>The number of a cell; null if the cell is empty or prints a dash, and null with a doubt at the path if it prints anything else.</summary>
    public static Reading<decimal>? Read(ExactCell? cell, string path, FormDraft draft)
    {
        if (cell is null) return null;
        var key = Folding.Key(cell.Text);
        if (PrintedNumber.IsNothing(key) || key == "无") return null;
        if (!PrintedNumber.TryRead(key.TrimEnd('分'), out var number, percent: true))
        {
            draft.Doubt(path, FindingCodes.NumberDoubtful, $"a number should stand here, and the cell prints \"{cell.Text}\"");
            return null;
        }
        if (cell.Text.Trim().Any(char.IsWhiteSpace) && !IsWrapped(cell.Text))
            draft.Doubt(path, FindingCodes.NumberDoubtful, $"\"{cell.Text}\" may be one number on two lines or two numbers");
        return Make.Number(number, cell.Source.Parts, cell.Source.Repairs);
    }

    // A line that ends within a group of three, at the decimal point or before the second decimal is no number by itself.
    private static bool IsWrapped(string text)
    {
        var pieces = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (pieces is [_, "%" or "分" or "%)"]) return true;
        return pieces.Length == 2 && (pieces[0][^1] is '.' or ',' || pieces[1][0] is '.' or ',' || (PrintedNumber.Decimals(pieces[0]) == 1 && pieces[1].Length == 1));
    }
}
