using Extractor.Garbling;
using Extractor.Garbling.Forms;
using Extractor.Garbling.Measuring;
using Extractor.Garbling.Printing;
using System.Text.Json;

namespace Extractor.Scanning.Paper;

/// <summary>A form printed on paper, with its truth.</summary>
/// <param name="Form">The form as meant.</param>
/// <param name="Style">How it is printed.</param>
/// <param name="Pdf">The print.</param>
/// <param name="Sheets">Its pages as drawn.</param>
public sealed record PaperCase(CleanForm Form, HouseStyle Style, byte[] Pdf, IReadOnlyList<Sheet> Sheets)
{
    private const double FaintGrey = 0.72;

    /// <summary>Number of its pages.</summary>
    public int PageCount => Sheets.Count;

    /// <summary>The record that the print holds.</summary>
    public JsonElement Truth => TruthJson.Of(new("print", 0, [new PrintedForm(Form, [])], []));

    /// <summary>Number of values that are numbers.</summary>
    public int Numbers => Form.Values.Count(v => FieldClasses.Of(v.Key) == FieldClass.Number);

    /// <summary>The form of a seed; with faint rulings if asked.</summary>
    public static PaperCase Make(ulong seed, bool faintLines)
    {
        var dice = new Dice(seed);
        var isUnit = dice.Chance(30);
        var issuer = Issuer.Random(dice, wide: !isUnit && dice.Chance(50));
        var form = isUnit ? new UnitFormMaker(issuer, dice).SelfEvaluation() : new ProjectFormMaker(issuer, dice).Make(Layout.ProjectNarrow);
        if (isUnit) PrintGroups(form);
        var (line, grey) = faintLines ? (0.5, FaintGrey) : (dice.Between(5, 12) / 10.0, dice.Between(0, 3) / 10.0);
        var style = new HouseStyle(dice.Pick(Fonts.Paths), dice.Between(16, 20) / 2.0, dice.Between(2, 5), line, grey);
        var font = new TrueType(style.Font);
        var printer = new TablePrinter(font, style);
        printer.Print(FormPaper.Titles(form), isUnit ? FormPaper.Unit(form) : FormPaper.Project(form, issuer.Dash));
        return new(form, style, SheetPdf.Write(printer.Sheets, font), printer.Sheets);
    }

    // The first row of a group of the money block carries the name of the group.
    private static void PrintGroups(CleanForm form)
    {
        form["funding[0].label"] = "资金来源：" + form["funding[0].label"];
        form["funding[2].label"] = "资金结构：" + form["funding[2].label"];
    }
}
