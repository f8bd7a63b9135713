using System.CommandLine;
using System.Text.Json;
using Extractor.Extraction.Isolation;
using Extractor.Model.Records;
using Extractor.Storage;
using Extractor.Validation;

namespace Extractor.Cli.Commands;

/// <summary>extractor conventions [FILE...] [--database FILE] [--format text|json]: how issuers round and add up, with the forms that say so.</summary>
internal static class ConventionsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var files = Arguments.PathsOrNone("FILE", "Documents to read; their forms are counted together");
        var database = new Option<string?>("--database") { Description = "Show what the forms of a database say, instead of reading documents", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "text (for people) or json (a line a rule)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("conventions", "Show how each issuer rounds rates and scores, forms totals and prints money, and how many forms say so") { files, database, format };
        command.Validators.Add(result =>
        {
            if (result.GetValue(files) is { Length: > 0 } == result.GetValue(database) is not null) result.AddError("name either files or --database FILE");
        });
        command.SetAction(parsed =>
        {
            var (code, conventions) = parsed.GetValue(database) is { } path ? (ExitCode.Success, OfDatabase(path)) : OfFiles(installation, parsed, parsed.GetValue(files)!);
            Write(conventions, parsed.GetRequiredValue(format) == "json");
            return code;
        });
        return command;
    }

    private static IReadOnlyList<Convention> OfDatabase(string path)
    {
        if (!File.Exists(path)) throw new UserException($"{path}: there is no such database; make it with: extractor run --database {path}");
        try
        {
            using var store = RecordStore.Open(path);
            return store.Conventions();
        }
        catch (StorageException e)
        {
            throw new UserException(e.Message);
        }
    }

    private static (int Code, IReadOnlyList<Convention> Conventions) OfFiles(Installation installation, ParseResult parsed, string[] files)
    {
        using var extractor = installation.Extractor(parsed);
        var (code, forms, seen) = (ExitCode.Success, new List<FormRecord>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var input in InputDocument.Open(files))
        {
            var result = input.Extract(extractor);
            if (seen.Add(result.Document.Sha256)) forms.AddRange(result.Forms);
            if (result.HasReadingError) code = ExitCode.Doubtful;
        }
        return (code, ConventionTable.Of(forms));
    }

    private static void Write(IReadOnlyList<Convention> conventions, bool asJson)
    {
        if (asJson)
        {
            foreach (var c in conventions) Console.Out.WriteLine(Json(c));
            return;
        }
        foreach (var issuer in conventions.GroupBy(c => (c.Issuer, c.FormType)))
        {
            Console.Out.WriteLine($"{issuer.Key.Issuer}  {issuer.Key.FormType}");
            var table = new TextTable("kind", "rule", "for", "against", "");
            foreach (var c in issuer) table.Add(c.Kind, c.Rule, $"{c.FormsFor}", $"{c.FormsAgainst}", c.IsEstablished ? "established" : c.IsPossible ? "possible" : "ruled out");
            table.Write(Console.Out, "  ");
        }
        if (conventions.Count == 0) Console.Out.WriteLine("no form tells rules apart");
    }

    private static string Json(Convention c)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, RecordJson.Options(indented: false)))
        {
            json.WriteStartObject();
            json.WriteString("issuer", c.Issuer);
            json.WriteString("form_type", c.FormType);
            json.WriteString("kind", c.Kind);
            json.WriteString("rule", c.Rule);
            json.WriteNumber("forms_for", c.FormsFor);
            json.WriteNumber("forms_against", c.FormsAgainst);
            json.WriteBoolean("possible", c.IsPossible);
            json.WriteBoolean("established", c.IsEstablished);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
