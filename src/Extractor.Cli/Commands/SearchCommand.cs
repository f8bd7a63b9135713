using System.CommandLine;
using System.Globalization;
using Extractor.Definitions;
using Extractor.Storage;
using Extractor.Storage.Search;

namespace Extractor.Cli.Commands;

/// <summary>extractor search QUERY [filters] [--database FILE] [--format text|json]: finds texts of the database, each with its place.</summary>
internal static class SearchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var query = new Argument<string>("QUERY") { Description = "Words that must all stand in one text; OR, NOT, \"a phrase\", ( )", HelpName = "QUERY" };
        Arguments.RefuseOptionsAlone(query);
        var database = new Option<string?>("--database") { Description = "Database file, in the place of the default pipeline's", HelpName = "FILE" };
        var year = new Option<string?>("--year") { Description = "Fiscal year, or first and last", HelpName = "YEAR[-YEAR]" };
        var texts = new[]
        {
            Text("--unit", "Part of the printed name of the unit or its departments", "NAME"), Text("--district", "Region code or its beginning", "CODE"),
            Text("--form-type", "Form type", "TYPE"), Text("--level", "Code of level 1 or 2 of the indicator line", "CODE"), Text("--field", "What the text is: level3, deviation, row …", "FIELD"),
            Text("--finding", "Forms with a finding of this code", "CODE"), Text("--proof", "Lines or forms with a number in this state", "STATE"),
        };
        var expand = new Option<bool>("--expand") { Description = "Look for other printed names of the same canonical indicator too; they are listed" };
        var facets = new Option<bool>("--facets") { Description = "Count all hits by year, unit, form type and field" };
        var limit = Arguments.Count("--limit", "Most hits to print", 20);
        var offset = Arguments.Count("--offset", "Hits to leave out before");
        var format = new Option<string>("--format") { Description = "text (for people) or json (one object)", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("search", "Find texts in the database: any substring, from one character on") { query, database, year, expand, facets, limit, offset, format };
        foreach (var option in texts) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var (first, last) = Years(parsed.GetValue(year));
            var filter = new SearchFilter
            {
                FirstYear = first, LastYear = last, Unit = parsed.GetValue(texts[0]), District = parsed.GetValue(texts[1]), FormType = parsed.GetValue(texts[2]),
                Level = parsed.GetValue(texts[3]), Field = parsed.GetValue(texts[4]), Finding = parsed.GetValue(texts[5]), Proof = parsed.GetValue(texts[6]),
            };
            var file = parsed.GetValue(database) ?? PipelineFile.Load(Path.Combine(installation.PipelinesFolder(parsed), "default.yaml")).Database;
            return Run(file, search => search.Search(parsed.GetRequiredValue(query), filter, parsed.GetValue(limit), parsed.GetValue(offset), parsed.GetValue(expand), parsed.GetValue(facets)),
                parsed.GetRequiredValue(format) == "json", parsed.GetValue(offset));
        });
        return command;
    }

    private static int Run(string database, Func<RecordSearch, SearchResult> find, bool asJson, int offset)
    {
        try
        {
            using var search = RecordSearch.Open(database);
            var result = find(search);
            if (asJson) SearchListing.WriteJson(result, Console.Out);
            else SearchListing.WriteText(result, offset, Console.Out);
            foreach (var note in result.Notes) Console.Error.WriteLine($"note: {note}");
            return ExitCode.Success;
        }
        catch (Exception e) when (e is StorageException or FormatException)
        {
            throw new UserException(e.Message);
        }
    }

    private static Option<string?> Text(string name, string description, string value) => new(name) { Description = description, HelpName = value };

    private static (int? First, int? Last) Years(string? text)
    {
        if (text is null) return (null, null);
        var years = text.Split('-').Select(y => int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : throw new UserException($"--year {text}: give a year, or first and last as 2022-2024")).ToList();
        return years.Count <= 2 && years[0] <= years[^1] ? (years[0], years[^1]) : throw new UserException($"--year {text}: give a year, or first and last as 2022-2024");
    }
}
