using Extractor.Anomalies;
using Extractor.Definitions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Validation;
using Extractor.Validation.Tables;

namespace Extractor.Extraction;

/// <summary>The stages behind the printed form: settled readings -> typed values -> proof -> what is odd. They never look at the document itself. For any number of threads.</summary>
public sealed class LaterStages(PipelineDefinitions definitions)
{
    private static readonly string[] Libraries = ["Extractor.Normalisation", "Extractor.Validation", "Extractor.Anomalies"];
    private static readonly string[] Folders = ["normalisation/", "organisations/", "validation/", "anomalies/"];

    private readonly ReadingSettler _settler = new();
    private readonly ValueTyper _typer = new(definitions);
    private readonly FormValidator _validator = new(definitions.Proof);
    private readonly TableChecker _tables = new(definitions);
    private readonly AnomalyFinder _anomalies = new(definitions);

    /// <summary>True for what nothing but these stages uses: their libraries, and the files of their rules.</summary>
    /// <param name="name">Name of a library of the program, or path of a file of definitions.</param>
    public static bool Own(string name) => Libraries.Contains(name, StringComparer.Ordinal) || Folders.Any(f => name.StartsWith(f, StringComparison.Ordinal));

    /// <summary>The record of a document, or of a range of its pages, whose forms and findings are as printed. The print is kept beside it.</summary>
    public ExtractionResult Take(ExtractionResult printed)
    {
        var settled = _settler.Settle(printed.Forms, printed.Findings);
        var (named, ambiguous) = _typer.Type(settled, printed.Tables);
        var validated = _validator.Validate(named, printed.Findings);
        IReadOnlyList<Finding> findings = [.. printed.Findings, .. ambiguous, .. validated.Findings, .. _tables.Findings(printed.Tables)];
        return printed with
        {
            Forms = validated.Forms, Findings = [.. findings, .. _anomalies.Find(validated.Forms, findings)],
            Printed = new(printed.Forms, printed.Findings),
        };
    }

    /// <summary>A record made anew from the print that was kept beside it: the same as extracting the document again. Its <see cref="ExtractionResult.Printed"/> must not be null.</summary>
    public ExtractionResult TakeAgain(ExtractionResult made) => Take(made with { Forms = made.Printed!.Forms, Findings = made.Printed.Findings });
}
