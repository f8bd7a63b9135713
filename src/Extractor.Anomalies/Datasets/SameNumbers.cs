using System.Globalization;
using System.Text;
using Extractor.Definitions.Anomalies;
using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Anomalies.Datasets;

/// <summary>The same budget and the same spending to the last digit in other projects or years.</summary>
internal sealed class SameMoney(AnomalyRule rule) : DatasetCheck(rule)
{
    private readonly Repetition _money = new(rule);

    /// <inheritdoc/>
    public override void Add(DatasetForm form, FormView view, Subject subject)
    {
        if (view.Whole is not { Full: { } full, Executed: { } executed, Factor: { } factor } row) return;
        // Round and short sums meet by chance: only many digits together are telling.
        if (new[] { row.Initial ?? 0, full, executed }.Distinct().Sum(Digits) < Rule.Numbers["least_digits"]) return;
        var content = string.Create(CultureInfo.InvariantCulture, $"{Subject.IsOfUnit(view.Form)} {Say.Number((row.Initial ?? -1) * factor)} {Say.Number(full * factor)} {Say.Number(executed * factor)}");
        _money.Add(content, new(new(form.Document, form.Index, subject), row.Of("executed"), $"{Say.Number(full)}|{Say.Number(executed)}{view.MoneyUnit}", 0));
    }

    /// <inheritdoc/>
    public override IEnumerable<DatasetHit> Finish() => _money.Groups(int.MaxValue).Select(g => DatasetHit.At(g.Select(i => i.Form.Cell(i.Path)),
        ("forms", Say.Count(g.Count)), ("names", _money.Names(g)), ("full", g[0].Text.Split('|')[0]), ("executed", g[0].Text.Split('|')[1])));

    /// <summary>Significant digits of a number.</summary>
    private static int Digits(decimal value) => Say.Number(value).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;
}

/// <summary>The same indicators, targets and actual values line by line in other projects or years.</summary>
internal sealed class SameLines(AnomalyRule rule) : DatasetCheck(rule)
{
    private readonly Repetition _lines = new(rule);

    /// <inheritdoc/>
    public override void Add(DatasetForm form, FormView view, Subject subject)
    {
        var lines = view.Lines.Where(l => l.Actual is not null).ToList();
        var measured = lines.Count(l => l.Actual!.Any(char.IsDigit) && Folding.Key(l.Actual!) != Folding.Key(l.Target ?? ""));
        if (lines.Count < Rule.Numbers["least_lines"] || measured < Rule.Numbers["least_measured"] || view.IsListDoubted("indicators")) return;
        var content = new StringBuilder();
        foreach (var line in lines) content.Append(Folding.Key($"{line.Level3}|{line.Target}|{line.Actual}")).Append('\n');
        _lines.Add(content.ToString(), new(new(form.Document, form.Index, subject), "indicators", "", lines.Count));
    }

    /// <inheritdoc/>
    public override IEnumerable<DatasetHit> Finish() => _lines.Groups(int.MaxValue).Select(g => DatasetHit.At(g.Select(i => i.Form.Cell(i.Path)),
        ("forms", Say.Count(g.Count)), ("names", _lines.Names(g)), ("lines", Say.Count(g[0].Size))));
}
