using System.Text;
using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Reading.Printed;

/// <summary>
/// Joins glyphs that stand on one baseline without a gap into words: first in the order of the content, then pieces that abut, for some
/// producers draw glyph by glyph in any order.
/// </summary>
internal sealed class WordBuilder(List<Glyph> glyphs)
{
    /// <summary>Most that glyphs of one word differ in baseline, in parts of the font size.</summary>
    private const double BaselineStray = 0.05;

    private readonly GapRule _gaps = new(glyphs);
    private readonly List<Run> _runs = [];
    private readonly StringBuilder _printed = new();
    private readonly List<double> _ends = [];

    /// <summary>The words.</summary>
    public List<Word> Build()
    {
        for (var i = 0; i < glyphs.Count; i++)
            if (i > 0 && Follows(glyphs[i - 1], glyphs[i]) && _gaps.Allows(glyphs[i - 1], glyphs[i])) _runs[^1].To = i;
            else _runs.Add(new() { From = i, To = i });
        JoinAbutting();
        var words = new List<Word>(_runs.Count);
        foreach (var run in _runs)
            if (!run.IsTail) words.Add(Word(run));
        return words;
    }

    private static bool Follows(in Glyph a, in Glyph b) => !b.AfterBlank && a.Visibility == b.Visibility && a.Style.IsLike(b.Style)
        && Math.Abs(a.Baseline - b.Baseline) <= BaselineStray * a.Style.Size;

    private void JoinAbutting()
    {
        var order = _runs.ToArray();
        var keys = Array.ConvertAll(order, r => (glyphs[r.From].Style.Angle, Math.Round(glyphs[r.From].Baseline), glyphs[r.From].Start, r.From));
        Array.Sort(keys, order);
        for (var n = 1; n < order.Length; n++)
        {
            Glyph left = glyphs[order[n - 1].To], right = glyphs[order[n].From];
            if (!Follows(left, right) || !GapRule.Abuts(left, right)) continue;
            order[n - 1].Next = order[n];
            order[n].IsTail = true;
        }
    }

    private Word Word(Run first)
    {
        _printed.Clear();
        _ends.Clear();
        var style = glyphs[first.From].Style;
        double from = double.MaxValue, top = double.MaxValue, to = double.MinValue, bottom = double.MinValue;
        for (var run = first; run is not null; run = run.Next)
            for (var i = run.From; i <= run.To; i++)
            {
                var glyph = glyphs[i];
                Append(glyph);
                (from, to) = (Math.Min(from, glyph.Start), Math.Max(to, glyph.End));
                (top, bottom) = (Math.Min(top, glyph.Top), Math.Max(bottom, glyph.Bottom));
            }
        var printed = _printed.ToString();
        return new(LookAlikes.Fold(printed), printed, style.BoxOf(from, top, to, bottom), _ends.ToArray(), style.Size, style.Angle, style.Font)
        {
            Visibility = glyphs[first.From].Visibility,
        };
    }

    // A character beyond U+FFFF takes two units, which end at the same place.
    private void Append(in Glyph glyph)
    {
        var (x, y) = glyph.Style.OnPage(glyph.End, glyph.Baseline);
        var end = glyph.Style.IsSideways ? x : y;
        _ends.Add(end);
        if (Characters.IsLost(glyph.Code)) _printed.Append(Characters.Lost);
        else if (glyph.Code <= char.MaxValue) _printed.Append((char)glyph.Code);
        else
        {
            _printed.Append(char.ConvertFromUtf32((int)glyph.Code));
            _ends.Add(end);
        }
    }

    /// <summary>Glyphs that follow each other, by index, and the run that goes on where they end.</summary>
    private sealed class Run
    {
        public int From { get; init; }
        public int To { get; set; }
        public Run? Next { get; set; }
        public bool IsTail { get; set; }
    }
}
