using System.CommandLine;
using System.Globalization;
using Extractor.Definitions;
using Extractor.Definitions.Dictionary;
using Extractor.Release;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor release --out DIR [--database FILE] [--previous DIR] [--title TEXT] [--version TEXT] [--date YYYY-MM-DD] [--author NAME]: the dataset as files that can be cited.</summary>
internal static class ReleaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var folder = new Option<string>("--out") { Description = "Folder to be made; it must not exist", HelpName = "DIR", Required = true };
        var database = new Option<string?>("--database") { Description = "Database file, in the place of the default pipeline's", HelpName = "FILE" };
        var previous = new Option<string?>("--previous") { Description = "Folder of the release before: what changed since, and why, is listed", HelpName = "DIR" };
        var title = new Option<string?>("--title") { Description = "Title of the dataset", HelpName = "TEXT" };
        var version = new Option<string?>("--version") { Description = "Version of the dataset (default: the date)", HelpName = "TEXT" };
        var date = new Option<string?>("--date") { Description = "Day of the release (default: when the last run of the database ended)", HelpName = "YYYY-MM-DD" };
        var authors = new Option<string[]>("--author") { Description = "Who is to be cited; may be given several times", HelpName = "NAME" };
        var command = new Command("release", "Make a release of the dataset: CSV, codebooks and more, the same bytes for the same database") { folder, database, previous, title, version, date, authors };
        command.SetAction(parsed =>
        {
            var pipelines = installation.PipelinesFolder(parsed);
            var request = new ReleaseRequest(
                parsed.GetValue(database) ?? PipelineFile.Load(Path.Combine(pipelines, "default.yaml")).Database, parsed.GetRequiredValue(folder), Installation.Version)
            {
                Previous = parsed.GetValue(previous), Version = parsed.GetValue(version), Authors = parsed.GetValue(authors) ?? [], Date = Day(parsed.GetValue(date)),
            };
            return Make(parsed.GetValue(title) is { } t ? request with { Title = t } : request, DataDictionaryReader.Read(pipelines));
        });
        return command;
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UserException($"--date {text}: write a day as YYYY-MM-DD");

    private static int Make(ReleaseRequest request, DataDictionary dictionary)
    {
        try
        {
            var table = new TextTable("table", "rows");
            foreach (var (name, rows) in new ReleaseMaker(dictionary).Make(request)) table.Add(name, rows.ToString(CultureInfo.InvariantCulture));
            table.Write(Console.Out, "");
            Console.Out.WriteLine($"\n{request.Folder}: check it with sha256sum -c {"SHA256SUMS"}, begin with its codebook.zh.md or codebook.en.md");
            return ExitCode.Success;
        }
        catch (Exception e) when (e is ReleaseException or StorageException)
        {
            throw new UserException(e.Message);
        }
    }
}
