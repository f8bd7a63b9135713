namespace Extractor.Ocr.Layout;

/// <summary>Finds the printed lines of a page: in cells by the rows of their ink, outside by what stands close together.</summary>
internal sealed class LineFinder(StraightPage page, PageRegions regions)
{
    /// <summary>Part of the page's usual character height below which no line's is: broken digits are lower.</summary>
    private const double LeastEm = 0.65;

    /// <summary>Largest piece of ink, in usual character heights, below which a line is nothing but specks.</summary>
    private const double LeastText = 0.22;

    /// <summary>Height of a Chinese character in usual character heights; digits are lower.</summary>
    private const double LeastHan = 0.85;

    /// <summary>Least side of a full stop in character heights.</summary>
    private const double LeastStop = 0.12;

    /// <summary>Largest speck, and the blank to the line from which on it is none of its signs, in character heights.</summary>
    private const double LargestSpeck = 0.4, FarAway = 1.2;

    /// <summary>Least blank between two texts side by side outside of cells, in character heights; a sign of its own leaves less beside it.</summary>
    private const double OneText = 0.9;

    private readonly double _usualEm = CharacterHeight.Of(page, regions);

    /// <summary>The lines, by cells and outside text, from top to bottom in each.</summary>
    public IReadOnlyList<PrintedLine> Find()
    {
        var cutter = new LineCutter(page, regions);
        var blocks = regions.Groups.SelectMany(g => g.IsCell ? [(g.Pieces, InCell: true)] : Blocks(g.Pieces).Select(b => (Pieces: b, InCell: false)));
        return [.. blocks.SelectMany((b, i) => Lines(b.Pieces, cutter, b.InCell).Select(l => l with { Cell = i }))];
    }

    private IEnumerable<PrintedLine> Lines(IReadOnlyList<Piece> pieces, LineCutter cutter, bool inCell)
    {
        var em = Em(pieces);
        PrintedLine? last = null;
        foreach (var (top, bottom) in new RowBands(pieces, regions.Ink, em, _usualEm).Find())
        {
            var own = WithoutSpecks([.. pieces.Where(p => Stands(p, top, bottom, em)).OrderBy(p => p.Box.X0)], em);
            if (own.Count == 0) continue;
            if (!IsText(own))
            {
                // What is too small for a stop that wrapped may be what is left of one.
                if (last is not null && top - last.Ink.Y1 < 1.3 * em && own.Any(p => Math.Min(p.Box.Width, p.Box.Height) >= LeastStop * em)) last = last with { IsTrailed = inCell && last.IsFull };
                continue;
            }
            if (last is not null) yield return last;
            last = cutter.Cut(own, top, bottom, em, inCell);
        }
        if (last is not null) yield return last;
    }

    // Characters of two lines that touch are one piece: each line has its share.
    private static bool Stands(Piece piece, int top, int bottom, double em) => piece.Box.Height > 1.4 * em
        ? Math.Min(piece.Box.Y1, bottom) - Math.Max(piece.Box.Y0, top) > 0.2 * em
        : (piece.Box.Y0 + piece.Box.Y1) / 2 is var y && y >= top && y < bottom;

    /// <summary>A line without specks that lie apart from its ends; a full stop after Chinese characters is not one, and a comma that wrapped to the start of its line stands low.</summary>
    private List<Piece> WithoutSpecks(List<Piece> pieces, double em)
    {
        bool IsSpeck(Piece p, int gap) => Math.Max(p.Box.Width, p.Box.Height) < (gap > FarAway * em ? LargestSpeck : 0.25) * em;
        bool IsComma(Piece p, Piece next) => p.Box.Height >= 0.15 * em && next.Box.X0 - p.Box.X1 < em && p.Box.Y0 > pieces.Skip(1).Average(o => (o.Box.Y0 + o.Box.Y1) / 2.0);
        while (pieces.Count > 1 && pieces[1].Box.X0 - pieces[0].Box.X1 is var gap && gap > 0.5 * em && IsSpeck(pieces[0], gap) && !IsComma(pieces[0], pieces[1])) pieces.RemoveAt(0);
        bool IsStop(Piece p, int gap) => Math.Min(p.Box.Width, p.Box.Height) >= LeastStop * em && gap <= 0.85 * em
            && pieces.Any(o => o.Box.Height >= LeastHan * _usualEm) && (p.Box.Y0 + p.Box.Y1) / 2.0 > pieces.SkipLast(1).Average(o => (o.Box.Y0 + o.Box.Y1) / 2.0);
        while (pieces.Count > 1 && pieces[^1].Box.X0 - pieces.Take(pieces.Count - 1).Max(p => p.Box.X1) is var gap && gap > 0.5 * em && IsSpeck(pieces[^1], gap) && !IsStop(pieces[^1], gap)) pieces.RemoveAt(pieces.Count - 1);
        return pieces;
    }

    // A few specks are no line; a full stop that wrapped is one.
    private bool IsText(List<Piece> pieces) => pieces.Max(p => Math.Max(p.Box.Width, p.Box.Height)) >= Math.Max(page.Inches(0.025), LeastText * _usualEm);

    /// <summary>Height of a full character: of the larger pieces, most are one.</summary>
    private double Em(IReadOnlyList<Piece> pieces)
    {
        var heights = pieces.Select(p => p.Box.Height).Where(h => h >= page.Inches(0.05)).Order().ToList();
        return heights.Count == 0 ? _usualEm : Math.Max(heights[(int)(heights.Count * 0.8)], LeastEm * _usualEm);
    }

    /// <summary>Text outside of cells: pieces side by side hang together over the gap between two characters, but not over a ruling.</summary>
    private IEnumerable<IReadOnlyList<Piece>> Blocks(IReadOnlyList<Piece> pieces)
    {
        var marks = new Plane(page.Ink.Width, page.Ink.Height);
        foreach (var piece in pieces)
            for (var y = piece.Box.Y0; y < piece.Box.Y1; y++) marks.Row(y)[piece.Box.X0..piece.Box.X1].Fill(1);
        RowRuns.Close(marks, Math.Min(page.Inches(0.2), (int)(OneText * _usualEm)));
        var blocks = LabelledPieces.Find(marks.Without(regions.Walls), 1, corners: false);
        return pieces.GroupBy(p => blocks.At((p.Box.X0 + p.Box.X1) / 2, (p.Box.Y0 + p.Box.Y1) / 2)).Where(g => g.Key != 0).OrderBy(g => g.Key).Select(g => g.ToList());
    }
}
