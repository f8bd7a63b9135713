using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Anomalies;

/// <summary>A form whose doubtful values are out of sight: an anomaly rests on nothing that the reading is not sure of, and a value that was lost is not missing.</summary>
internal sealed class FormView
{
    private readonly IReadOnlySet<string> _flagged;

    /// <summary>Looks at a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="flagged">Paths, relative to the form, that its reading is not sure of.</param>
    public FormView(FormRecord form, IReadOnlySet<string> flagged)
    {
        (Form, _flagged) = (form, flagged);
        Lines = [.. form.Indicators.Select((row, i) => new LineView(this, row, i))];
        Money = [.. form.Funding.Select((row, i) => new MoneyView(this, row, i))];
    }

    /// <summary>The form.</summary>
    public FormRecord Form { get; }

    /// <summary>Its indicator lines.</summary>
    public IReadOnlyList<LineView> Lines { get; }

    /// <summary>The rows of its money block.</summary>
    public IReadOnlyList<MoneyView> Money { get; }

    /// <summary>Its year; null if not printed or doubtful.</summary>
    public int? Year => IsDoubted("fiscal_year") ? null : Form.FiscalYear?.Value;

    /// <summary>Its money unit as printed; empty if not printed or doubtful.</summary>
    public string MoneyUnit => Sure("money_unit", Form.MoneyUnit) ?? "";

    /// <summary>The row of the whole: that of all money, or of the appropriation where the form prints no total.</summary>
    public MoneyView? Whole => MoneyOf("total") ?? MoneyOf("appropriation");

    /// <summary>The one row of an item; null if there is none or more than one.</summary>
    public MoneyView? MoneyOf(string item)
    {
        var rows = Money.Where(m => m.Row.Item?.Value == item).ToList();
        return rows.Count == 1 && !IsDoubted($"{rows[0].Path}.item") ? rows[0] : null;
    }

    /// <summary>True if the reading of a path, or of its row, is not sure.</summary>
    public bool IsDoubted(string path) => _flagged.Count > 0 && (_flagged.Contains(path) || _flagged.Contains(FlaggedPaths.Parent(path)));

    /// <summary>True if some row of a list may have been lost or divided wrongly.</summary>
    public bool IsListDoubted(string list) => _flagged.Any(f => f == list || (f.StartsWith(list + "[", StringComparison.Ordinal) && f.EndsWith(']')));

    /// <summary>A text that is read with certainty; null otherwise.</summary>
    public string? Sure(string path, Reading<string>? text) => text is null || IsDoubted(path) ? null : text.Value;

    /// <summary>A number that is read with certainty; null otherwise.</summary>
    public decimal? Sure(string path, Reading<decimal>? number) => number is null || IsDoubted(path) ? null : number.Value;
}
