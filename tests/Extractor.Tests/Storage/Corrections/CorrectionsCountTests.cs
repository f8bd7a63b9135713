using System.Globalization;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Storage;
using Extractor.Storage.Checking;
using Extractor.Testing;

namespace Extractor.Tests.Storage.Corrections;

/// <summary>Corrections count where records are put to use: in the panel, the views to begin with and the typed values, each with its mark; rows of records stay.</summary>
public sealed class CorrectionsCountTests : IDisposable
{
    private const string Executed = "forms[0].funding[0].executed", Target = "forms[0].indicators[0].target", Actual = "forms[0].indicators[0].actual";
    private static readonly DocumentExtractor Extractor = new(Repository.Definitions);
    private static readonly ValueTyper Typer = new(Repository.Definitions);
    private static readonly PlantedForm[] Forms = [.. PlantedYears.All().Where(f => f.Unit == "310107/财政局" && f.Project == "校舍维修经费").Take(3)];
    private readonly TemporaryDatabase _database = new();
    private readonly ExtractionResult[] _documents = [.. Forms.Select(f => PlantedYears.Document(Extractor, $"{f.Year}.txt", f))];

    public CorrectionsCountTests() => Save(_documents);

    [Fact]
    public void A_corrected_amount_stands_in_the_panel_and_the_overview_and_in_the_change_of_the_year_after()
    {
        var read = _database.Query("SELECT * FROM funding");
        Say(1, Executed, "1234.5");
        Assert.Equal(["2020|0", "2021|1", "2022|0"], _database.Query("SELECT fiscal_year, corrected FROM project_year ORDER BY 1"));
        Assert.Equal(["12345000.0|1"], _database.Query("SELECT executed_yuan, corrected FROM project_year WHERE fiscal_year = 2021"));
        Assert.Equal(["12345000.0"], _database.Query("SELECT previous_executed_yuan FROM project_year WHERE fiscal_year = 2022"));
        Assert.Equal(["12345000.0|1"], _database.Query("SELECT executed_yuan, corrected FROM form_overview WHERE fiscal_year = 2021"));
        Assert.Equal(["12345000.0|[\"executed\"]"], _database.Query("SELECT executed_yuan, corrected FROM funding_corrected WHERE corrected <> '[]'"));
        Assert.Equal(read, _database.Query("SELECT * FROM funding"));
        Assert.Empty(Faults());
    }

    [Fact]
    public void A_corrected_target_is_typed_and_told_met_or_missed_anew()
    {
        Say(0, Target, "≥20(次)");
        Say(0, Actual, "19次");
        string[] missed = ["≥20(次)|≥|20.0|19.0|0"];
        Assert.Equal(missed, _database.Query("SELECT target, target_operator, target_value, actual_value, met FROM indicator_view WHERE corrected = 1"));
        Assert.Equal(missed, _database.Query("SELECT target, target_operator, target_value, actual_value, met FROM indicator_corrected WHERE corrected <> '[]'"));
        Assert.Equal(["≥20(次)|≥|20.0|19.0|0|2"], _database.Query("SELECT target, target_operator, target_value, actual_value, met, corrected FROM project_indicator_year WHERE corrected > 0"));
        Say(0, Actual, "25次");
        Assert.Equal(["25.0|1"], _database.Query("SELECT actual_value, met FROM indicator_corrected WHERE corrected <> '[]'"));
    }

    [Fact]
    public void A_corrected_name_moves_the_form_to_its_project_and_its_body()
    {
        Say(0, "forms[0].project_name", "农村公路养护专项");
        Say(0, "forms[0].implementing_unit", "上海市闵行区财政局");
        Say(0, "forms[0].competent_department", "上海市闵行区财政局");
        Assert.Equal(["310107/财政局/校舍维修经费|2021", "310107/财政局/校舍维修经费|2022", "310112/财政局/农村公路养护专项|2020"], _database.Query("SELECT subject, fiscal_year FROM project_year ORDER BY 1, 2"));
        Assert.Empty(Faults());
    }

    [Fact]
    public void What_is_withdrawn_or_only_confirmed_leaves_everything_as_it_was_read()
    {
        var before = Used();
        Say(0, Executed, null, Says.Confirmed);
        Assert.Equal(before, Used());
        Say(0, Target, "≥20(次)");
        Assert.NotEqual(before, Used());
        Say(0, Target, null, Says.Withdrawn);
        Assert.Equal(before, Used());
    }

    [Fact]
    public void A_document_stored_again_takes_its_corrections_in_at_the_end_of_the_run_and_the_check_tells_until_then()
    {
        Say(1, Executed, "1234.5");
        var used = Used();
        using (var store = _database.Open())
        {
            var run = store.Begin(new("2.0", "d0"), TimeProvider.System);
            foreach (var document in _documents) run.Save(document);
            Assert.Contains(Faults(), f => f.Where == "2021.txt" && f.What.Contains("run it again", StringComparison.Ordinal));
            store.Corrections.PutIn(Typer.Type);
            run.Finish(_ => []);
        }
        Assert.Equal(used, Used());
        Assert.Empty(Faults());
        var bytes = File.ReadAllBytes(_database.File);
        using (var store = _database.Open()) store.Corrections.PutIn(Typer.Type);
        Assert.Equal(bytes, File.ReadAllBytes(_database.File));
    }

    public void Dispose() => _database.Dispose();

    private string Used() => string.Join('\n', new[] { "panel_years", "panel_indicators", "panel_left_out", "form_overview", "indicator_view" }.SelectMany(t => _database.Query($"SELECT * FROM {t}")));

    private IReadOnlyList<Fault> Faults()
    {
        using var check = DatabaseCheck.Open(_database.File);
        return [.. check.Run().Where(c => c.Name is "corrections" or "panel").SelectMany(c => c.Faults)];
    }

    private void Save(IEnumerable<ExtractionResult> documents)
    {
        using var store = _database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        foreach (var document in documents) run.Save(document);
        run.Finish(_ => []);
    }

    private void Say(int document, string path, string? value, Says says = Says.Value)
    {
        using var store = _database.Open();
        var (d, at) = (_documents[document].Document, $"2026-11-{(10 + store.Corrections.All().Count).ToString(CultureInfo.InvariantCulture)}");
        store.Corrections.Add([store.Corrections.Draft(new(d.Sha256, d.Name, path, says, value, "ann", at, "seen"))]);
        store.Corrections.PutIn(Typer.Type);
    }
}
