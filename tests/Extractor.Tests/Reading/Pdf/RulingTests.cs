using Extractor.Model.Pages;
using Extractor.Testing.Pdf;

namespace Extractor.Tests.Reading.Pdf;

public sealed class RulingTests
{
    [Fact]
    public void Strokes_are_rulings() => Same(p => p.Line(50, 100, 250, 100, 0.5).Line(50, 100, 50, 300, 0), ["H 100 50..250 0.5 Stroke", "V 50 100..300 0 Stroke"]);

    [Fact]
    public void A_dashed_line_is_one_ruling() => Same(p => p.Line(50, 100, 250, 100, 0.5, dash: 2), ["H 100 50..250 0.5 Stroke"]);

    [Fact]
    public void A_line_drawn_dash_by_dash_is_one_ruling() => Same(p => Pieces(p, (p, at) => p.Fill(at, 99.5, at + 2.25, 100.5)), ["H 100 50..124.25 1 FilledRectangle"]);

    [Fact]
    public void So_is_one_drawn_dot_by_dot() => Same(p => Pieces(p, (p, at) => p.Fill(100, at, 101, at + 1)), ["V 100.5 50..123 1 FilledRectangle"]);

    [Fact]
    public void A_few_dots_are_none() => Same(p => p.Fill(100, 100, 101, 101).Fill(102, 100, 103, 101), []);

    [Fact]
    public void A_stroked_rectangle_is_four_rulings() => Same(p => p.Frame(50, 100, 250, 300, 1),
        ["H 100 50..250 1 Stroke", "H 300 50..250 1 Stroke", "V 250 100..300 1 Stroke", "V 50 100..300 1 Stroke"]);

    [Fact]
    public void A_thin_filled_rectangle_is_a_line() => Same(p => p.Fill(50, 99.5, 250, 100.5), ["H 100 50..250 1 FilledRectangle"]);

    [Fact]
    public void A_filled_frame_is_four_lines() => Same(p => p.Raw("0 g 50 542 200 200 re 51 543 198 198 re f*"),
        ["H 100.5 50..250 1 FilledRectangle", "H 299.5 50..250 1 FilledRectangle", "V 249.5 100..300 1 FilledRectangle", "V 50.5 100..300 1 FilledRectangle"]);

    [Fact]
    public void The_edges_of_a_background_are_rulings_that_no_pen_drew() => Same(p => p.Fill(50, 100, 250, 300, gray: 0.9),
        ["H 100 50..250 0 Background", "H 300 50..250 0 Background", "V 250 100..300 0 Background", "V 50 100..300 0 Background"]);

    [Fact]
    public void A_polyline_gives_a_ruling_for_each_straight_side() => Same(p => p.Raw("1 w 50 742 m 150 742 l 150 642 l 250 600 l S"), ["H 100 50..150 1 Stroke", "V 150 100..200 1 Stroke"]);

    [Fact]
    public void Slanted_lines_and_curves_are_none() => Same(p => p.Line(50, 100, 250, 110).Raw("50 600 m 60 650 80 650 90 600 c S"), []);

    [Fact]
    public void A_background_drawn_as_a_thick_stroke_has_edges() => Same(p => p.Line(50, 110, 250, 110, 20, gray: 0.8),
        ["H 100 50..250 0 Background", "H 120 50..250 0 Background", "V 250 100..120 0 Background", "V 50 100..120 0 Background"]);

    [Fact]
    public void A_thin_picture_is_a_line() => Same(p => p.Image(50, 99.5, 250, 100.5, 2, 1, [0, 0]).Image(50, 200, 250, 300, 2, 1, [0, 0]), ["H 100 50..250 1 FilledRectangle"]);

    [Fact]
    public void White_on_paper_is_none() => Same(p => p.Line(50, 100, 250, 100, gray: 1).Fill(50, 200, 250, 201, gray: 1).Fill(50, 300, 250, 400, gray: 1), []);

    [Fact]
    public void White_on_a_background_is_one() => Assert.Contains("V 150 100..300 1 Stroke", Rulings(p => p.Fill(50, 100, 250, 300, gray: 0.8).Line(150, 100, 150, 300, 1, gray: 1)));

    [Fact]
    public void Forms_move_and_scale_their_lines() =>
        Same(p => p.Form(f => f.Form(g => g.Line(50, 100, 150, 100, 1), right: 10), right: 100, down: 20, scale: 2), ["H 220 220..420 2 Stroke"]);

    [Fact]
    public void What_a_clip_cuts_off_is_no_ruling() =>
        Same(p => p.Clipped(100, 50, 200, 150, c => c.Line(50, 100, 250, 100).Line(50, 300, 250, 300)), ["H 100 100..200 0.5 Stroke"]);

    [Fact]
    public void What_lies_off_the_page_is_no_ruling() => Same(p => p.Line(-50, 100, 250, 100).Line(50, -20, 250, -20), ["H 100 0..250 0.5 Stroke"]);

    private static void Pieces(PdfContent content, Action<PdfContent, double> draw)
    {
        for (var at = 50; at < 125; at += 4) draw(content, at);
    }

    private static void Same(Action<PdfContent> draw, string[] expected) => Assert.Equal(expected, Rulings(draw));

    private static IEnumerable<string> Rulings(Action<PdfContent> draw) => PdfPages.Read(draw).Rulings.Select(Text).Order(StringComparer.Ordinal);

    private static string Text(Ruling r) => FormattableString.Invariant($"{(r.IsHorizontal ? 'H' : 'V')} {r.Position:0.##} {r.From:0.##}..{r.To:0.##} {r.Thickness:0.##} {r.Source}");
}
