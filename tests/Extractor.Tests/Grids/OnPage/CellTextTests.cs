using static Extractor.Tests.Grids.OnPage.DrawnPages;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>How the words of a cell become its text.</summary>
public sealed class CellTextTests
{
    private static readonly double[] Xs = [100, 200, 300];
    private static readonly double[] Ys = [100, 120, 220];

    [Fact]
    public void Two_numbers_printed_together_over_a_border_are_cut_there()
    {
        // 12 characters of 5 points: the sixth ends at the border.
        var table = Table(p => p.Lattice(Xs, Ys).Text(170, 114, 10, "456.78901.23").Text(110, 150, 10, "总额").Text(210, 150, 10, "拨款"));
        Assert.Equal(["456.78|901.23", "总额|拨款"], Rows(table));
    }

    [Fact]
    public void A_number_that_sticks_out_of_its_cell_is_left_whole()
    {
        var table = Table(p => p.Lattice(Xs, Ys).Text(135, 114, 10, "113,569,961.85").Text(110, 150, 10, "总额").Text(210, 150, 10, "拨款"));
        Assert.Equal(["113,569,961.85", "总额|拨款"], Rows(table));
    }

    [Fact]
    public void A_vertical_label_reads_as_one_word()
    {
        double[] narrow = [100, 116, 300];
        var table = Table(p =>
        {
            p.Lattice(narrow, [100, 200, 220]).Text(130, 150, 10, "预期目标").Text(130, 214, 10, "一级指标").Text(103, 214, 10, "序");
            for (var i = 0; i < 6; i++) p.Text(103, 125 + (14 * i), 10, "年度总体目标"[i].ToString());
        });
        Assert.Equal(["年度总体目标|预期目标", "序|一级指标"], Rows(table));
    }

    [Fact]
    public void Letter_spaced_characters_have_no_blanks_and_Latin_words_one()
    {
        var table = Table(p => p.Lattice(Xs, Ys).Text(110, 114, 10, "合", spacing: 0).Text(150, 114, 10, "计").Text(210, 114, 10, "net budget").Text(110, 150, 10, "其中").Text(210, 150, 10, "2024年度"));
        Assert.Equal(["合计|net budget", "其中|2024年度"], Rows(table));
    }

    [Fact]
    public void A_line_that_ends_early_ends_a_paragraph_and_a_full_line_is_wrapped()
    {
        var table = Table(p => p.Lattice([100, 160, 300], [100, 120, 200]).Text(110, 114, 10, "内容").Text(170, 114, 10, "说明")
            .Text(165, 135, 10, "一、组织起草文件").Text(165, 150, 10, "二、负责会议的准备工作，协").Text(165, 165, 10, "助领导组织实施").Text(110, 135, 10, "职责"));
        Assert.Equal(["内容|说明", "职责|一、组织起草文件\n二、负责会议的准备工作，协助领导组织实施"], Rows(table));
    }

    [Fact]
    public void A_number_torn_at_a_full_line_has_no_blank_and_the_box_is_that_of_the_words()
    {
        var table = Table(p => p.Lattice(Xs, Ys).Text(110, 114, 10, "总额").Text(210, 114, 10, "金额").Text(103, 150, 10, "完成率要达到百分10").Text(103, 165, 10, "0，得满分").Text(210, 150, 10, "拨款"));
        var cell = table.Rows[1].Cells[0];
        Assert.Equal("完成率要达到百分100，得满分", cell.Text);
        var box = Assert.Single(cell.Parts).Where.Box!.Value;
        Assert.InRange(box.X0, 102, 104);
        Assert.InRange(box.Y0, 138, 145);
        Assert.InRange(box.Y1, 164, 172);
    }

    [Fact]
    public void Numbers_wrapped_in_narrow_columns_are_no_rows_of_their_own()
    {
        var table = Table(p => p.Lattice([100, 140, 180, 220], [100, 120, 160, 180]).Text(105, 114, 10, "总额").Text(145, 114, 10, "拨款").Text(185, 114, 10, "其他").Text(105, 174, 10, "1.00").Text(145, 174, 10, "2.00")
            .Text(103, 130, 10, "113,569").Text(103, 142, 10, ",961.85").Text(143, 130, 10, "107,247").Text(143, 142, 10, ",165.67").Text(143, 154, 10, "1").Text(183, 130, 10, "6,322,7").Text(183, 142, 10, "96.1812").Text(183, 154, 10, "3"));
        Assert.Equal(["总额|拨款|其他", "113,569,961.85|107,247,165.671|6,322,796.18123", "1.00|2.00"], Rows(table));
    }

    [Fact]
    public void Two_codes_below_each_other_stay_two()
    {
        var table = Table(p => p.Lattice([100, 140, 220], [100, 120, 160]).Text(105, 114, 10, "编码").Text(150, 114, 10, "名称").Text(102, 134, 10, "2080505").Text(102, 148, 10, "2080506").Text(150, 140, 10, "养老"));
        Assert.Equal(["编码|名称", "2080505 2080506|养老"], Rows(table));
    }
}
