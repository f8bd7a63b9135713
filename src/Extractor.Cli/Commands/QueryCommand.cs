using System.CommandLine;
using Extractor.Definitions;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor query [SQL|RECIPE] [--database FILE] [--format table|csv|json]: asks the database; without a query it lists the recipes.</summary>
internal static class QueryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var query = new Argument<string?>("QUERY") { Description = "A SELECT, or the name of a recipe; without it the recipes are listed", HelpName = "SQL|RECIPE", Arity = ArgumentArity.ZeroOrOne };
        Arguments.RefuseOptionsAlone(query);
        var database = new Option<string?>("--database") { Description = "Database file, in the place of the default pipeline's", HelpName = "FILE" };
        var format = new Option<string>("--format") { Description = "table (for people), csv or json (one object a line)", HelpName = "table|csv|json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var command = new Command("query", "Ask the database in SQL, or by a recipe of the cookbook; nothing can be changed") { query, database, format };
        command.SetAction(parsed =>
        {
            var folder = installation.PipelinesFolder(parsed);
            if (parsed.GetValue(query) is not { } text) return ListRecipes(folder);
            var sql = text.Any(char.IsWhiteSpace) ? text : Cookbook.Find(folder, text);
            return Run(parsed.GetValue(database) ?? PipelineFile.Load(Path.Combine(folder, "default.yaml")).Database, sql, parsed.GetRequiredValue(format));
        });
        return command;
    }

    private static int ListRecipes(string folder)
    {
        foreach (var (name, chinese, english) in Cookbook.List(folder)) Console.Out.WriteLine($"{name}\n    {chinese}\n    {english}");
        return ExitCode.Success;
    }

    private static int Run(string database, string sql, string format)
    {
        try
        {
            using var store = RecordQuery.Open(database);
            var answer = store.Ask(sql);
            if (format == "csv") QueryPrint.WriteCsv(answer, Console.Out);
            else if (format == "json") QueryPrint.WriteJson(answer, Console.Out);
            else QueryPrint.WriteTable(answer, Console.Out);
            return ExitCode.Success;
        }
        catch (Exception e) when (e is StorageException or FormatException)
        {
            throw new UserException(e.Message);
        }
    }
}
