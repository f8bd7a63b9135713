using System.CommandLine;
using Extractor.Definitions.Dictionary;
using Extractor.Release.Codebooks;

namespace Extractor.Cli.Commands;

/// <summary>extractor dictionary [--language zh|en] [--format markdown|json]: what every table and column of the database means.</summary>
internal static class DictionaryCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var language = new Option<string>("--language") { Description = "Language of the Markdown", HelpName = "en|zh", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "zh");
        var format = new Option<string>("--format") { Description = "markdown (for people) or json (both languages)", HelpName = "markdown|json", DefaultValueFactory = _ => "markdown" };
        format.AcceptOnlyFromAmong("markdown", "json");
        var command = new Command("dictionary", "Say what every table, view and column of the database means") { language, format };
        command.SetAction(parsed =>
        {
            var dictionary = DataDictionaryReader.Read(installation.PipelinesFolder(parsed));
            if (parsed.GetRequiredValue(format) == "markdown") Console.Out.Write(new Codebook(parsed.GetRequiredValue(language)).OfDatabase(dictionary));
            else WriteJson(dictionary);
            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteJson(DataDictionary dictionary)
    {
        using var json = new MemoryStream();
        DictionaryJson.Write(dictionary, json);
        Console.Out.WriteLine(System.Text.Encoding.UTF8.GetString(json.ToArray()));
    }
}
