using Extractor.Model.Grids;
using static Extractor.Tests.Grids.OnPage.TypedPages;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>What looks like a table and is none.</summary>
public sealed class NoTableTests
{
    [Fact]
    public void Running_text_with_wide_blanks_is_no_table() => Assert.Empty(TablesOf("""
        The  council  decided  on  the  budget  of
        the year after a long debate on  the costs
        of  the  schools  and  roads  that  it had
        built  in  the  years  before, and  on the
        rate that each household  will have to pay
        for the service in the  coming five years.
        """));

    [Fact]
    public void Text_set_in_two_columns_is_no_table() => Assert.Empty(TablesOf("""
        District council budget of the year   The average household pays the board
        and the general health service which  an annual rate for the water that it
        are the general part of the account   takes from the district, and the net
        of the federal agency for the region  cost of the service is borne by funds
        in the report on the state of nature  of the federal agency which transfers
        """));

    [Fact]
    public void Lists_are_no_tables()
    {
        Assert.Empty(TablesOf("""
            1.    Schools and universities
            2.    Roads, bridges and ports
            3.    Water and energy
            4.    Health
            """));
        Assert.Empty(TablesOf("""
            1.    (a)   Prices
            2.    (b)   Technical work
            3.    (c)   Work plan
            4.    (d)   Safety
            5.    (e)   Insurance
            """));
    }

    [Fact]
    public void Contents_are_no_table() => Assert.Empty(TablesOf("""
        Introduction                   1
        The budget of the year         4
        Schools                        4
        Roads and bridges             12
        Annex                         40
        """));

    [Fact]
    public void An_index_set_in_columns_is_no_table() => Assert.Empty(TablesOf("""
        Account, 18, 212      Health, 55         Rate, 189
        Agency, 29            Household, 87      Region, 144, 249
        Board, 40, 163        Income, 144        Report, 281
        Budget, 91            Insurance, 24      Research, 30
        Capital, 7            Local, 122, 177    School, 129
        """));

    [Fact]
    public void The_scale_of_a_chart_is_no_column() => Assert.Empty(TablesOf("""
        450
        400              Spread
        350              Yield
        300
        250      Germany         France
        200
        150
        100      Jan 09    Jul 09    Jan 10
        """));

    [Fact]
    public void Labels_of_bars_over_an_axis_are_no_table() => Assert.Empty(TablesOf("""
        New members              73
        South                          80
        West               57
        North           49
        0    10    20    30    40    50    60
        """));

    [Fact]
    public void Boxes_of_a_diagram_are_no_cells() => Assert.DoesNotContain(DrawnPages.GridsOf(p =>
    {
        string[][] rows = [["Taxes", "Budget", "Ministry"], ["State", "Council", "Schools"], ["Fees", "Board", "Pupils"], ["Loans", "Banks", "Funds"]];
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
            {
                double x = 60 + (100 * c), y = 100 + (40 * r);
                p.Text(x + 10, y + 14, 10, rows[r][c]).Line(x, y, x + 60, y).Line(x, y + 20, x + 60, y + 20).Line(x, y, x, y + 20).Line(x + 60, y, x + 60, y + 20);
            }
    }), g => g.Kind != GridKind.Text);
}
