using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Extraction;
using Extractor.Model.Records;

namespace Extractor.Cli;

/// <summary>Shows kept tables and whether their sums hold.</summary>
internal static class CheckedTableListing
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Writes a line a table, the identities that fail below it, and what was noticed of the pages.</summary>
    public static void WriteText(string document, KeptTables kept, int show, TextWriter output)
    {
        var identities = kept.Tables.SelectMany(t => t.Identities).ToList();
        output.WriteLine($"{document}  {kept.Pages} pages, {kept.Tables.Count} tables, {kept.Tables.Count(t => t.Closes)} close: {identities.Count(i => i.State != IdentityState.Fails)} of {identities.Count} identities hold");
        foreach (var table in kept.Tables)
        {
            var held = table.Identities.Count(i => i.State != IdentityState.Fails);
            var rounded = table.Identities.Count(i => i.State == IdentityState.Rounded);
            output.WriteLine($"  page {Pages(table)}  {table.Table.Rows} x {table.Table.Columns}  {table.Kind ?? "other"}  {table.Table.Caption ?? "(no title)"}: "
                + (table.Identities.Count == 0 ? (table.Figures.Count == 0 ? "no figures" : $"nothing to check in {table.Figures.Count} figures") : $"{held} of {table.Identities.Count} hold{(rounded > 0 ? $", {rounded} by rounding" : "")}; {table.Bound} of {table.Figures.Count} figures bound{(table.Closes ? "" : ": DOES NOT CLOSE")}"));
            foreach (var cell in table.Unread) output.WriteLine($"    no figure  row {cell.Row}, column {cell.Column}: \"{cell.Text}\"");
            foreach (var identity in table.Identities.Take(show).Concat(table.Identities.Skip(show).Where(i => i.State == IdentityState.Fails)))
                output.WriteLine($"    {Word(identity.State)}  {identity.Rule}  row {identity.Row}, column {identity.Column}: {identity.Subject}: {identity.Equation}");
        }
        foreach (var finding in kept.Findings) output.WriteLine($"  {(finding.Page is { } page ? $"page {page}  " : "")}{finding.Code}: {finding.Message}");
    }

    /// <summary>Writes one line: {document, pages, error, tables: [{pages, title, kind, rows, columns, identities, held, rounded, figures, bound, closes, no_figure: [{row, column, text}], failing: [{rule, row, column, subject, equation}]}], findings}.</summary>
    public static void WriteJson(string document, KeptTables kept, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Document = document,
            kept.Pages,
            kept.Error,
            Tables = kept.Tables.Select(t => new
            {
                t.Table.Pages,
                Title = t.Table.Caption,
                t.Kind,
                t.Table.Rows,
                t.Table.Columns,
                Identities = t.Identities.Count,
                Held = t.Identities.Count(i => i.State != IdentityState.Fails),
                Rounded = t.Identities.Count(i => i.State == IdentityState.Rounded),
                Figures = t.Figures.Count,
                t.Bound,
                t.Closes,
                NoFigure = t.Unread.Select(c => new { c.Row, c.Column, c.Text }),
                Failing = t.Identities.Where(i => i.State == IdentityState.Fails).Select(i => new { i.Rule, i.Row, i.Column, i.Subject, i.Equation }),
            }),
            Findings = kept.Findings.Select(f => new { f.Page, f.Code, f.Message }),
        }, Readable));

    private static string Pages(CheckedTable table) =>
        table.Table.Pages is { Count: > 1 } pages ? $"{pages[0]}-{pages[^1]}" : $"{table.Table.Page ?? 1}";

    private static string Word(IdentityState state) => state switch { IdentityState.Exact => "holds", IdentityState.Rounded => "rounds", _ => "FAILS" };
}
