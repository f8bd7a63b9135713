using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Normalisation.Organisations;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation.Organisations;

/// <summary>Which body a printed name means.</summary>
public sealed class UnitIdTests
{
    private static readonly OrganisationNormaliser Normaliser = new(Repository.Definitions);

    [Theory]
    [InlineData("上海市普陀区人民政府办公室", "310107/人民政府办公室")]
    [InlineData("上海市 普陀区 政府办公室", "310107/人民政府办公室")]
    [InlineData("上海普陀区人民政府办公室（本级）", "310107/人民政府办公室")]
    [InlineData("上海市普陀区府办", "310107/人民政府办公室")]
    [InlineData("上海市人民政府办公厅", "310000/人民政府办公厅")]
    [InlineData("浙江省舟山市普陀区财政局", "330903/财政局")]
    [InlineData("舟山市普陀区财政局", "330903/财政局")]
    [InlineData("浙江舟山市普陀区财政局", "330903/财政局")]
    [InlineData("219-池州市贵池区棠溪镇人民政府", "341702/棠溪镇人民政府")]
    [InlineData("219001-池州市贵池区棠溪镇人民政府", "341702/棠溪镇人民政府")]
    [InlineData("安徽省池州市贵池区棠溪镇政府(部门)", "341702/棠溪镇人民政府")]
    [InlineData("上海市闵行区人民政府新虹街道办事处（汇总）", "310112/新虹街道办事处")]
    [InlineData("上海市闵行区新虹街道", "310112/新虹街道办事处")]
    [InlineData("闵行区新虹街道办事处", "310112/新虹街道办事处")]
    [InlineData("上海市卫健委", "310000/卫生健康委员会")]
    [InlineData("上海市卫生健康委员会", "310000/卫生健康委员会")]
    [InlineData("上海市发展改革委", "310000/发展和改革委员会")]
    [InlineData("中共上海市普陀区委组织部", "310107/中国共产党委员会组织部")]
    [InlineData("中国共产党上海市普陀区委员会组织部", "310107/中国共产党委员会组织部")]
    [InlineData("上海市普陀区委组织部", "310107/中国共产党委员会组织部")]
    [InlineData("中国人民政治协商会议上海市普陀区委员会办公室", "310107/中国人民政治协商会议委员会办公室")]
    [InlineData("上海市普陀区政协办公室", "310107/中国人民政治协商会议委员会办公室")]
    [InlineData("国家税务总局上海市普陀区税务局", "310107/国家税务总局税务局")]
    [InlineData("上海市市场监督管理局", "310000/市场监督管理局")]
    [InlineData("上海市场监管局", "310000/市场监督管理局")]
    [InlineData("池州市立医院", "341700/市立医院")]
    [InlineData("上海市民政局", "310000/民政局")]
    [InlineData("济南市中区财政局", "370103/财政局")]
    [InlineData("济南市中心医院", "370100/中心医院")]
    [InlineData("上海市级机关事务管理局", "310000/市级机关事务管理局")]
    [InlineData("合肥经济技术开发区管理委员会", "340100/经济技术开发区管理委员会")]
    [InlineData("河南省济源市教育局", "419001/教育局")]
    [InlineData("东莞市教育局", "441900/教育局")]
    [InlineData("新疆维吾尔自治区财政厅", "650000/财政厅")]
    [InlineData("上海市闸北区教育局", "310108/教育局")]
    [InlineData("教育部", "100000/教育部")]
    [InlineData("中华人民共和国财政部", "100000/财政部")]
    public void A_name_that_says_its_place_has_one_id(string printed, string id)
    {
        var unit = Alone(printed);
        Assert.Equal((id, null, id[..6]), (unit.UnitId, unit.Open, unit.RegionCode));
        Assert.NotEmpty(unit.Rules);
    }

    /// <summary>Two bodies are never one, however alike their names.</summary>
    [Theory]
    [InlineData("上海市人民政府办公厅", "上海市普陀区人民政府办公室")]
    [InlineData("上海市人民政府办公厅", "上海市人民政府办公室")]
    [InlineData("上海市普陀区财政局", "舟山市普陀区财政局")]
    [InlineData("上海市普陀区教育局", "上海市普陀区教育委员会")]
    [InlineData("上海市卫生健康委员会", "上海市卫生和计划生育委员会")]
    [InlineData("上海市市场监督管理局", "上海市工商行政管理局")]
    [InlineData("上海市普陀区教育局", "上海市普陀区教育局机关服务中心")]
    [InlineData("上海市普陀区人民政府", "上海市普陀区人民政府办公室")]
    [InlineData("上海市闵行区新虹街道办事处", "上海市闵行区虹桥镇人民政府")]
    [InlineData("上海市静安区教育局", "上海市闸北区教育局")]
    [InlineData("池州市贵池区棠溪镇人民政府", "池州市贵池区人民政府")]
    [InlineData("上海市普陀区委办公室", "上海市普陀区政府办公室")]
    [InlineData("吉林省教育厅", "吉林市教育局")]
    [InlineData("北京市大学", "北京大学")]
    public void Different_bodies_have_different_ids(string one, string other) => Assert.NotEqual(Alone(one).UnitId, Alone(other).UnitId);

    [Theory]
    [InlineData("219-池州市贵池区棠溪镇人民政府", "219", null)]
    [InlineData("[105210]北京大学", "105210", null)]
    [InlineData("219001—棠溪镇人民政府（本级）", "219001", "own")]
    [InlineData("上海市闵行区地区工作办公室（汇总）", null, "summary")]
    [InlineData("上海市普陀区教育局（部门汇总）", null, "summary")]
    [InlineData("北京市101中学", null, null)]
    public void Code_and_scope_are_kept_beside_the_name(string printed, string? code, string? scope) =>
        Assert.Equal((code, scope), (Alone(printed).Code, Alone(printed).Scope));

    [Fact]
    public void A_district_that_stands_alone_stays_open()
    {
        var (forms, findings) = Normaliser.Assign([Form("普陀区财政局")], []);
        var unit = Assert.Single(forms[0].Normalised!.Units);
        Assert.Equal((null, null, "several_regions"), (unit.UnitId, unit.RegionCode, unit.Open));
        Assert.Equal(["310107/财政局", "330903/财政局"], unit.Candidates);
        var finding = Assert.Single(findings);
        Assert.Equal(("forms[0].implementing_unit", FindingCodes.UnitAmbiguous, FindingAbout.Form, Severity.Info), (finding.Path, finding.Code, finding.About, finding.Severity));
    }

    [Theory]
    [InlineData("上海市财政局", null, "310107", "region.from_form_bodies")]
    [InlineData("舟山市财政局", null, "330903", "region.from_form_bodies")]
    [InlineData("浙江省财政厅", null, "330903", "region.from_form_bodies")]
    [InlineData(null, "舟山市普陀区项目支出绩效自评表", "330903", "region.from_form_title")]
    [InlineData(null, "上海市区级项目支出绩效自评表", "310107", "region.from_form_title")]
    [InlineData("江苏省财政厅", null, null, null)]
    public void The_form_says_which_district(string? department, string? title, string? region, string? rule)
    {
        var unit = Assign(Form("普陀区财政局", department, title)).Single(u => u.Field == "implementing_unit");
        Assert.Equal((region, rule), (unit.RegionCode, unit.UnitId is null ? null : unit.Rules[^1]));
    }

    [Fact]
    public void The_rest_of_the_document_says_which_district()
    {
        var alone = Form("普陀区财政局");
        Assert.Equal("330903", Region(alone, [alone, Form("舟山市教育局")], []));
        Assert.Equal("330903", Region(alone, [alone], [new(1, 1, 1, "浙江省2024年部门预算表", [])]));
        // Both districts speak: it stays open.
        Assert.Null(Region(alone, [alone, Form("舟山市教育局"), Form("上海市教育委员会")], []));
    }

    [Fact]
    public void A_project_code_says_its_region() =>
        Assert.Equal("510923", Assign(Form("县教育局", project: "51092324T000010263357-义务教育薄弱环节改善")).Single().RegionCode);

    [Theory]
    [InlineData("区教育局", "上海市普陀区财政局", "310107/教育局")]
    [InlineData("市教育委员会", "上海市普陀区财政局", "310000/教育委员会")]
    [InlineData("市教育局", "宁波市余姚市财政局", null)]
    [InlineData("市民政局", "上海市普陀区财政局", "310000/民政局")]
    [InlineData("省教育厅", "合肥市财政局", "340000/教育厅")]
    [InlineData("自治区教育厅", "内蒙古自治区呼和浩特市财政局", "150000/教育厅")]
    [InlineData("县教育局", "上海市普陀区财政局", null)]
    [InlineData("市场监督管理局", "上海市普陀区财政局", "310107/市场监督管理局")]
    [InlineData("曹杨社区卫生服务中心", "上海市普陀区卫生健康委员会", "310107/曹杨社区卫生服务中心")]
    [InlineData("北京大学", "教育部", "100000/北京大学")]
    [InlineData("北京大学", "上海市教育委员会", null)]
    [InlineData("云州市水务局", "上海市普陀区财政局", null)]
    [InlineData("城区环境卫生管理所", "上海市普陀区财政局", null)]
    public void A_name_without_a_place_is_where_the_form_is(string printed, string department, string? id) =>
        Assert.Equal(id, Assign(Form(printed, department)).Single(u => u.Field == "implementing_unit").UnitId);

    [Theory]
    [InlineData("财政局", "no_region")]
    [InlineData("北京大学", "no_region")]
    [InlineData("云州市高桥县水务局", "unknown_region")]
    [InlineData("上海市", "no_name")]
    [InlineData("上海市教育委员会、上海市财政局", "several_names")]
    public void What_is_open_says_why(string printed, string why) => Assert.Equal((null, why), (Alone(printed).UnitId, Alone(printed).Open));

    [Fact]
    public void One_body_with_a_comma_in_its_name_is_one() =>
        Assert.Equal("310107/绿化和市容管理局(林业局,城管局)", Alone("上海市普陀区绿化和市容管理局（林业局、城管局）").UnitId);

    [Fact]
    public void Changes_link_ids_and_replace_none()
    {
        var district = Alone("上海市闸北区教育局");
        Assert.Equal("310108/教育局", district.UnitId);
        Assert.Equal([("successor", "310106/教育局", "2015-11-04")], district.Links.Select(l => (l.Kind, l.UnitId, l.Date)));
        Assert.Contains(Alone("上海市静安区教育局").Links, l => l is { Kind: "predecessor", UnitId: "310108/教育局" });
        Assert.Equal([("predecessor", "330903/工商行政管理局", false), ("predecessor", "330903/质量技术监督局", false), ("predecessor", "330903/食品药品监督管理局", false)],
            Alone("舟山市普陀区市场监督管理局").Links.Select(l => (l.Kind, l.UnitId, l.Stated)));
        Assert.Equal([("successor", "100000/国家市场监督管理总局", true)], Alone("国家工商行政管理总局").Links.Select(l => (l.Kind, l.UnitId, l.Stated)));
        Assert.Empty(Alone("上海市普陀区教育局").Links);
    }

    [Fact]
    public void Neither_the_order_of_forms_nor_doing_it_twice_changes_anything()
    {
        FormRecord[] forms = [Form("普陀区财政局"), Form("区教育局", "上海市普陀区教育局"), Form("曹杨第二中学"), Form("舟山市教育局")];
        var once = Normaliser.Assign(forms, []).Forms;
        Assert.Equal(Ids(once), Ids(Normaliser.Assign([.. once], []).Forms));
        Assert.Equal(Ids(once), Ids(Normaliser.Assign([.. forms.Reverse()], []).Forms.Reverse()));
        Assert.Equal(FormFields.Enumerate(forms[1]), FormFields.Enumerate(once[1]));
    }

    private static IEnumerable<string> Ids(IEnumerable<FormRecord> forms) =>
        forms.SelectMany(f => f.Normalised!.Units).Select(u => $"{u.Field} {u.UnitId} {u.Open} {string.Join(' ', u.Candidates)} {string.Join(' ', u.Rules)}");

    private static string? Region(FormRecord form, IReadOnlyList<FormRecord> forms, IReadOnlyList<TableRecord> tables) =>
        Normaliser.Assign(forms, tables).Forms[forms.ToList().IndexOf(form)].Normalised!.RegionCode;

    private static NormalisedUnit Alone(string printed) => Assert.Single(Assign(Form(printed)));

    private static IReadOnlyList<NormalisedUnit> Assign(FormRecord form) => Normaliser.Assign([form], []).Forms[0].Normalised!.Units;

    private static FormRecord Form(string unit, string? department = null, string? title = null, string? project = null) => new()
    {
        FormType = SampleResult.Text("project_self_evaluation"), ImplementingUnit = SampleResult.Text(unit), CompetentDepartment = Read(department),
        Title = Read(title), ProjectName = Read(project),
    };

    private static Reading<string>? Read(string? text) => text is null ? null : SampleResult.Text(text);
}
