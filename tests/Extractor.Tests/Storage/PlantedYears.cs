using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>A form of the set, and how it is printed.</summary>
/// <param name="Unit">Id of its unit.</param>
/// <param name="Project">Its project.</param>
/// <param name="Year">Its year.</param>
/// <param name="Form">What it prints.</param>
/// <param name="Issuer">Who prints it.</param>
internal sealed record PlantedForm(string Unit, string Project, int Year, CleanForm Form, Issuer Issuer)
{
    /// <summary>The same form with another figure in the money block: a publication that corrects it.</summary>
    public PlantedForm Corrected()
    {
        var form = new CleanForm(Form.Layout) { FundingRows = Form.FundingRows, Indicators = Form.Indicators };
        foreach (var (path, printed) in Form.Values) form[path] = printed;
        form["funding[0].initial_budget"] = form["funding[1].initial_budget"] = Issuer.Money(CleanForm.Number(form["funding[0].initial_budget"])!.Value + 1);
        return this with { Form = form };
    }
}

/// <summary>Project forms of several units over five years, made by the generator of forms: each project has its budget of each year, each unit is printed in
/// other words each year.</summary>
internal static class PlantedYears
{
    public static readonly int[] Years = [2020, 2021, 2022, 2023, 2024];

    /// <summary>Unit id, and its print in each year.</summary>
    public static readonly (string Id, string[] Printed)[] Units =
    [
        ("310107/财政局", ["上海市普陀区财政局", "上海市 普陀区财政局（本级）", "上海普陀区财政局", "上海市普陀区财政局", "219-上海市普陀区财政局"]),
        ("330903/财政局", ["舟山市普陀区财政局", "浙江省舟山市普陀区财政局", "舟山市普陀区财政局(部门)", "舟山市普陀区财政局", "舟山市普陀区财政局（汇总）"]),
        ("341702/棠溪镇人民政府", ["219-池州市贵池区棠溪镇人民政府", "219001-池州市贵池区棠溪镇人民政府", "池州市贵池区棠溪镇政府", "安徽省池州市贵池区棠溪镇人民政府", "池州市贵池区棠溪镇人民政府"]),
    ];

    private static readonly string[] Projects = ["校舍维修经费", "信息化运行维护项目", "“一网通办”工作经费", "农村公路养护专项"];

    /// <summary>One form for each unit, project and year.</summary>
    public static IReadOnlyList<PlantedForm> All() =>
        [.. Units.SelectMany((unit, u) => Projects.SelectMany((project, p) => Years.Select((year, y) => Make(unit.Id, unit.Printed[y], project, year, seed: u * 100 + p))))];

    /// <summary>A form of a unit, a project and a year; forms of one seed print the same indicators.</summary>
    public static PlantedForm Make(string id, string unit, string project, int year, int seed)
    {
        var dice = new Dice((ulong)(1000 + seed));
        var issuer = Issuer.Random(dice, wide: false) with { Department = unit, Office = unit, Year = year, MoneyUnit = "万元" };
        var form = new ProjectFormMaker(issuer, dice).Make(Layout.ProjectNarrow);
        form["project_name"] = project;
        var budget = 100 + seed + 10 * (year - 2019);
        foreach (var row in new[] { "funding[0]", "funding[1]" })
        {
            form[row + ".initial_budget"] = form[row + ".full_year_budget"] = form[row + ".executed"] = issuer.Money(budget);
            form[row + ".execution_rate"] = "100.00";
        }
        return new(id, project, year, form, issuer);
    }

    /// <summary>A document that prints forms, extracted.</summary>
    public static ExtractionResult Document(DocumentExtractor extractor, string name, params IEnumerable<PlantedForm> forms)
    {
        var lines = forms.SelectMany(f => ProjectPrinter.Narrow(f.Form, f.Issuer).Lines);
        return extractor.Extract(SourceDocument.Of(name, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")));
    }
}
