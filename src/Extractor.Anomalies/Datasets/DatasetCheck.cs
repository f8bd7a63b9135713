using System.Globalization;
using Extractor.Definitions.Anomalies;
using Extractor.Model.Findings;

namespace Extractor.Anomalies.Datasets;

/// <summary>A check of many forms against each other: it takes them one by one, keeps of each only what it needs, and says at the end what it found. Forms are grouped by key, never compared in pairs.</summary>
internal abstract class DatasetCheck(AnomalyRule rule)
{
    /// <summary>The rule.</summary>
    public AnomalyRule Rule { get; } = rule;

    /// <summary>Takes a form.</summary>
    public abstract void Add(DatasetForm form, FormView view, Subject subject);

    /// <summary>What was found, in the order of the forms.</summary>
    public abstract IEnumerable<DatasetHit> Finish();
}

/// <summary>Places where a rule found something.</summary>
/// <param name="Cells">The values that it speaks of, the one that it is about first.</param>
/// <param name="Says">What fills the holes of its sentences.</param>
internal sealed record DatasetHit(IReadOnlyList<DatasetCell> Cells, IReadOnlyDictionary<string, string> Says)
{
    /// <summary>A hit with the words of its sentences.</summary>
    public static DatasetHit At(IEnumerable<DatasetCell> cells, params (string Hole, string Text)[] says) =>
        new([.. cells], says.ToDictionary(s => s.Hole, s => s.Text, StringComparer.Ordinal));
}

/// <summary>A form among many, as far as a finding needs to name it.</summary>
/// <param name="Document">SHA-256 of its document.</param>
/// <param name="Index">Its number in the document.</param>
/// <param name="Subject">Whose form it is.</param>
internal sealed record FormRef(string Document, int Index, Subject Subject)
{
    /// <summary>One of its values, by the path within the form.</summary>
    public DatasetCell Cell(string path) => new(Document, string.Create(CultureInfo.InvariantCulture, $"forms[{Index}].{path}"));
}
