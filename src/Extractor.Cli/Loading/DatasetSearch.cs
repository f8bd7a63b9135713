using Extractor.Anomalies.Datasets;
using Extractor.Definitions.Anomalies;
using Extractor.Model.Findings;

namespace Extractor.Cli.Loading;

/// <summary>Finds what the documents of a database show together.</summary>
internal static class DatasetSearch
{
    /// <summary>Goes once through all forms.</summary>
    public static IEnumerable<DatasetFinding> Find(IEnumerable<DatasetForm> forms, IReadOnlyList<AnomalyRule> rules)
    {
        var finder = new DatasetFinder(rules);
        foreach (var form in forms) finder.Add(form);
        return finder.AcrossDocuments();
    }
}
