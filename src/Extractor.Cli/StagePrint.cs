using Extractor.Extraction;
using Extractor.Inspection.Stages;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Reading;

namespace Extractor.Cli;

/// <summary>Prints what documents are after a stage before the last: one JSON object, JSON lines for several files.</summary>
internal static class StagePrint
{
    /// <summary>Stage after which pages are printed.</summary>
    public const string Words = "words";

    /// <summary>Stage after which grids are printed.</summary>
    public const string Grids = "grids";

    /// <summary>Stage after which forms are printed as they stand on the paper.</summary>
    public const string Forms = "forms";

    /// <summary>Prints each document and returns the exit code.</summary>
    public static int Run(DocumentStages stages, IReadOnlyList<string> files, string until)
    {
        var code = ExitCode.Success;
        var inputs = files.Count == 1 ? InputDocument.Open(files[0]) : InputDocument.Open(files);
        var alone = inputs is IReadOnlyList<InputDocument> { Count: 1 };
        foreach (var input in inputs)
        {
            if (Print(stages, input, until, alone) is { } error)
            {
                Console.Error.WriteLine($"error: {error}");
                code = ExitCode.Failure;
            }
            Console.Out.Flush();
        }
        return code;
    }

    /// <summary>Prints a document, or returns why it cannot be.</summary>
    private static string? Print(DocumentStages stages, InputDocument input, string until, bool alone)
    {
        if (input.Opened is not { } opened) return input.Error;
        if (opened.Record is not null) return opened.Error is { } archive ? $"{input.Path}: {archive}" : null;
        try
        {
            Print(stages, opened.Document, until, alone);
            return null;
        }
        catch (UnreadableDocumentException e)
        {
            return $"{input.Path}: {e.Message}";
        }
    }

    private static void Print(DocumentStages stages, SourceDocument document, string until, bool alone)
    {
        if (until == Forms)
        {
            Console.Out.WriteLine(RecordJson.ToText(stages.AsPrinted(document), indented: alone));
            return;
        }
        var (info, read) = stages.Read(document);
        using var printer = new StagePrinter(Console.Out, indented: alone);
        if (until == Words) printer.Pages(info, read.Pages, read.Findings);
        else
        {
            var noticed = new List<Finding>(read.Findings);
            printer.Grids(info, stages.Grids(DocumentStages.Noting(read.Pages, noticed)), noticed);
        }
    }
}
