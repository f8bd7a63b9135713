using System.Globalization;
using Extractor.Model.Records;

namespace Extractor.Coats.Layouts;

/// <summary>Lays a form out as its office prints it, whatever the format.</summary>
public static class FormPrint
{
    /// <summary>The forms of a document, one below the other.</summary>
    public static PrintedDocument Of(IEnumerable<FormRecord> forms) => new([.. forms.SelectMany(Blocks)]);

    private static IEnumerable<PrintedBlock> Blocks(FormRecord form)
    {
        if (form.Title is { } title) yield return new(title.Value, null, Centred: true);
        if (form.FiscalYear is { } year) yield return new(string.Create(CultureInfo.InvariantCulture, $"（{year.Value}年度）"), null, Centred: true);
        switch (form.FormType.Value)
        {
            case "project_self_evaluation":
                yield return new(null, ProjectPrint.Table(form));
                break;
            case "unit_self_evaluation":
                yield return new(null, UnitPrint.Table(form));
                break;
            case "unit_target_declaration":
                yield return new(null, DeclarationPrint.Table(form));
                break;
            case "unit_self_evaluation_report":
                foreach (var block in ReportPrint.Blocks(form)) yield return block;
                break;
            default:
                throw new NotSupportedException($"no layout for {form.FormType.Value}");
        }
    }

    /// <summary>The number as the document prints it; nothing for null.</summary>
    internal static string Print(this Reading<decimal>? number) => number?.Evidence.Printed ?? "";

    /// <summary>The number as the document prints it, a dash for null.</summary>
    internal static string PrintOrDash(this Reading<decimal>? number) => number?.Evidence.Printed ?? "—";

    /// <summary>Sets labels that cover the lines of their group, each beside its line.</summary>
    /// <param name="form">The form.</param>
    /// <param name="line">Number of the line.</param>
    /// <param name="label">The label with those left of it.</param>
    internal static int LinesOf(FormRecord form, int line, Func<Indicator, string> label)
    {
        if (line > 0 && label(form.Indicators[line - 1]) == label(form.Indicators[line])) return 0;
        var end = line + 1;
        while (end < form.Indicators.Count && label(form.Indicators[end]) == label(form.Indicators[line])) end++;
        return end - line;
    }

    /// <summary>The level-1 label of a line.</summary>
    internal static string First(Indicator line) => line.Level1?.Value ?? "";

    /// <summary>Both labels of a line.</summary>
    internal static string Both(Indicator line) => $"{line.Level1?.Value}|{line.Level2?.Value}";
}
