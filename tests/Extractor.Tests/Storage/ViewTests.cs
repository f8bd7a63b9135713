using Extractor.Model.Records;
using Extractor.Storage;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

public sealed class ViewTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly RecordStore _store;

    public ViewTests()
    {
        _store = _database.Open();
        _store.Begin(TemporaryDatabase.Stamp, TimeProvider.System).Save(FullRecord.Of());
    }

    [Fact]
    public void Flagged_names_the_value_and_the_children_of_a_row_and_what_was_lost()
    {
        var flagged = _database.Query("SELECT path, code, severity, value_present FROM flagged ORDER BY path");

        Assert.Contains("forms[0].indicators[1].weight|number_doubtful|warning|1", flagged);
        Assert.Contains("forms[0].indicators[0].level3|row_doubtful|error|1", flagged);
        Assert.Contains("forms[2].indicators[0].score|number_lost|error|0", flagged);
        // 16 fields of the doubtful row (its attributes are grandchildren), one weight, one lost score. Not: about the form, info, no path.
        Assert.Equal(18, flagged.Count);
    }

    [Fact]
    public void The_indicator_view_shows_a_line_with_its_form()
    {
        var lines = _database.Query("""
            SELECT document_name, unit_name, fiscal_year, form_type, project_name, level1, level2, level3, target, target_value, actual, actual_value, met, weight, score, flagged
            FROM indicator_view
            """);

        Assert.Equal(6, lines.Count);
        Assert.Equal("full record.txt|某局（本级）|2024|project_self_evaluation|“项目”1'; DROP TABLE forms; --|产出指标|数量指标|数量完成率|200-300(次)|200.0|250次|250.0|1|10.0|-0.5|16", lines[0]);
        Assert.EndsWith("|10.0|-0.5|1", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("|1", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_overview_shows_a_form_with_its_money()
    {
        var forms = _database.Query("SELECT form, form_type, fiscal_year, initial_budget_yuan, execution_rate, total_score, grade, indicators, flagged FROM form_overview");

        Assert.Equal(["0|project_self_evaluation|2024|11135699618500.0|99.49|93.5|优|2|17",
            "1|project_self_evaluation|2025|11135699618500.0|99.49|93.5|优|2|0",
            "2|project_monitoring|NULL|NULL|NULL|NULL|NULL|2|1"], forms);
    }

    [Fact]
    public void Figures_count_what_stands_in_the_tables()
    {
        var record = FullRecord.Of();
        var figures = _store.Figures(record.Document.Sha256)!;

        Assert.Equal((3, 6, 2, 18, true), (figures.Forms, figures.Indicators, figures.Tables, figures.Flagged, figures.ReadingError));
        Assert.Equal(record.Forms.Sum(f => FormFields.Enumerate(f).Count()), figures.Values);
        Assert.Equal(record.Findings.Select(f => f.Code).Order(StringComparer.Ordinal), figures.Findings.Select(f => f.Code));
        Assert.Null(_store.Figures(new string('0', 64)));
    }

    public void Dispose()
    {
        _store.Dispose();
        _database.Dispose();
    }
}
