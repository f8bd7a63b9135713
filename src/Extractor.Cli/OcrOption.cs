using System.CommandLine;
using Extractor.Ocr;

namespace Extractor.Cli;

/// <summary>--ocr careful|fast: how much of scanned pages is read twice.</summary>
internal sealed class OcrOption
{
    private const string Name = "--ocr", Careful = "careful", Fast = "fast";

    /// <summary>The option.</summary>
    public Option<string> Option { get; } = new(Name)
    {
        Description = "Scanned pages: careful (both readers read every figure and short text) or fast (the second one reads figures, and what the first is not sure of)",
        HelpName = $"{Careful}|{Fast}",
        Recursive = true,
        DefaultValueFactory = _ => Careful,
    };

    /// <summary>Makes the option.</summary>
    public OcrOption() => Option.AcceptOnlyFromAmong(Careful, Fast);

    /// <summary>How a call reads scanned pages.</summary>
    public OcrSettings Of(ParseResult parsed) => new() { Mode = parsed.GetValue(Option) == Fast ? OcrMode.Fast : OcrMode.Careful };

    /// <summary>The arguments that make a worker read so.</summary>
    public static string[] Arguments(OcrSettings settings) => [Name, settings.Mode == OcrMode.Fast ? Fast : Careful];
}
