using Extractor.Garbling.Forms;
using static Extractor.Garbling.Forms.Layout;

namespace Extractor.Garbling.Patterns;

/// <summary>All patterns, in the order in which a mixture applies them: what cuts texts first, what moves whole lines last.</summary>
public static class PatternCatalogue
{
    private static readonly Layout[] Projects = [ProjectNarrow, ProjectWide];
    private static readonly Layout[] Every = [ProjectNarrow, ProjectWide, Unit, Report, Declaration];
    private static readonly Layout[] Scored = [ProjectNarrow, ProjectWide, Unit];
    private static readonly Layout[] Regular = [ProjectNarrow, Unit, Report, Declaration];
    private static readonly Layout[] Cut = [ProjectWide];

    /// <summary>The name of the run that garbles nothing.</summary>
    public const string None = "none";

    /// <summary>The name of the run that mixes several patterns.</summary>
    public const string Mixed = "mixed";

    /// <summary>The patterns.</summary>
    public static IReadOnlyList<Pattern> All { get; } =
    [
        new("B1.row-labels-split", "row labels split at a grid line, with scraps", Cut, HeadPatterns.RowLabelsSplit),
        new("B2.office-cut", "office name cut, with a scrap at the border", Cut, HeadPatterns.OfficeCut),
        new("B3.two-pairs-in-one-cell", "two labels and their values in one cell", Projects, HeadPatterns.TwoPairsInOneCell),
        new("B4.project-name-cut", "project name cut over several cells", Cut, HeadPatterns.ProjectNameCut),
        new("B5.headers-cut", "headers cut at grid lines", Cut, HeadPatterns.HeadersCut),
        new("B5.header-on-two-lines", "header on two lines, one debris with a false figure", Cut, HeadPatterns.HeaderOnTwoLines),
        new("B12.title-lost", "title gone, year line cut or gone", Projects, HeadPatterns.TitleLost),
        new("B16.money-unit-cut", "money unit cut over lines or lost", Cut, HeadPatterns.MoneyUnitCut),
        new("B17.goals-interleaved", "goals cut into column pieces", Cut, HeadPatterns.GoalsInterleaved),
        new("B6.stray-digit", "a scrap of the last digit in the next cell", Cut, FigurePatterns.StrayDigit),
        new("B6.last-digit-apart", "the last digit in the next cell", Cut, FigurePatterns.LastDigitApart),
        new("B7.label-with-figure", "row label and first figure in one cell", Projects, FigurePatterns.LabelWithFigure),
        new("B7.figure-with-dash", "figure and dash in one cell", Projects, FigurePatterns.FigureWithDash),
        new("B7.name-with-target", "level 3 and target in one cell", Projects, FigurePatterns.NameWithTarget),
        new("B7.unit-misread", "unit of a target misread: (9, (0/)", Cut, FigurePatterns.UnitMisread),
        new("B8.doubled-score", "score doubled or followed by its tail", Projects, FigurePatterns.DoubledScore),
        new("C.values-together", "two values of a line in one cell", Scored, FigurePatterns.ValuesTogether),
        new("C.row-together", "the values of a line in one cell", Scored, FigurePatterns.RowTogether),
        new("C.money-together", "the money row in one cell", Projects, FigurePatterns.MoneyTogether),
        new("B.level3-cut", "level-3 names cut half a character right of centre", Cut, CutLabels.Level3),
        new("B.level3-right-half-lost", "right half of a level-3 name lost", Cut, CutLabels.RightHalfLost),
        new("B9.level2-dropped", "printed lines of level-2 labels dropped", Cut, LabelPatterns.Level2Dropped),
        new("B9.level1-debris", "level-1 label halved over its lines or debris", Cut, LabelPatterns.Level1Debris),
        new("B10.spread-over-lines", "level-2 label over several lines, data on one", Projects, LabelPatterns.SpreadOverLines),
        new("B10.label-over-data-lines", "level-2 label in pieces over its data lines", Projects, SpreadPatterns.LabelOverDataLines),
        new("B10.tails-meet", "tail of a label and head of the next in one cell", Cut, SpreadPatterns.TailsMeet),
        new("B11.line-read-twice", "a long line read as two with the same figures", Projects, SpreadPatterns.LineReadTwice),
        new("B13.shadow-total", "a shadow of the total line", Cut, SpreadPatterns.ShadowTotal),
        new("B11.shadow-line", "a printed line read twice with false figures", Projects, LabelPatterns.ShadowLine),
        new("B11.debris-line", "a line of debris without figures", Projects, LabelPatterns.DebrisLine),
        new("B14.header-debris-as-reason", "remains of the header in the first reason cell", Cut, LabelPatterns.HeaderDebrisAsReason),
        new("B15.foreign-letters", "foreign letters and tags in blank cells", Cut, LabelPatterns.ForeignLetters),
        new("B9.header-end-in-first-line", "end of the header and first label in one cell", Cut, LabelPatterns.HeaderEndInFirstLine),
        new("B12.last-line-on-other-grid", "last line and foot after a break, on a grid of eight cells", Cut, FootPatterns.LastLineOnOtherGrid),
        new("B12.foot-on-other-grid", "total and grade after a break, on few cells", Projects, FootPatterns.NarrowGridAfterBreak),
        new("B12.label-tail-on-next-page", "end of the satisfaction label after a break", Cut, FootPatterns.LabelTailOnNextPage),
        new("B13.total-label-lost", "the word 总分 is debris", Projects, FigurePatterns.TotalLabelLost),
        new("B13.total-weight-lost", "the total of the weights is gone", Projects, FigurePatterns.TotalWeightLost),
        new("B13.grade-lost", "grade lost, its label stands", Cut, FootPatterns.GradeLost),
        new("A2.wrapped-labels", "blanks of wrapping inside labels", Every, PrintPatterns.WrappedLabels),
        new("A4.widths", "brackets, colons, dashes, titles and years in other print", Every, PrintPatterns.Widths),
        new("A6.paragraph-tags", "HTML paragraphs around goals", Scored, PrintPatterns.Paragraphs),
        new("A14.wrapped-words", "blanks of wrapping inside names and reasons", Scored, PrintPatterns.WrappedWords),
        new("A14.blank-before-unit", "blank between figure and unit", Scored, PrintPatterns.BlankBeforeUnit),
        new("A25.other-signs", "comparison signs in other print", [ProjectNarrow, ProjectWide, Unit, Report], PrintPatterns.OtherSigns),
        new("A16.name-on-two-lines", "name wrapped over two plain lines", [Report], DeclarationPatterns.NameOnTwoLines),
        new("A21.rest-on-next-page", "rest of a cell on the next page", [ProjectNarrow, Unit, Report], PagePatterns.RestOnNextPage),
        new("A22.label-carried-over-break", "page break inside a level-2 span", Regular, PagePatterns.LabelCarriedOverBreak),
        new("A23.label-lost-at-break", "level-2 label lost after a break", Regular, PagePatterns.LabelLostAtBreak),
        new("A28.keys-and-values-apart", "keys end a page, values open the next", [Declaration], DeclarationPatterns.KeysAndValuesApart),
        new("A32.kind-before-name", "性质 before the level-3 name on one page", [Declaration], DeclarationPatterns.KindBeforeName),
        new("A35.level1-in-the-middle", "level-1 label in the middle of its span", Every, PagePatterns.Level1InTheMiddle),
        new("A36.level1-too-early", "level-1 label a line too early", Every, PagePatterns.Level1TooEarly),
        new("A19.page-breaks", "blank lines anywhere in the tables", Every, PagePatterns.Breaks),
        new("A10.totals-displaced", "totals some columns away", Scored, PagePatterns.TotalsDisplaced),
        new("A11.shifted-right", "a line one column to the right", Scored, PagePatterns.ShiftedRight),
        new("A29.shifted-left", "a line one column to the left", Scored, PagePatterns.ShiftedLeft),
        new("A20.weight-column-dropped", "an empty weight column gone on one page", [Report], DeclarationPatterns.WeightColumnDropped),
        new("A29.level1-column-missing", "level-1 column gone on one page, empty cell later", [Declaration], DeclarationPatterns.Level1ColumnMissing),
        new("A30.extra-column", "an empty cell after the units on one page", [Declaration], DeclarationPatterns.ExtraColumn),
        new("A3.column-count-changes", "one cell more or less after a break", Every, PagePatterns.ColumnCountChanges),
        new("C.columns-of-blanks", "rulings lost, columns of blanks", [ProjectNarrow], LoosePatterns.Columns) { Alone = true },
        new("C.stream", "rulings lost, few cells with values divided by blanks", [ProjectNarrow], LoosePatterns.Stream) { Alone = true },
        new("C.empty-rows", "empty grid lines between rows", Projects, PagePatterns.EmptyRows),
        new("C.radicals", "CJK radicals for characters", Every, PrintPatterns.Radicals),
        new("C.quoted-cells", "cells in quotes", Projects, PrintPatterns.QuotedCells),
        new("A9.no-blank-lines", "no blank line between forms", Projects, PagePatterns.NoBlankLines),
    ];

    /// <summary>The pattern of that name; null for the runs that are none or many.</summary>
    public static Pattern? Find(string id) => All.FirstOrDefault(p => p.Id == id);
}
