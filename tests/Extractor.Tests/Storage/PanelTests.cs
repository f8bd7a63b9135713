using System.Globalization;
using Extractor.Extraction;
using Extractor.Garbling;
using Extractor.Garbling.Forms;
using Extractor.Model;
using Extractor.Storage;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>The panel of a set of forms over five years in which missing years, second prints, corrections and renames are planted.</summary>
public sealed class PanelTests : IDisposable
{
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public void Each_project_and_year_has_one_row_and_missing_years_none()
    {
        var forms = PlantedYears.All().Where((_, i) => i % 7 != 3).ToList();
        Store(_database, Documents(forms));
        Assert.Equal(
            forms.Select(f => $"{f.Unit}/{Folding.Key(f.Project)}|{f.Year}|{Money(f)}").Order(StringComparer.Ordinal),
            _database.Query("SELECT subject, fiscal_year, CAST(full_year_budget_yuan AS INTEGER) FROM project_year ORDER BY 1, 2").Order(StringComparer.Ordinal));
        Assert.Equal(["0"], _database.Query("SELECT count(*) FROM panel_left_out"));
        Assert.Equal([Text(forms.Sum(f => f.Form.Indicators))], _database.Query("SELECT count(*) FROM project_indicator_year"));
        Assert.Equal(["0"], _database.Query("SELECT count(*) FROM panel_continuity_candidates"));
    }

    [Fact]
    public void Changes_are_of_the_year_before_and_empty_where_that_is_missing()
    {
        var forms = PlantedYears.All().Where(f => f.Unit == "310107/财政局" && f.Project == "校舍维修经费" && f.Year != 2022).ToList();
        Store(_database, Documents(forms));
        Assert.Equal(
            ["2020|NULL|NULL|NULL", "2021|2020|100000.0|0.0909", "2023|2021|NULL|NULL", "2024|2023|100000.0|0.0714"],
            _database.Query("SELECT fiscal_year, last_seen_year, full_year_budget_change_yuan, round(full_year_budget_change_share, 4) FROM project_year ORDER BY 1"));
        var lines = forms[0].Form.Indicators;
        Assert.Equal(["2020|0", $"2021|{lines}", "2023|0", $"2024|{lines}"],
            _database.Query("SELECT fiscal_year, count(previous_target) FROM project_indicator_year GROUP BY 1 ORDER BY 1"));
        // Targets are the same each year but for deadlines, which name it.
        Assert.Equal(["0|0"], _database.Query("SELECT DISTINCT target_changed, coalesce(target_change, 0) <> 0 FROM project_indicator_year WHERE previous_target IS NOT NULL AND target NOT LIKE '20%年%'"));
        Assert.Equal(["1|NULL"], _database.Query("SELECT DISTINCT target_changed, target_change FROM project_indicator_year WHERE previous_target IS NOT NULL AND target LIKE '20%年%'"));
    }

    [Fact]
    public void Second_prints_are_listed_and_never_added()
    {
        var forms = PlantedYears.All();
        var (twice, corrected) = (forms[3], forms[17]);
        Store(_database, [.. Documents(forms), Document("again.txt", twice), Document("corrected.txt", corrected.Corrected())]);
        Assert.Equal([Text(forms.Count)], _database.Query("SELECT count(*) FROM project_year"));
        Assert.Equal(["other_figures|1|initial_budget_yuan", "same_figures|1|NULL"],
            _database.Query("SELECT reason, count(*), substr(min(differences), 1, 19) FROM panel_left_out GROUP BY 1 ORDER BY 1"));
        Assert.Equal(new[] { $"{Key(twice)}|2", $"{Key(corrected)}|2" }.Order(StringComparer.Ordinal),
            _database.Query("SELECT subject, fiscal_year, forms FROM panel_years WHERE forms > 1 ORDER BY subject, fiscal_year"));
        // Whichever of the two was chosen: its figure stands there, not the sum.
        var budgets = new[] { Money(corrected), Text(long.Parse(Money(corrected), CultureInfo.InvariantCulture) + 10000) };
        Assert.Contains(_database.Query($"SELECT CAST(initial_budget_yuan AS INTEGER) FROM panel_years WHERE subject || '|' || fiscal_year = '{Key(corrected)}'").Single(), budgets);
    }

    [Fact]
    public void Questions_of_the_cookbook_take_a_form_once_however_often_it_is_published()
    {
        var forms = PlantedYears.All();
        IReadOnlyList<string> Answers()
        {
            using var query = RecordQuery.Open(_database.File);
            return [.. new[] { "scores-by-unit", "weights-by-level", "satisfaction" }.SelectMany(r => query.Ask(File.ReadAllText(Path.Combine(Repository.Root, "pipelines", "cookbook", r + ".sql"))).Rows.Select(row => string.Join('|', row)))];
        }
        Store(_database, Documents(forms));
        var once = Answers();
        Store(_database, [Document("again.txt", forms[3]), Document("page.txt", forms[3], forms[17]), Document("attachment.txt", [.. forms])]);
        Assert.Equal(once, Answers());
        Assert.Equal([$"{forms.Count + 3}|0|{forms.Count}"], _database.Query("SELECT sum(second_print), (SELECT count(*) FROM second_prints WHERE reason <> 'same_figures'), sum(1 - second_print) FROM form_overview"));
        Assert.Equal(_database.Query("SELECT count(*) FROM indicators"), _database.Query("SELECT count(*) FROM indicator_view"));
    }

    [Fact]
    public void Renames_are_candidates_with_evidence_and_are_not_merged()
    {
        var (id, unit) = ("310107/财政局", "上海市普陀区财政局");
        PlantedForm[] forms =
        [
            .. new[] { 2020, 2021 }.Select(y => PlantedYears.Make(id, unit, "城市更新宣传经费", y, seed: 7)),
            .. new[] { 2022, 2023 }.Select(y => PlantedYears.Make(id, unit, "城市更新与宣传推广项目", y, seed: 7)),
            PlantedYears.Make(id, unit, "2021年防汛演练", 2021, seed: 8), PlantedYears.Make(id, unit, "2022年防汛演练", 2022, seed: 9),
            PlantedYears.Make(id, unit, "31010720T000010263357-应急物资储备", 2020, seed: 10), PlantedYears.Make(id, unit, "31010720T000010263357-应急救灾物资", 2021, seed: 11),
            PlantedYears.Make("310108/财政局", "上海市闸北区财政局", "社区图书馆建设", 2020, seed: 12), PlantedYears.Make("310106/财政局", "上海市静安区财政局", "社区图书馆建设", 2021, seed: 13),
            PlantedYears.Make(id, unit, "老旧小区改造", 2020, seed: 14), PlantedYears.Make(id, unit, "河道保洁", 2021, seed: 15),
        ];
        Store(_database, Documents(forms));
        Assert.Equal([Text(forms.Length)], _database.Query("SELECT count(*) FROM project_year"));
        Assert.Equal(
        [
            "310107/财政局/2021年防汛演练|310107/财政局/2022年防汛演练|year_in_name", "310107/财政局/城市更新宣传经费|310107/财政局/城市更新与宣传推广项目|indicators",
            "310107/财政局/应急物资储备|310107/财政局/应急救灾物资|project_code", "310108/财政局/社区图书馆建设|310106/财政局/社区图书馆建设|unit_change",
        ],
            _database.Query("SELECT subject, successor, evidence FROM panel_continuity_candidates ORDER BY 1, 2"));
    }

    [Fact]
    public void Neither_the_order_nor_the_number_of_documents_changes_ids_or_rows()
    {
        var forms = PlantedYears.All().Where((_, i) => i % 5 != 1).ToList();
        var documents = Documents(forms).Append(Document("again.txt", forms[2], forms[9])).ToList();
        Store(_database, documents);
        var (rows, dump) = (Rows(_database), _database.Dump());
        for (var seed = 0UL; seed < 3; seed++)
        {
            using var other = new TemporaryDatabase();
            Store(other, new Dice(seed).Shuffle(documents));
            Assert.Equal(dump, other.Dump());
        }
        using var divided = new TemporaryDatabase();
        Store(divided, [.. forms.Select((f, i) => Document($"{i}.txt", f)), Document("again.txt", forms[2], forms[9])]);
        Assert.Equal(rows, Rows(divided));
    }

    [Fact]
    public void A_second_run_writes_nothing_and_a_further_document_makes_the_panel_anew()
    {
        var forms = PlantedYears.All();
        Store(_database, Documents(forms.Take(20)));
        var bytes = File.ReadAllBytes(_database.File);
        using (var store = _database.Open()) store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Finish();
        Assert.Equal(bytes, File.ReadAllBytes(_database.File));

        using (var store = _database.Open()) store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(Document("more.txt", forms[40]));
        Assert.Equal(["0"], _database.Query("SELECT count(*) FROM panel_years")); // cut off before its end: empty, not old
        using (var store = _database.Open()) store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Finish();
        Assert.Equal(["21"], _database.Query("SELECT count(*) FROM panel_years"));
    }

    [Fact]
    public void Two_rows_of_one_key_are_refused()
    {
        Store(_database, Documents(PlantedYears.All().Take(2)));
        foreach (var table in new[] { "panel_years", "panel_indicators" })
        {
            using var store = _database.Open();
            var error = Assert.ThrowsAny<Exception>(() => store.InTransaction(() =>
                Dapper.SqlMapper.Execute(store.Connection, $"INSERT INTO {table} SELECT * FROM {table} LIMIT 1")));
            Assert.Contains("UNIQUE", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_cannot_stand_in_the_panel_says_why()
    {
        var open = PlantedYears.Make("", "普陀区财政局", "校舍维修经费", 2020, seed: 1);
        Store(_database, [Document("open.txt", open), Document("good.txt", PlantedYears.All()[0])]);
        Assert.Equal(["unit_open"], _database.Query("SELECT reason FROM panel_left_out"));
        Assert.Equal(["1"], _database.Query("SELECT count(*) FROM panel_years"));
    }

    [Fact]
    public void A_line_whose_text_names_nothing_goes_by_its_level_2()
    {
        // The first seven lines print a note of the template, or nothing, at level 3.
        Store(_database, [Extractor.Extract(Repository.Document("seeds/000_fe319b84d2aa7d28.txt"))]);
        Assert.Equal(["内部控制管理", "资产管理", "预算信息化", "预算执行管理", "预算绩效管理", "预算编审管理", "预算透明度"],
            _database.Query("SELECT indicator FROM unit_indicator_year WHERE indicator_from = 'level2' AND part = '' ORDER BY indicator"));
        Assert.Equal(["25"], _database.Query("SELECT count(*) FROM unit_indicator_year WHERE indicator_from <> 'level3'"));
    }

    public void Dispose() => _database.Dispose();

    private static IReadOnlyList<ExtractionResult> Documents(IEnumerable<PlantedForm> forms) =>
        [.. forms.GroupBy(f => (f.Unit, f.Year)).Select(g => Document($"{g.Key.Unit.Replace('/', '-')}-{g.Key.Year}.txt", [.. g]))];

    private static ExtractionResult Document(string name, params PlantedForm[] forms) => PlantedYears.Document(Extractor, name, forms);

    private static void Store(TemporaryDatabase database, IEnumerable<ExtractionResult> documents)
    {
        using var store = database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        foreach (var document in documents) run.Save(document);
        run.Finish();
    }

    private static string Rows(TemporaryDatabase database) => string.Join('\n', new[]
    {
        "SELECT kind, subject, fiscal_year, unit_id, region_code, initial_budget_yuan, executed_yuan, total_score, forms, last_seen_year, initial_budget_change_yuan FROM panel_year_changes",
        "SELECT kind, subject, fiscal_year, indicator, part, target, actual, met, weight, score, previous_target FROM panel_indicator_changes",
        "SELECT reason, subject, fiscal_year, differences FROM panel_left_out", "SELECT * FROM panel_continuity_candidates",
    }.SelectMany(q => database.Query(q).Order(StringComparer.Ordinal)));

    private static string Key(PlantedForm form) => $"{form.Unit}/{Folding.Key(form.Project)}|{form.Year}";

    private static string Money(PlantedForm form) => Text((long)(CleanForm.Number(form.Form["funding[0].full_year_budget"])!.Value * 10000));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
