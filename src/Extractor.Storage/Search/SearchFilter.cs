using Dapper;

namespace Extractor.Storage.Search;

/// <summary>Which texts may be hits; what is null lets all pass. All but the first leave out texts of kept tables, which belong to no form.</summary>
public sealed record SearchFilter
{
    /// <summary>What the text is: project_name, level3, deviation, row, caption …</summary>
    public string? Field { get; init; }

    /// <summary>First fiscal year.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Last fiscal year.</summary>
    public int? LastYear { get; init; }

    /// <summary>Part of a printed name of the form's unit or departments.</summary>
    public string? Unit { get; init; }

    /// <summary>Region code of the district, or its beginning: 310107, 31.</summary>
    public string? District { get; init; }

    /// <summary>Form type.</summary>
    public string? FormType { get; init; }

    /// <summary>Code of level 1 or level 2 of the indicator line.</summary>
    public string? Level { get; init; }

    /// <summary>Code of a finding about the form or anything on it.</summary>
    public string? Finding { get; init; }

    /// <summary>Proof state of a number of the form (of the indicator line, for its texts).</summary>
    public string? Proof { get; init; }

    /// <summary>The conditions on search_texts s and forms f.</summary>
    internal string Sql(DynamicParameters values)
    {
        var conditions = new List<string>();
        void Where(object? value, string name, string condition)
        {
            if (value is null) return;
            values.Add(name, value);
            conditions.Add(" AND " + condition);
        }

        const string Row = "e.document = s.document AND e.form = s.form AND (e.list IS NOT 'indicators' OR s.path NOT LIKE 'forms[%].indicators[%' OR s.path LIKE 'forms[' || e.form || '].indicators[' || e.row || '].%')";
        Where(Field, "field", "s.field = @field");
        Where(FirstYear, "firstYear", "f.fiscal_year >= @firstYear");
        Where(LastYear, "lastYear", "f.fiscal_year <= @lastYear");
        Where(Unit is null ? null : SearchFolding.Fold(Unit), "unit",
            "(instr(fold(coalesce(f.unit_name, '')), @unit) OR instr(fold(coalesce(f.implementing_unit, '')), @unit) OR instr(fold(coalesce(f.competent_department, '')), @unit))");
        Where(District, "district", "substr(f.region_code, 1, length(@district)) = @district");
        Where(FormType, "formType", "f.form_type = @formType");
        Where(Level, "level", "EXISTS (SELECT 1 FROM indicators i WHERE i.document = s.document AND i.form = s.form AND s.path LIKE 'forms[' || i.form || '].indicators[' || i.row || '].%' AND @level IN (i.level1_code, i.level2_code))");
        Where(Finding, "finding", "EXISTS (SELECT 1 FROM findings n WHERE n.document = s.document AND n.form = s.form AND n.code = @finding)");
        Where(Proof, "proof", $"EXISTS (SELECT 1 FROM evidence e WHERE {Row} AND e.proof = @proof)");
        return string.Concat(conditions);
    }
}
