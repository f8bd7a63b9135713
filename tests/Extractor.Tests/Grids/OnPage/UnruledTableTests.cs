using static Extractor.Tests.Grids.OnPage.TypedPages;

namespace Extractor.Tests.Grids.OnPage;

/// <summary>Tables without lines, or with lines that do not show their cells.</summary>
public sealed class UnruledTableTests
{
    [Fact]
    public void Figures_that_stand_below_each_other_are_columns() => Assert.Equal(
        ["1 Budget | 2 Spent | 3 Rate", "0 Schools | 1 409.90 | 2 495.40 | 3 99.5", "0 Roads and bridges | 1 12.00 | 3 7.1", "0 Total | 1 421.90 | 2 495.40 | 3 98.2"],
        RowsOf("""
                                Budget    Spent     Rate
            Schools             409.90    495.40    99.5
            Roads and bridges    12.00               7.1
            Total               421.90    495.40    98.2
            """));

    [Fact]
    public void A_label_that_had_to_be_broken_is_one_row_with_its_figures() => Assert.Equal(
        ["0 Item | 1 Budget | 2 Spent", "0 Schools | 1 409.90 | 2 495.40", "0 Protection of the environment | 1 12.00 | 2 3.10", "0 Total | 1 421.90 | 2 498.50"],
        RowsOf("""
            Item                Budget    Spent
            Schools             409.90    495.40
            Protection of the
            environment          12.00      3.10
            Total               421.90    498.50
            """));

    [Fact]
    public void A_heading_of_rows_stays_a_row() => Assert.Equal(
        ["0 Item | 1 Budget | 2 Spent", "0 Services:", "0 Schools | 1 409.90 | 2 495.40", "0 Roads | 1 12.00 | 2 3.10", "0 Capital:", "0 Schools | 1 1.90 | 2 2.40"],
        RowsOf("""
            Item        Budget    Spent
            Services:
            Schools     409.90    495.40
            Roads        12.00      3.10
            Capital:
            Schools       1.90      2.40
            """));

    [Fact]
    public void Dots_that_lead_to_the_figures_end_a_label() => Assert.Equal(
        ["0 Item | 1 2008 | 2 2009", "0 Violent crime........ | 1 467.9 | 2 469.1", "0 murder and non-negligent manslaughter........... | 1 10.0 | 2 9.9", "0 Robbery............... | 1 102.1 | 2 98.0"],
        RowsOf("""
            Item                        2008      2009
            Violent crime........      467.9     469.1
            murder and non-negligent
            manslaughter...........     10.0       9.9
            Robbery...............     102.1      98.0
            """));

    [Fact]
    public void Where_rows_stand_apart_lines_close_to_each_other_are_one_row() => Assert.Equal(
        ["0 Group | 1 Products | 2 Share", "0 Lever | 1 Skip, Omo and Persil | 2 10.1", "0 Henkel | 1 Le Chat and Super Croix | 2 20.2", "0 Colgate | 1 Axion | 2 30.3"],
        RowsOf("""
            Group      Products       Share

                       Skip, Omo
            Lever      and Persil      10.1

                       Le Chat and
            Henkel     Super Croix     20.2

            Colgate    Axion           30.3
            """));

    [Fact]
    public void Between_two_rules_stands_one_row() => Assert.Equal(
        ["0 Group | 1 Products", "0 Lever | 1 Skip Omo Persil", "0 Henkel | 1 Le Chat", "0 Others and own brands | 1 Axion Gama"],
        RowsOf("""
            ------------------------------
            Group           Products
            ------------------------------
            Lever           Skip
                            Omo
                            Persil
            ------------------------------
            Henkel          Le Chat
            ------------------------------
            Others and      Axion
            own brands      Gama
            ------------------------------
            """));

    [Fact]
    public void A_rule_below_a_header_shows_its_columns() => Assert.Equal(
        ["1-2 Hypermarkets | 3-4 Supermarkets", "0 Country | 1 Share | 2 Change | 3 Share | 4 Change", "0 Austria | 1 12 | 2 3 | 3 52 | 4 11", "0 France | 1 51 | 2 16 | 3 44 | 4 5", "0 Greece | 1 5 | 2 5 | 3 51 | 4 7"],
        RowsOf("""
            ------------------------------------------------
                         Hypermarkets       Supermarkets
                       -----------------  -----------------
            Country    Share    Change    Share    Change
            ------------------------------------------------
            Austria       12         3       52        11
            France        51        16       44         5
            Greece         5         5       51         7
            ------------------------------------------------
            """));

    [Fact]
    public void A_header_over_the_middle_of_columns_covers_them() => Assert.Equal(
        ["1-2 1996 | 3-4 1991", "0 Country | 1 Share | 2 Change | 3 Share | 4 Change", "0 Austria | 1 12 | 2 3 | 3 52 | 4 11", "0 France | 1 51 | 2 16 | 3 44 | 4 5", "0 Greece | 1 5 | 2 5 | 3 51 | 4 7"],
        RowsOf("""
                             1996              1991
            Country    Share    Change    Share    Change
            Austria       12         3       52        11
            France        51        16       44         5
            Greece         5         5       51         7
            """));

    [Fact]
    public void A_header_broken_for_want_of_room_is_one_cell() => Assert.Equal(
        ["0 Country | 1 Number of outlets | 2 Sales (000)", "0 Austria | 1 415.3 | 2 196.0", "0 France | 1 343.4 | 2 169.1", "0 Greece | 1 289.9 | 2 202.5"],
        RowsOf("""
                       Number of    Sales
            Country    outlets      (000)
            Austria     415.3       196.0
            France      343.4       169.1
            Greece      289.9       202.5
            """));

    [Fact]
    public void Headers_a_blank_apart_are_divided_where_each_stands_over_its_column() => Assert.Equal(
        ["0 Item | 1 Under 18 | 2 18 or more", "0 Theft | 1 1,540.0 | 2 9,522.6", "0 Fraud | 1 1,071.6 | 2 7,191.7", "0 Arson | 1 1,468.3 | 2 2,330.9"],
        RowsOf("""
            Item       Under 18 18 or more
            Theft       1,540.0    9,522.6
            Fraud       1,071.6    7,191.7
            Arson       1,468.3    2,330.9
            """));

    [Fact]
    public void A_column_that_is_mostly_empty_is_one() => Assert.Equal(
        ["0 Item | 1 1990 | 2 Note | 3 1994", "0 Austria | 1 12 | 3 13", "0 France | 1 51 | 3 52", "0 Greece | 1 15 | 2 est. | 3 16", "0 Spain | 1 34 | 3 35", "0 Sweden | 1 13 | 3 14"],
        RowsOf("""
            Item       1990     Note     1994
            Austria      12                13
            France       51                52
            Greece       15     est.       16
            Spain        34                35
            Sweden       13                14
            """));

    [Fact]
    public void Caption_and_source_stand_outside_the_rules() => Assert.Equal(
        ["0 Country | 1 1996 | 2 1993", "0 Austria | 1 59 | 2 54", "0 France | 1 51 | 2 48"],
        RowsOf("""
            Table 3: Market shares of the leading producers
            -------------------------
            Country    1996    1993
            -------------------------
            Austria      59      54
            France       51      48
            -------------------------
            Source: own estimates
            """));

    [Fact]
    public void Tables_below_each_other_are_told_apart_by_the_caption_between()
    {
        var tables = TablesOf("""
            Country    1996    1993
            Austria      59      54
            France       51      48
            Greece       28      11
            Table 4 Shares of the three leading producers
            Country    Nestle    Danone    Kraft
            Austria      38.8      13.1     41.2
            France       33.4      11.3     41.3
            Greece       26.7      14.6     41.1
            """);
        Assert.Equal([4, 4], tables.Select(t => t.Rows.Count));
        Assert.Equal("0 Country | 1 Nestle | 2 Danone | 3 Kraft", Cells(tables[1]).First());
    }

    [Fact]
    public void A_table_beside_the_text_of_another_column_is_read_without_it()
    {
        var table = Assert.Single(TablesOf("""
            District council budget of the year   The average household pays the board
            and the general health service which  an annual rate for the water that it
            are the general part of the account   takes from the district, and the net
            of the federal agency for the region  cost of the service is borne by funds
            Country     1996     1993             of the federal agency which transfers
            Austria       59       54             them each quarter to the accounts of
            France        51       48             the local councils as the law demands
            Greece        28       11             that they publish in the yearly report
            which the agency has to publish once  and the general health service which
            the council has taken note of it and  are the general part of the account of
            the general public was asked for its  federal agency for the region and more
            views on the plans of the government  of the same kind in the coming years
            """));
        Assert.Equal(["0 Country | 1 1996 | 2 1993", "0 Austria | 1 59 | 2 54", "0 France | 1 51 | 2 48", "0 Greece | 1 28 | 2 11"], Cells(table));
    }
}
