using Dapper;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Storage.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Datasets;

/// <summary>Hands out the forms of all documents one by one, with the values that searches over all of them need and without their evidence.</summary>
internal sealed class DatasetFormReader(SqliteConnection connection)
{
    /// <summary>Hashes of the documents that hold forms, ordered: in this order however they were loaded.</summary>
    public IReadOnlyList<string> Documents() => connection.Query<string>("SELECT DISTINCT document FROM forms ORDER BY document").AsList();

    /// <summary>The forms of a document.</summary>
    public IReadOnlyList<DatasetForm> Read(string document)
    {
        var rows = RowSource.WithoutEvidence(connection, document);
        var (funding, goals, sections, indicators) = (rows.List("funding"), rows.List("goals"), rows.List("sections"), rows.List("indicators"));
        var units = rows.Plain("form_units", "form, ordinal").ToLookup(r => r.NeedInt("form"), r => new NormalisedUnit(r.NeedText("field")) { UnitId = r.Text("unit_id") });
        var flagged = Flagged(document);
        return [.. rows.Forms().Select(r => (Row: r, Number: r.NeedInt("form"))).Select(f => new DatasetForm(document, f.Number, Form(f.Row) with
        {
            Funding = [.. funding[f.Number].Select(Funding)],
            Goals = [.. goals[f.Number].Select(g => new Goal(g.TextReading("expected"), g.TextReading("actual")))],
            Sections = [.. sections[f.Number].Select(s => new NarrativeSection(s.TextReading("heading"), s.TextReading("text")))],
            Indicators = [.. indicators[f.Number].Select(Indicator)],
            Normalised = new(f.Row.Number("money_factor"), []) { Units = [.. units[f.Number]] },
        }, flagged.TryGetValue(f.Number, out var paths) ? paths : new HashSet<string>()))];
    }

    private static FormRecord Form(StoredRow r) => new()
    {
        FormType = r.TextReading("form_type")!, FiscalYear = r.IntReading("fiscal_year"), ProjectName = r.TextReading("project_name"),
        CompetentDepartment = r.TextReading("competent_department"), ImplementingUnit = r.TextReading("implementing_unit"),
        UnitName = r.TextReading("unit_name"), MoneyUnit = r.TextReading("money_unit"),
    };

    private static FundingRow Funding(StoredRow r) => new()
    {
        Item = r.TextReading("item"), Label = r.TextReading("label"), InitialBudget = r.NumberReading("initial_budget"),
        FullYearBudget = r.NumberReading("full_year_budget"), Executed = r.NumberReading("executed"), ExecutionRate = r.NumberReading("execution_rate"),
    };

    private static Indicator Indicator(StoredRow r) => new()
    {
        Level3 = r.TextReading("level3"), Target = r.TextReading("target"), Actual = r.TextReading("actual"), Deviation = r.TextReading("deviation"),
    };

    private Dictionary<int, HashSet<string>> Flagged(string document) => connection.Query<string>(
            "SELECT path FROM findings WHERE document = @document AND about = 'reading' AND severity <> 'info' AND form IS NOT NULL", new { document })
        .Select(p => FlaggedPaths.Within(p)!.Value).GroupBy(p => p.Form).ToDictionary(g => g.Key, g => g.Select(p => p.Path).ToHashSet(StringComparer.Ordinal));
}
