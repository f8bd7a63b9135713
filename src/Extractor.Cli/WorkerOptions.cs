using System.CommandLine;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli;

/// <summary>The global options of the workers that read documents.</summary>
internal sealed class WorkerOptions
{
    private static readonly WorkerLimits Default = new();

    private readonly Option<int?> _count = Number("--workers", "N", "Processes that read documents at once (default: as many as cores)");
    private readonly Option<int?> _seconds = Number("--time-limit", "SECONDS", $"Time for a document, and a tenth of it for each page (default: {Default.PerDocument.TotalSeconds})");
    private readonly Option<int?> _megabytes = Number("--memory-limit", "MB", $"Memory for a document (default: {Default.Memory >> 20})");

    private readonly Option<bool> _progress = new("--progress") { Description = "Tell on stderr how far long scans are, with the time left (on a terminal it is always told)", Recursive = true };

    /// <summary>All of them.</summary>
    public IEnumerable<Option> All => [_count, _seconds, _megabytes, _progress];

    /// <summary>Who is told of the scanned pages that are read; null if nobody looks.</summary>
    public Action<ScanProgress>? PageRead(ParseResult parsed) =>
        parsed.GetValue(_progress) || !Console.IsErrorRedirected ? new PageProgress(Console.Error).Tell : null;

    /// <summary>How many workers a call runs at once.</summary>
    public int Count(ParseResult parsed) => parsed.GetValue(_count) ?? Environment.ProcessorCount;

    /// <summary>What a document may take in a call.</summary>
    public WorkerLimits Limits(ParseResult parsed)
    {
        var limits = parsed.GetValue(_seconds) is { } seconds
            ? Default with { PerDocument = TimeSpan.FromSeconds(seconds), PerPage = TimeSpan.FromSeconds(seconds / 10.0) }
            : Default;
        return parsed.GetValue(_megabytes) is { } megabytes ? limits with { Memory = (long)megabytes << 20 } : limits;
    }

    private static Option<int?> Number(string name, string unit, string description)
    {
        var option = new Option<int?>(name) { Description = description, HelpName = unit, Recursive = true };
        option.Validators.Add(result =>
        {
            if (int.TryParse(result.Tokens.FirstOrDefault()?.Value, out var number) && number < 1) result.AddError($"{name} takes a number from 1");
        });
        return option;
    }
}
