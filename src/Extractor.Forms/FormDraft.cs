using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>A form while it is being read.</summary>
internal sealed class FormDraft
{
    private readonly Dictionary<string, int> _attributeCount = new(StringComparer.Ordinal);

    /// <summary>Head fields by record name.</summary>
    public Dictionary<string, Reading<string>> Head { get; } = new(StringComparer.Ordinal);

    /// <summary>Other printed keys.</summary>
    public List<AttributeValue> Attributes { get; } = [];

    /// <summary>Title as printed.</summary>
    public Reading<string>? Title { get; set; }

    /// <summary>Year of the year line.</summary>
    public Reading<int>? FiscalYear { get; set; }

    /// <summary>元 or 万元.</summary>
    public Reading<string>? MoneyUnit { get; set; }

    /// <summary>Rows of the money block.</summary>
    public List<FundingRow> Funding { get; } = [];

    /// <summary>Goals.</summary>
    public List<Goal> Goals { get; } = [];

    /// <summary>Tasks.</summary>
    public List<FormTask> Tasks { get; } = [];

    /// <summary>Narrative sections.</summary>
    public List<NarrativeSection> Sections { get; } = [];

    /// <summary>Indicator lines.</summary>
    public List<Indicator> Indicators { get; } = [];

    /// <summary>Printed total of the weights.</summary>
    public Reading<decimal>? TotalWeight { get; set; }

    /// <summary>Printed total of the scores.</summary>
    public Reading<decimal>? TotalScore { get; set; }

    /// <summary>The only figure of a total line that lost the other.</summary>
    public Reading<decimal>? LoneTotal { get; set; }

    /// <summary>Printed grade.</summary>
    public Reading<string>? Grade { get; set; }

    /// <summary>True once something shows that the grid was garbled (cut labels, debris, torn figures).</summary>
    public bool Garbled { get; set; }

    /// <summary>Findings with paths relative to the form.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Adds a doubt about the reading of a value.</summary>
    public void Doubt(string path, string code, string message, Severity severity = Severity.Warning) =>
        Findings.Add(new(path, code, FindingAbout.Reading, severity, message));

    /// <summary>Adds an attribute; a key printed twice becomes "key (2)".</summary>
    public void AddAttribute(string key, Reading<string>? value)
    {
        var count = _attributeCount[key] = _attributeCount.GetValueOrDefault(key) + 1;
        Attributes.Add(new(count == 1 ? key : $"{key} ({count})", value));
    }

    /// <summary>The record.</summary>
    public FormRecord ToRecord(Reading<string> formType) => new()
    {
        FormType = formType,
        Title = Title,
        FiscalYear = FiscalYear,
        ProjectName = Head.GetValueOrDefault("project_name"),
        CompetentDepartment = Head.GetValueOrDefault("competent_department"),
        ImplementingUnit = Head.GetValueOrDefault("implementing_unit"),
        UnitName = Head.GetValueOrDefault("unit_name"),
        Attributes = Attributes,
        MoneyUnit = MoneyUnit,
        Funding = Funding,
        Goals = Goals,
        Tasks = Tasks,
        Sections = Sections,
        Indicators = Indicators,
        TotalWeight = TotalWeight,
        TotalScore = TotalScore,
        Grade = Grade,
    };
}
