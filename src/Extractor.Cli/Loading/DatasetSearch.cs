using Extractor.Anomalies.Datasets;
using Extractor.Definitions.Anomalies;
using Extractor.Storage;

namespace Extractor.Cli.Loading;

/// <summary>Finds what the documents of a database show together, when it does not hold that yet.</summary>
internal static class DatasetSearch
{
    /// <summary>Goes once through all forms if a document was written since the last time, or by another program; returns how many findings the database holds.</summary>
    public static int Run(RecordStore store, ProgramStamp stamp, IReadOnlyList<AnomalyRule> rules)
    {
        if (!store.HoldsDatasetFindings(stamp))
        {
            var finder = new DatasetFinder(rules);
            var forms = 0;
            foreach (var form in store.Forms())
            {
                finder.Add(form);
                forms++;
            }
            store.SaveDatasetFindings(finder.AcrossDocuments(), stamp, forms);
        }
        return store.DatasetFindings().Count;
    }
}
