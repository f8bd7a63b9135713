using Extractor.Grids;
using Extractor.Model;
using Extractor.Model.Pages;
using Extractor.Testing;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Strokes of letters are no rulings: bold print that is drawn as outlines over its text.</summary>
public sealed class LetterStrokesTests
{
    private static readonly GridBuilder Builder = new(Repository.Definitions);

    [Theory]
    // A box with two lines in it over the second letter, as 目 is drawn.
    [InlineData(151, 159, 2)]
    // Lines as long that reach out of the word divide the cell.
    [InlineData(120, 180, 4)]
    public void Lines_inside_a_word_divide_no_cell(double left, double right, int columns)
    {
        Ruling[] frame = [.. new[] { 100, 130, 160 }.Select(y => Level(y, 100, 300)), .. new[] { 100, 200, 300 }.Select(x => Upright(x, 100, 160))];
        Ruling[] strokes = [Upright(left, left == 151 ? 112 : 100, left == 151 ? 118 : 130), Upright(right, left == 151 ? 112 : 100, left == 151 ? 118 : 130), Level(112, left, right), Level(118, left, right)];
        var page = new Page(1, []) { Width = 400, Height = 300, Words = [Word("科目", 140, 110), Word("金额", 240, 110), Word("甲", 140, 140), Word("12", 240, 140)], Rulings = [.. frame, .. strokes] };
        var grid = Assert.Single(Builder.Build([page]), g => g.Traces.Count > 0);
        Assert.Equal(columns, grid.Rows.Max(r => r.Width));
    }

    private static Ruling Level(double y, double from, double to) => new(true, y, from, to, 0.5);

    private static Ruling Upright(double x, double from, double to) => new(false, x, from, to, 0.5);

    private static Word Word(string text, double x, double y) => new(text, text, new Box(x, y, x + (10 * text.Length), y + 10), [.. text.Select((_, i) => x + (10 * (i + 1)))], 10);
}
