using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>Finds the printed lines of a page: in cells by the rows of their ink, outside by what stands close together.</summary>
internal sealed class LineFinder(StraightPage page, PageRegions regions)
{
    /// <summary>The lines, by cells and outside text, from top to bottom in each.</summary>
    public IReadOnlyList<PrintedLine> Find()
    {
        var cutter = new LineCutter(page, regions);
        return [.. regions.Groups.SelectMany(g => g.IsCell ? Lines(g.Pieces, cutter, true) : Blocks(g.Pieces).SelectMany(b => Lines(b, cutter, false)))];
    }

    private IEnumerable<PrintedLine> Lines(IReadOnlyList<Piece> pieces, LineCutter cutter, bool inCell)
    {
        var em = Em(pieces);
        foreach (var (top, bottom) in new RowBands(pieces, regions.Ink, em).Find())
        {
            var own = pieces.Where(p => (p.Box.Y0 + p.Box.Y1) / 2 is var y && y >= top && y < bottom).ToList();
            if (own.Count > 0 && IsText(own)) yield return cutter.Cut(own, em, inCell);
        }
    }

    // A few specks are no line.
    private bool IsText(List<Piece> pieces) => pieces.Max(p => Math.Max(p.Box.Width, p.Box.Height)) >= page.Inches(0.025);

    /// <summary>Height of a full character: of the larger pieces, most are one.</summary>
    private double Em(IReadOnlyList<Piece> pieces)
    {
        var heights = pieces.Select(p => p.Box.Height).Where(h => h >= page.Inches(0.05)).Order().ToList();
        return heights.Count == 0 ? page.Inches(0.12) : heights[(int)(heights.Count * 0.8)];
    }

    /// <summary>Text outside of cells: pieces side by side hang together over the gap between two characters, but not over a ruling.</summary>
    private IEnumerable<IReadOnlyList<Piece>> Blocks(IReadOnlyList<Piece> pieces)
    {
        var marks = new Plane(page.Ink.Width, page.Ink.Height);
        foreach (var piece in pieces)
            for (var y = piece.Box.Y0; y < piece.Box.Y1; y++) marks.Row(y)[piece.Box.X0..piece.Box.X1].Fill(1);
        using var bits = Pix.OfMask(marks.Values, marks.Width, marks.Height);
        using var smeared = bits.Closed(page.Inches(0.2), 1);
        var smear = Plane.OfMask(smeared);
        for (var i = 0; i < smear.Values.Length; i++) smear.Values[i] &= (byte)(regions.Walls.Values[i] ^ 1);
        var blocks = LabelledPieces.Find(smear, 1, corners: false);
        return pieces.GroupBy(p => blocks.At((p.Box.X0 + p.Box.X1) / 2, (p.Box.Y0 + p.Box.Y1) / 2)).Where(g => g.Key != 0).OrderBy(g => g.Key).Select(g => g.ToList());
    }
}
