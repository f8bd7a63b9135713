using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Model.Records;

/// <summary>Puts another value at one path of a form, as if it stood there clearly printed.</summary>
public static partial class FieldReplacement
{
    /// <summary>The form with the value at a path relative to it ("indicators[2].weight"); null takes the reading away. A path that it does not have leaves it as it is.</summary>
    /// <param name="form">The form.</param>
    /// <param name="path">The path.</param>
    /// <param name="value">string, decimal or int, as the field wants it.</param>
    public static FormRecord With(FormRecord form, string path, object? value)
    {
        var found = Row().Match(path);
        if (!found.Success) return Of(form, path, value);
        var row = int.Parse(found.Groups["row"].ValueSpan, CultureInfo.InvariantCulture);
        var field = found.Groups["field"].Value;
        return found.Groups["list"].Value switch
        {
            "funding" => form with { Funding = Changed(form.Funding, row, r => Of(r, field, value)) },
            "goals" => form with { Goals = Changed(form.Goals, row, r => field == "expected" ? r with { Expected = Text(value) } : r with { Actual = Text(value) }) },
            "tasks" => form with { Tasks = Changed(form.Tasks, row, r => field == "name" ? r with { Name = Text(value) } : r with { Content = Text(value) }) },
            "sections" => form with { Sections = Changed(form.Sections, row, r => field == "heading" ? r with { Heading = Text(value) } : r with { Text = Text(value) }) },
            _ => form with { Indicators = Changed(form.Indicators, row, r => Of(r, field, value)) },
        };
    }

    private static FormRecord Of(FormRecord form, string field, object? value) => field switch
    {
        "form_type" => form with { FormType = Text(value) ?? form.FormType },
        "title" => form with { Title = Text(value) },
        "fiscal_year" => form with { FiscalYear = value is int year ? new(year, Clear(year)) : null },
        "project_name" => form with { ProjectName = Text(value) },
        "competent_department" => form with { CompetentDepartment = Text(value) },
        "implementing_unit" => form with { ImplementingUnit = Text(value) },
        "unit_name" => form with { UnitName = Text(value) },
        "money_unit" => form with { MoneyUnit = Text(value) },
        "total.weight" => form with { TotalWeight = Number(value) },
        "total.score" => form with { TotalScore = Number(value) },
        "grade" => form with { Grade = Text(value) },
        _ => form with { Attributes = Attributes(form.Attributes, field, value) },
    };

    private static FundingRow Of(FundingRow row, string field, object? value) => field switch
    {
        "item" => row with { Item = Text(value) },
        "label" => row with { Label = Text(value) },
        "initial_budget" => row with { InitialBudget = Number(value) },
        "full_year_budget" => row with { FullYearBudget = Number(value) },
        "executed" => row with { Executed = Number(value) },
        "weight" => row with { Weight = Number(value) },
        "execution_rate" => row with { ExecutionRate = Number(value) },
        "score" => row with { Score = Number(value) },
        _ => row with { Attributes = Attributes(row.Attributes, field, value) },
    };

    private static Indicator Of(Indicator row, string field, object? value) => field switch
    {
        "level1" => row with { Level1 = Text(value) },
        "level1_weight" => row with { Level1Weight = Number(value) },
        "level2" => row with { Level2 = Text(value) },
        "level2_weight" => row with { Level2Weight = Number(value) },
        "level3" => row with { Level3 = Text(value) },
        "kind" => row with { Kind = Text(value) },
        "direction" => row with { Direction = Text(value) },
        "target" => row with { Target = Text(value) },
        "unit" => row with { Unit = Text(value) },
        "actual" => row with { Actual = Text(value) },
        "weight" => row with { Weight = Number(value) },
        "score" => row with { Score = Number(value) },
        "reviewer_score" => row with { ReviewerScore = Number(value) },
        "deviation" => row with { Deviation = Text(value) },
        "explanation" => row with { Explanation = Text(value) },
        "scoring_rule" => row with { ScoringRule = Text(value) },
        _ => row with { Attributes = Attributes(row.Attributes, field, value) },
    };

    private static IReadOnlyList<AttributeValue> Attributes(IReadOnlyList<AttributeValue> attributes, string field, object? value) =>
        [.. attributes.Select(a => "attributes." + a.Key == field ? a with { Value = Text(value) } : a)];

    private static IReadOnlyList<T> Changed<T>(IReadOnlyList<T> rows, int row, Func<T, T> change) => [.. rows.Select((r, i) => i == row ? change(r) : r)];

    private static Reading<string>? Text(object? value) => value is string text ? new(text, Clear(text)) : null;

    private static Reading<decimal>? Number(object? value) => value is decimal number ? new(number, Clear(number)) : null;

    private static Evidence Clear(object value) => new([new(string.Create(CultureInfo.InvariantCulture, $"{value}"), new())], []);

    [GeneratedRegex(@"^(?<list>funding|goals|tasks|sections|indicators)\[(?<row>[0-9]+)\]\.(?<field>.+)\z", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
