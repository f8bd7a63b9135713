using System.Globalization;
using Extractor.Anomalies;
using Extractor.Anomalies.Datasets;
using Extractor.Model.Records;
using Extractor.Normalisation;
using Extractor.Testing;

namespace Extractor.Garbling.Planting;

/// <summary>Measures the search over generated forms: of each form and document, and of all together. Making the forms is not counted; seconds are those of the processor, for others may use it too.</summary>
public static class SearchSpeed
{
    private const int ProjectsOfUnit = 9;

    /// <summary>A line for each number of forms: processor seconds and forms a second.</summary>
    public static IEnumerable<string> Measure(IEnumerable<int> sizes)
    {
        var finder = new AnomalyFinder(Repository.Definitions);
        _ = Run(finder, 200);
        foreach (var size in sizes)
        {
            var (forms, findings, alone, together) = Run(finder, size);
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{forms,7} forms  {alone + together,7:F2} s  {forms / (alone + together),8:F0} forms/s  (each and its document {alone:F2} s, all together {together:F2} s)  {findings} findings");
        }
    }

    private static (int Forms, int Findings, double Alone, double Together) Run(AnomalyFinder finder, int size)
    {
        var normaliser = new Normaliser(Repository.Definitions);
        var (together, alone, all) = (new DatasetFinder(Repository.Definitions.Anomalies), new CpuWatch(), new CpuWatch());
        var (forms, findings) = (0, 0);
        for (var unit = 0; forms < size; unit++)
        {
            var plain = new PlainUnit(unit, ProjectsOfUnit, new Dice(Dice.Mix(7, "speed", unit)));
            for (var year = 0; year < PlainUnit.Years.Count; year++)
            {
                FormRecord[] records = [.. plain.FormsOf(year).Select(normaliser.Normalise)];
                alone.Start();
                findings += finder.Find(records, []).Count;
                alone.Stop();
                all.Start();
                for (var i = 0; i < records.Length; i++) together.Add(new(PlantedRun.Document(unit, year), i, records[i], new HashSet<string>()));
                all.Stop();
                forms += records.Length;
            }
        }
        all.Start();
        findings += together.AcrossDocuments().Count();
        all.Stop();
        return (forms, findings, alone.Seconds, all.Seconds);
    }

    /// <summary>Adds up the processor time of what stands between start and stop.</summary>
    private sealed class CpuWatch
    {
        private TimeSpan _from;
        private TimeSpan _sum;

        public double Seconds => _sum.TotalSeconds;

        public void Start() => _from = Environment.CpuUsage.TotalTime;

        public void Stop() => _sum += Environment.CpuUsage.TotalTime - _from;
    }
}
