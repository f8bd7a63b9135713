using System.Globalization;
using Extractor.Model;
using Extractor.Model.Records;
using YamlDotNet.RepresentationModel;

namespace Extractor.Definitions.Anomalies;

/// <summary>Reads the forms of examples: the keys of the record format, and of an indicator what its print means, "≥ 200 次", which in a document the normalisation says.</summary>
internal sealed class ExampleFormReader(YamlReader y, Vocabulary vocabulary)
{
    /// <summary>One form; what is not said of it is not printed.</summary>
    public FormRecord Read(YamlMappingNode map)
    {
        y.Allow(map, "form_type", "fiscal_year", "project_name", "competent_department", "implementing_unit", "unit_name", "attributes", "money_unit",
            "funding", "goals", "sections", "indicators", "total_weight", "total_score", "grade");
        var unit = Text(map, "money_unit");
        decimal? factor = unit is null ? null : vocabulary.MoneyUnits[unit.Value];
        return new()
        {
            FormType = Text(map, "form_type") ?? Print("project_self_evaluation"),
            FiscalYear = Number(map, "fiscal_year") is { } year ? new((int)year.Value, year.Evidence) : null,
            ProjectName = Text(map, "project_name"),
            CompetentDepartment = Text(map, "competent_department"),
            ImplementingUnit = Text(map, "implementing_unit"),
            UnitName = Text(map, "unit_name"),
            Attributes = [.. y.Pairs(y.Map(map, "attributes")).Select(a => new AttributeValue(a.Key, Print(y.Text(a.Value))))],
            MoneyUnit = unit,
            Funding = [.. Rows(map, "funding", "item", "initial_budget", "full_year_budget", "executed", "execution_rate", "weight", "score").Select(r => Funding(r, factor))],
            Goals = [.. Rows(map, "goals", "expected", "actual").Select(r => new Goal(Text(r, "expected"), Text(r, "actual")))],
            Sections = [.. Rows(map, "sections", "heading", "text").Select(r => new NarrativeSection(Text(r, "heading"), Text(r, "text")))],
            Indicators = [.. Rows(map, "indicators", "level3", "target", "means_target", "actual", "means_actual", "met", "weight", "score", "deviation").Select(Indicator)],
            TotalWeight = Number(map, "total_weight"),
            TotalScore = Number(map, "total_score"),
            Grade = Text(map, "grade"),
            Normalised = new(factor, []),
        };
    }

    private FundingRow Funding(YamlMappingNode row, decimal? factor)
    {
        var (initial, full, executed) = (Number(row, "initial_budget"), Number(row, "full_year_budget"), Number(row, "executed"));
        return new()
        {
            Item = Text(row, "item") ?? Print("total"), InitialBudget = initial, FullYearBudget = full, Executed = executed,
            ExecutionRate = Number(row, "execution_rate"), Weight = Number(row, "weight"), Score = Number(row, "score"),
            Normalised = factor is null ? null : new(initial?.Value * factor, full?.Value * factor, executed?.Value * factor),
        };
    }

    private Indicator Indicator(YamlMappingNode row)
    {
        var target = y.Find(row, "means_target") is { } t ? Meaning(t) : null;
        var actual = y.Find(row, "means_actual") is { } a ? Meaning(a) : null;
        return new()
        {
            Level3 = Text(row, "level3"), Target = Text(row, "target"), Actual = Text(row, "actual"),
            Weight = Number(row, "weight"), Score = Number(row, "score"), Deviation = Text(row, "deviation"),
            Normalised = new()
            {
                Target = target,
                Actual = actual is null ? null : new(actual.Value, actual.Unit, actual.Text) { Date = actual.Date },
                Met = y.Find(row, "met") is { } met ? y.Text(met) == "true" : null,
            },
        };
    }

    /// <summary>"≥ 200 次": operator, number, unit; "before 2021-12" is a date.</summary>
    private TypedTarget Meaning(YamlNode node)
    {
        var words = y.Text(node).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["before", var date]) return new("before", null, null, null, date) { Date = date };
        if (words.Length is 2 or 3 && decimal.TryParse(words[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return new(words[0], value, null, words.Length == 3 ? words[2] : null, null);
        throw y.Error(node, $"'{y.Text(node)}' must be an operator, a number and a unit, or: before DATE");
    }

    private IEnumerable<YamlMappingNode> Rows(YamlMappingNode map, string key, params string[] allowed)
    {
        if (y.Find(map, key) is null) yield break;
        foreach (var row in y.Items(map, key).Select(y.AsMap))
        {
            y.Allow(row, allowed);
            yield return row;
        }
    }

    private Reading<string>? Text(YamlMappingNode map, string key) => y.Find(map, key) is { } node ? Print(y.Text(node)) : null;

    private Reading<decimal>? Number(YamlMappingNode map, string key) => y.Find(map, key) is { } node ? new(y.Number(node), Print(y.Text(node)).Evidence) : null;

    private static Reading<string> Print(string text) => new(text, new([new(text, new())], []));
}
