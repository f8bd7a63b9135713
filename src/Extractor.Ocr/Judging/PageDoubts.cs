using Extractor.Model;
using Extractor.Ocr.Layout;

namespace Extractor.Ocr.Judging;

/// <summary>Doubts that only the whole page gives: where many figures are unclear, print is lost, and readers who agree may both miss the same stroke.</summary>
internal static class PageDoubts
{
    /// <summary>Confidence of a line of an unclear page: below every bar.</summary>
    private const double Doubtful = 0.85;

    /// <summary>A figure is broken if its line is unclear and the first reader is less sure than this of one of its digits.</summary>
    private const double Clear = 0.9, SureDigit = 0.95;

    /// <summary>Part of the figures of a page that are broken where print is lost, if its figures fell into pieces, and if not; fewer figures than the least tell nothing.</summary>
    private const double LostPrint = 0.1, LostShape = 0.25;

    /// <summary>Part of the figures that consist of more pieces than signs where print is lost; noise alone tears fewer.</summary>
    private const double InPieces = 0.85;

    private const int LeastDense = 4, LeastFigures = 10, LongestFigure = 12;

    /// <summary>The lines of a page, doubted where the page gives reason to.</summary>
    public static IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Of(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines, FieldWords words)
    {
        var doubted = RepeatedDoubts.Of(LostSigns.Doubted(lines));
        if (!IsLost(doubted)) return doubted;
        return [.. doubted.Select(l => IsDense(l.Judged) && !words.MayLackSigns(Alike.Of(l.Judged.Text)) ? l : (l.Line, l.Judged with { Confidence = Math.Min(l.Judged.Confidence, Doubtful) }))];
    }

    private static bool IsLost(IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> lines)
    {
        var figures = lines.Where(l => l.Judged.Text.Any(char.IsAsciiDigit) && l.Judged.Text.Length <= LongestFigure).ToList();
        if (figures.Count < LeastFigures) return false;
        var pure = figures.Where(l => NumberGrammar.IsFigure(l.Judged.Text) && !l.Judged.Text.Contains('%', StringComparison.Ordinal)).ToList();
        var isInPieces = pure.Count(l => l.Line.Pieces.Count > l.Judged.Text.Length) > InPieces * pure.Count;
        return figures.Count(l => IsBroken(l.Judged)) > (isInPieces ? LostPrint : LostShape) * figures.Count;
    }

    // Chinese characters have strokes to spare; a figure that lost one is another figure, and a short text may be the rest of a longer one.
    private static bool IsDense(JudgedLine line) => line.Text.Length >= LeastDense && line.Text.All(Folding.IsHan) && line.Glyphs.All(g => g.Score >= SureDigit);

    private static bool IsBroken(JudgedLine line) => line.Confidence < Clear && line.Glyphs.Any(g => char.IsAsciiDigit(g.Text) && g.Score < SureDigit);
}
