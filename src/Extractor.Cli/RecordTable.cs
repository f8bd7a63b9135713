using System.Globalization;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Cli;

/// <summary>Shows the records of a document to a person: its forms, their money and indicators, and what is doubtful.</summary>
internal static class RecordTable
{
    /// <summary>Writes one document.</summary>
    public static void Write(ExtractionResult result, TextWriter output)
    {
        var document = result.Document;
        output.WriteLine($"{document.Name}  {document.MediaType}, reader {document.Reader}: {result.Forms.Count} forms, {result.Tables.Count} other tables, {result.Findings.Count} findings");
        for (var i = 0; i < result.Forms.Count; i++) Form(i, result.Forms[i], output);
        Findings(result.Findings, output);
    }

    private static void Form(int index, FormRecord form, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"forms[{index}]  {form.FormType.Value}  {form.FiscalYear?.Value}  {form.Title?.Value}".TrimEnd());
        foreach (var (name, value) in new[] { ("project", form.ProjectName), ("department", form.CompetentDepartment), ("implemented by", form.ImplementingUnit), ("unit", form.UnitName) })
            if (value is not null) output.WriteLine($"  {name}: {value.Value}");
        Funding(form, output);
        Indicators(form, output);
        var total = $"{Number(form.TotalScore)} of {Number(form.TotalWeight)}";
        if (form.TotalScore is not null || form.TotalWeight is not null) output.WriteLine($"  total: {total}  {form.Grade?.Value}".TrimEnd());
    }

    private static void Funding(FormRecord form, TextWriter output)
    {
        var table = new TextTable($"money ({form.MoneyUnit?.Value ?? "unit not printed"})", "initial budget", "full-year budget", "executed", "rate %", "weight", "score");
        foreach (var row in form.Funding)
            table.Add(row.Label?.Value ?? row.Item?.Value, Number(row.InitialBudget), Number(row.FullYearBudget), Number(row.Executed), Number(row.ExecutionRate), Number(row.Weight), Number(row.Score));
        table.Write(output, "  ");
    }

    private static void Indicators(FormRecord form, TextWriter output)
    {
        var table = new TextTable("#", "level 1", "level 2", "indicator", "target", "actual", "weight", "score");
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var row = form.Indicators[i];
            table.Add(i.ToString(CultureInfo.InvariantCulture), row.Level1?.Value, row.Level2?.Value, row.Level3?.Value, row.Target?.Value, row.Actual?.Value, Number(row.Weight), Number(row.Score));
        }
        table.Write(output, "  ");
    }

    private static void Findings(IReadOnlyList<Finding> findings, TextWriter output)
    {
        if (findings.Count == 0) return;
        output.WriteLine();
        var table = new TextTable("finding", "about", "severity", "where", "message") { WidestText = 400 };
        foreach (var f in findings) table.Add(f.Code, Word(f.About), Word(f.Severity), f.Path, f.Message);
        table.Write(output, "  ");
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Number(Reading<decimal>? reading) => reading?.Value.ToString(CultureInfo.InvariantCulture);
}
