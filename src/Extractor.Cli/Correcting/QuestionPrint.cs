using System.Globalization;
using System.Text.Json;
using Extractor.Inspection;
using Extractor.Model;
using Extractor.Model.Corrections;
using Extractor.Model.Records;

namespace Extractor.Cli.Correcting;

/// <summary>Prints questions for people, each with the line that answers it, or a line of JSON each.</summary>
/// <param name="named">How the call names a document: by its name, or where several have it by its hash.</param>
/// <param name="database">The database of the call, to be named again in the answer; null for the default one.</param>
internal sealed class QuestionPrint(Func<DocumentInfo, string> named, string? database)
{
    private const int IdentitiesShown = 4, ProvedShown = 6;

    /// <summary>The lines of a question.</summary>
    public IEnumerable<string> Lines(int number, Question q)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{number,4}  {Settled(q)}  {q.Path}  {q.Document.Name}");
        yield return Line("read", q.Reading is { } r ? $"{Value(r)} from {CorrectionPrint.Quoted(r.Evidence.Printed)}" : "nothing");
        foreach (var part in q.Reading?.Evidence.Parts ?? []) yield return Line(part == q.Reading!.Evidence.Parts[0] ? "at" : "", ExplanationPrinter.Where(part.Where));
        if (q.Reading?.Evidence is { Repairs.Count: > 0 } repaired) yield return Line("repaired", string.Join(", ", repaired.Repairs));
        foreach (var doubt in q.Doubts) yield return Line("doubt", $"{doubt.Code}: {doubt.Message}{(doubt.Path == q.Path ? "" : $" ({doubt.Path})")}");
        foreach (var open in q.Open) yield return Line("said", open);
        foreach (var identity in q.Identities.Take(IdentitiesShown)) yield return Line(identity.Holds ? "identity" : "fails", identity.English);
        if (q.Candidates.Count > 0) yield return Line("candidates", string.Join(", ", q.Candidates.Select(c => c.ToString(CultureInfo.InvariantCulture))) + " by the identities of the form");
        if (q.Settles.Count > 1) yield return Line("proves", string.Join(", ", q.Settles.Where(s => s != q.Path).Take(ProvedShown)) + (q.Settles.Count - 1 > ProvedShown ? " …" : ""));
        yield return Line("answer", Answer(q));
    }

    /// <summary>A question as one line of JSON.</summary>
    public string Json(Question q)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, RecordJson.Options(indented: false)))
        {
            json.WriteStartObject();
            json.WriteString("document", q.Document.Sha256);
            json.WriteString("name", q.Document.Name);
            json.WriteString("path", q.Path);
            json.WriteString("value", q.Reading is { } r ? string.Create(CultureInfo.InvariantCulture, $"{r.Boxed}") : null);
            json.WriteString("printed", q.Reading?.Evidence.Printed);
            json.WriteString("place", q.Reading?.Evidence.Parts.FirstOrDefault() is { } part ? ExplanationPrinter.Where(part.Where) : null);
            Texts(json, "doubts", q.Doubts.Select(d => $"{d.Code}: {d.Message}").Concat(q.Open));
            Texts(json, "identities", q.Identities.Select(i => (i.Holds ? "" : "fails: ") + i.English));
            Texts(json, "candidates", q.Candidates.Select(c => c.ToString(CultureInfo.InvariantCulture)));
            Texts(json, "settles", q.Settles);
            json.WriteString("answer", Answer(q));
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The command that answers it; in the place of VALUE the paper's value is to be typed.</summary>
    private string Answer(Question q)
    {
        // A candidate is not put into anyone's mouth: what the paper prints must be typed, and "VALUE" itself is refused.
        var says = q.Reading is not null && q.Open.Count == 0 && q.Identities.All(i => i.Holds) ? "--confirm" : $"--value {Correction.Placeholder}";
        return $"extractor correct --document {Shell(named(q.Document))} --field {Shell(q.Path)} {says} --by \"$USER\" --why \"looked at the paper\"{(q.Open.Count > 0 ? " --settle" : "")}{(database is null ? "" : $" --database {Shell(database)}")}";
    }

    private static string Settled(Question q) => q.Settles.Count switch { 0 => "settles a text", 1 => "settles itself", var n => $"settles {n} numbers" };

    private static string Value(IReading reading) => reading.Boxed is string text ? CorrectionPrint.Quoted(text) : string.Create(CultureInfo.InvariantCulture, $"{reading.Boxed}");

    private static string Line(string name, string text) => "      " + name.PadRight(11) + text;

    private static string Shell(string word) => word.All(c => char.IsLetterOrDigit(c) || c is '.' or '/' or '_' or '-') ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
