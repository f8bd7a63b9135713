using Extractor.Anomalies;
using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Extraction;

/// <summary>Takes the last stage again, from a record that is made already: what is odd about its forms. All that stands before it in the record stays.</summary>
public sealed class FindingRenewer(PipelineDefinitions definitions)
{
    private readonly AnomalyFinder _anomalies = new(definitions);

    /// <summary>True for what nothing but that stage uses: its library, and the files of its rules.</summary>
    /// <param name="name">Name of a library of the program, or path of a file of definitions.</param>
    public static bool IsOfItsStage(string name) => name == "Extractor.Anomalies" || name.StartsWith("anomalies/", StringComparison.Ordinal);

    /// <summary>The record of a whole document with its findings by rules made anew: the same as extracting it again.</summary>
    public ExtractionResult Renew(ExtractionResult made)
    {
        var earlier = made.Findings.Where(f => f.Rule is null).ToList();
        return made with { Findings = [.. earlier, .. _anomalies.Find(made.Forms, earlier)] };
    }
}
