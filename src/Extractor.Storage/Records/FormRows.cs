using Extractor.Model.Records;

namespace Extractor.Storage.Records;

/// <summary>The values of the rows that a form becomes, in the order of <see cref="Columns"/>, without the key.</summary>
internal static class FormRows
{
    /// <summary>Its row in forms.</summary>
    public static object?[] Form(FormRecord f) =>
    [
        f.FormType.Value, f.Title?.Value, f.FiscalYear?.Value, f.ProjectName?.Value, f.CompetentDepartment?.Value, f.ImplementingUnit?.Value, f.UnitName?.Value, f.MoneyUnit?.Value,
        f.TotalWeight?.Value, f.TotalScore?.Value, f.Grade?.Value, f.Normalised?.MoneyFactor, f.Normalised?.RegionCode, f.Normalised is { } n ? Words.OfList(n.Rules) : null,
    ];

    /// <summary>The row of a body that it names.</summary>
    public static object?[] Unit(NormalisedUnit u) => [u.Field, u.UnitId, u.RegionCode, u.Name, u.Code, u.Scope, u.Open, Words.OfList(u.Candidates), Words.OfList(u.Rules)];

    /// <summary>A row of its money block.</summary>
    public static object?[] Funding(FundingRow f) =>
    [
        .. FormFields.Funding(f with { Attributes = [] }).Select(p => p.Reading?.Boxed),
        f.Normalised is not null, f.Normalised?.InitialBudgetYuan, f.Normalised?.FullYearBudgetYuan, f.Normalised?.ExecutedYuan,
    ];

    /// <summary>An indicator line.</summary>
    public static object?[] Indicator(Indicator i)
    {
        var n = i.Normalised;
        return
        [
            .. FormFields.IndicatorFields(i with { Attributes = [] }).Select(p => p.Reading?.Boxed), n?.Level1Code, n?.Level2Code, n?.IndicatorId,
            n?.Target?.Operator, n?.Target?.Value, n?.Target?.Upper, n?.Target?.Unit, n?.Target?.Text,
            n?.Actual?.Value, n?.Actual?.Unit, n?.Actual?.Text, n?.Met, n is null ? null : Words.OfList(n.Rules),
            .. Base(n?.Target?.Base, withUpper: true), n?.Target?.Date, .. Base(n?.Actual?.Base, withUpper: false), n?.Actual?.Date,
        ];
    }

    private static object?[] Base(BaseMeasure? b, bool withUpper) =>
        withUpper ? [b?.Value, b?.Upper, b?.Unit, b?.Dimension] : [b?.Value, b?.Unit, b?.Dimension];
}
