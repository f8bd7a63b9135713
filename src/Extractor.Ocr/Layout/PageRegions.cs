namespace Extractor.Ocr.Layout;

/// <summary>What rulings make of a page: cells and what lies outside of them, and the pieces of ink in each.</summary>
/// <param name="Walls">1 where a ruling is drawn, ends closed to the next one.</param>
/// <param name="Ink">The pieces of ink without the rulings.</param>
/// <param name="Groups">The pieces of each cell and of the outside that could be text.</param>
internal sealed record PageRegions(Plane Walls, LabelledPieces Ink, IReadOnlyList<PieceGroup> Groups)
{
    /// <summary>Divides a page.</summary>
    public static PageRegions Of(StraightPage page, PixelRulings rulings)
    {
        var walls = DrawWalls(page, rulings);
        var regions = LabelledPieces.Find(walls, 0, corners: false);
        var ink = LabelledPieces.Find(page.Ink.Without(walls), 1, corners: true);
        var groups = ink.All.Where(p => MayBeText(p, page)).GroupBy(p => RegionOf(p, ink, regions));
        return new(walls, ink, [.. groups.OrderBy(g => g.Key).Select(g => new PieceGroup([.. g], IsCell(regions.All[g.Key - 1].Box, page)))]);
    }

    private static bool IsCell(PixelBox box, StraightPage page) => box.X0 > 0 && box.Y0 > 0 && box.X1 < page.Ink.Width && box.Y1 < page.Ink.Height;

    private static int RegionOf(Piece piece, LabelledPieces ink, LabelledPieces regions)
    {
        foreach (var run in ink.In(piece.Box.Y0, piece.Box.X0, piece.Box.X1))
            if (run.Label == piece.Label) return regions.At(run.From, piece.Box.Y0);
        throw new InvalidOperationException("a piece of ink has no pixel in its first row");
    }

    // Specks are no text, and nothing as large as a picture or a seal is.
    private static bool MayBeText(Piece piece, StraightPage page)
    {
        var box = piece.Box;
        var speck = page.Dpi * page.Dpi / 12000;
        var sliver = Math.Min(box.Width, box.Height) <= page.Inches(0.01) && Math.Max(box.Width, box.Height) > page.Inches(0.12) && box.Height > box.Width;
        return piece.Pixels > speck && !sliver && box.Height < page.Inches(0.6) && box.Width < page.Inches(1.5);
    }

    private static Plane DrawWalls(StraightPage page, PixelRulings rulings)
    {
        var walls = new Plane(page.Ink.Width, page.Ink.Height);
        var reach = page.Inches(0.03);
        foreach (var r in rulings.Horizontal)
            Draw(r, reach, walls.Width, walls.Height, (along, across) => walls[along, across] = 1);
        foreach (var r in rulings.Vertical)
            Draw(r, reach, walls.Height, walls.Width, (along, across) => walls[across, along] = 1);
        return walls;
    }

    private static void Draw(PixelRuling ruling, int reach, int length, int depth, Action<int, int> set)
    {
        var half = (ruling.Thickness / 2) + 1;
        for (var along = Math.Max(0, (int)ruling.From - reach); along < Math.Min(length, (int)ruling.To + reach); along++)
        {
            var middle = ruling.At(along);
            for (var across = Math.Max(0, (int)Math.Floor(middle - half)); across < Math.Min(depth, (int)Math.Ceiling(middle + half)); across++) set(along, across);
        }
    }
}

/// <summary>The pieces of ink of one cell, or of all that lies outside of cells.</summary>
internal sealed record PieceGroup(IReadOnlyList<Piece> Pieces, bool IsCell);
