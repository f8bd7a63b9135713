using Extractor.Ocr;
using Extractor.Ocr.Judging;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Recognition;
using Extractor.Testing;

namespace Extractor.Tests.Ocr.Doubts;

/// <summary>Doubts that texts give once they are read: by other lines of the page, and by other lines of the cell.</summary>
public sealed class JudgedDoubtTests
{
    private const int Small = 14;

    [Fact]
    public void A_character_doubtful_beside_another_is_doubtful_beside_it_on_the_whole_page()
    {
        var lines = RepeatedDoubts.Of([Read.Judged("提高效率", 0.9, Small, ('率', 0.93)), Read.Judged("办事效率", 0.97, Small, ('率', 0.97)), Read.Judged("完成率", 0.97, Small, ('率', 0.97))]);
        Assert.Equal([0.85, 0.85, 0.97], lines.Select(l => l.Judged.Confidence));
    }

    [Fact]
    public void A_character_that_is_quite_sure_stands_and_so_does_large_print()
    {
        var lines = RepeatedDoubts.Of([Read.Judged("提高效率", 0.9, Small, ('率', 0.93)), Read.Judged("办事效率", 0.995, Small, ('率', 0.995)), Read.Judged("办事效率", 0.97, 30, ('率', 0.97))]);
        Assert.Equal([0.995, 0.97], lines.Skip(1).Select(l => l.Judged.Confidence));
    }

    [Theory]
    [InlineData("完成情况（一期", 0.85)]
    [InlineData("完成情况一期）", 0.85)]
    [InlineData("完成情况（一期）", 0.99)]
    [InlineData("接待”量", 0.85)]
    [InlineData("“一网通办”", 0.99)]
    public void One_bracket_or_quotation_mark_of_two_is_a_doubt(string text, double confidence) => Assert.Equal(confidence, Judge(Read.Judged(text, 0.99)).Single().Judged.Confidence);

    [Theory]
    [InlineData("·数量指标", 0.85)]
    [InlineData("数量指标.", 0.85)]
    [InlineData("数量指标", 0.99)]
    [InlineData("·合作交流", 0.99)]
    public void A_mark_beside_a_word_of_the_field_is_a_doubt(string text, double confidence) => Assert.Equal(confidence, Judge(Read.Judged(text, 0.99)).Single().Judged.Confidence);

    [Fact]
    public void A_word_of_the_field_gets_the_bracket_that_it_lost() => Assert.Equal("全年预算数(A)", Judge(Read.Judged("全年预算数(A", 0.9)).Single().Judged.Text);

    [Fact]
    public void A_speck_on_a_line_of_its_own_goes_and_a_stop_that_wrapped_stays()
    {
        var speck = (Read.Line(1, 20, 0, new PixelBox(0, 40, 5, 45)), new JudgedLine(".", Read.Text(".").Glyphs, 0.9, [], []));
        var text = Read.Judged("按期完成", 0.99);
        Assert.Equal(["按期完成"], Judge(text, speck).Select(l => l.Judged.Text));
        Assert.Equal(["按期完成", "。"], Judge((text.Line with { Room = 10 }, text.Judged), speck).Select(l => l.Judged.Text));
        var figure = Read.Judged("8.55", 0.99);
        Assert.Equal(["8.55"], Judge((figure.Line with { Room = 10 }, figure.Judged), speck).Select(l => l.Judged.Text));
    }

    [Theory]
    [InlineData("8", 4, "")]
    [InlineData(".", 4, "")]
    [InlineData("8", 14, "8")]
    [InlineData("-", 7, "-")]
    public void A_speck_that_is_all_a_cell_holds_is_no_figure_whatever_was_read(string read, int side, string text)
    {
        var line = Read.Line(1, 20, 0, new PixelBox(0, 0, side, side));
        Assert.Equal(text, Judge((line, new(read, Read.Text(read).Glyphs, 0.5, [], []))).Single().Judged.Text);
    }

    [Theory]
    [InlineData("·得分", "得分")]
    [InlineData("得分'", "得分")]
    [InlineData("84%.", "84%")]
    public void A_speck_at_the_end_of_a_short_line_is_no_sign_of_it(string read, string text)
    {
        var first = read[0] == '·' ? 1 : 0;
        PixelBox[] pieces = [.. read.Select((c, i) => text.Contains(c, StringComparison.Ordinal) ? new PixelBox(i * 20, 0, (i * 20) + 18, 20) : new((i * 20) + 8, 2, (i * 20) + 12, 6))];
        var (line, reading, _) = new Dirt(new Reader(text)).Off(Read.Line(0, 20, 0, pieces), Read.Text(read), read.Length);
        Assert.Equal(text, reading.Text);
        Assert.Equal(first * 20, line.Ink.X0);
    }

    [Fact]
    public void A_stop_behind_a_figure_with_its_unit_goes_and_leaves_a_doubt()
    {
        PixelBox[] pieces = [.. Enumerable.Range(0, 3).Select(i => new PixelBox(i * 20, 0, (i * 20) + 18, 20)), new(62, 14, 67, 19)];
        var (_, reading, isDoubtful) = new Dirt(new Reader("95次")).Off(Read.Line(0, 20, 0, pieces), Read.Text("95次。"), 4);
        Assert.Equal(("95次", true), (reading.Text, isDoubtful));
    }

    // A spreadsheet prints 0.5 as .5: without its point both readers agree on ten times as much.
    [Theory]
    [InlineData(".5", "5", true, true)]
    [InlineData("•完", "完", true, true)]
    [InlineData("5,", "5", false, false)]
    [InlineData("5~", "5", false, true)]
    public void What_may_have_been_print_leaves_a_doubt(string read, string text, bool isInFront, bool isDoubtful)
    {
        PixelBox[] pieces = isInFront ? [new(0, 14, 5, 19), new(20, 0, 38, 20)] : [new(0, 0, 18, 20), new(22, 14, 27, 19)];
        var off = new Dirt(new Reader(text)).Off(Read.Line(0, 20, 0, pieces), Read.Text(read), read.Length);
        Assert.Equal((text, isDoubtful), (off.Reading.Text, off.IsDoubtful));
    }

    [Fact]
    public void A_stop_behind_a_sentence_stays_and_so_does_a_mark_without_which_the_line_reads_otherwise()
    {
        PixelBox[] pieces = [.. Enumerable.Range(0, 4).Select(i => new PixelBox(i * 20, 0, (i * 20) + 18, 20)), new(82, 14, 87, 19)];
        Assert.Equal("按期完成。", new Dirt(new Reader("按期完成")).Off(Read.Line(0, 20, 0, pieces), Read.Text("按期完成。"), 5).Reading.Text);
        Assert.Equal("按期完成'", new Dirt(new Reader("按期完戒")).Off(Read.Line(0, 20, 0, pieces), Read.Text("按期完成'"), 5).Reading.Text);
    }

    private static IReadOnlyList<(PrintedLine Line, JudgedLine Judged)> Judge(params (PrintedLine Line, JudgedLine Judged)[] lines) =>
        new CellJudge(new FieldWords(Repository.Definitions)).Judge(lines, null);

    private sealed class Reader(string text) : ILineReader
    {
        public LineReading Read(Plane line) => Doubts.Read.Text(text);
    }
}
