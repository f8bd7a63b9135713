using Extractor.Ocr.Native;

namespace Extractor.Ocr.Layout;

/// <summary>Lays a straight line through each piece of a mask of horizontal lines.</summary>
internal static class RulingFitter
{
    /// <summary>The lines of the pieces; only pixels that the mask has count.</summary>
    public static IReadOnlyList<PixelRuling> Fit(LabelledPieces pieces, Pix mask)
    {
        var sums = new Sums[pieces.All.Count];
        for (var y = 0; y < mask.Height; y++)
            for (var (from, end) = mask.NextRun(y, 0); from < end; (from, end) = mask.NextRun(y, end))
                foreach (var run in pieces.In(y, from, end))
                    for (var x = Math.Max(from, run.From); x < Math.Min(end, run.End); x++) sums[run.Label - 1].Add(x, y);
        return [.. sums.Where(s => s.Count > 0).Select(s => s.Line())];
    }

    private struct Sums
    {
        private double _x, _y, _xx, _xy;
        private int _from, _to;

        public int Count { get; private set; }

        public void Add(int x, int y)
        {
            (_from, _to) = Count++ == 0 ? (x, x) : (Math.Min(_from, x), Math.Max(_to, x));
            (_x, _y, _xx, _xy) = (_x + x, _y + y, _xx + ((double)x * x), _xy + ((double)x * y));
        }

        public readonly PixelRuling Line()
        {
            var spread = (Count * _xx) - (_x * _x);
            var slope = spread > 0 ? ((Count * _xy) - (_x * _y)) / spread : 0;
            var offset = (_y - (slope * _x)) / Count;
            return new(_from, _to + 1, offset + (slope * _from) + 0.5, offset + (slope * _to) + 0.5, (double)Count / (_to + 1 - _from));
        }
    }
}
