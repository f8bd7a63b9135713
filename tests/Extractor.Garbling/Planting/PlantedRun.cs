using System.Globalization;
using Extractor.Anomalies;
using Extractor.Anomalies.Datasets;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Normalisation;
using Extractor.Testing;
using Extractor.Validation;

namespace Extractor.Garbling.Planting;

/// <summary>Plants oddities into generated forms and looks which are found.</summary>
public sealed class PlantedRun(ulong seed)
{
    private const int ProjectsOfUnit = 4;

    private readonly Normaliser _normaliser = new(Repository.Definitions);
    private readonly FormValidator _validator = new(Repository.Definitions.Proof);
    private readonly AnomalyFinder _finder = new(Repository.Definitions);

    /// <summary>Plants every kind so many times, each into the forms of a unit of its own, beside as many units without any.</summary>
    public PlantedFigures Run(int times)
    {
        var together = new DatasetFinder(Repository.Definitions.Anomalies);
        var (found, planted, forms) = (new List<FoundOdd>(), new List<Planted>(), 0);
        for (var unit = 0; unit < times * Plants.All.Count * 2; unit++)
        {
            var dice = new Dice(Dice.Mix(seed, "unit", unit));
            var plain = new PlainUnit(unit, ProjectsOfUnit, dice);
            if (unit % 2 == 0)
            {
                var (kind, year, project) = (Plants.All[unit / 2 % Plants.All.Count], dice.Below(2), dice.Below(ProjectsOfUnit - 1));
                planted.Add(new(kind, unit, kind.Plant(plain, year, project, dice)));
            }
            for (var year = 0; year < PlainUnit.Years.Count; year++)
            {
                var document = Document(unit, year);
                var (records, findings) = Search([.. plain.FormsOf(year).Select(_normaliser.Normalise)]);
                forms += unit % 2 == 0 ? 0 : records.Count;
                found.AddRange(findings.Select(f => new FoundOdd(f.Code, f.Rule ?? "", f.Message, [.. f.Cells.Append(f.Path!).Select(c => new DatasetCell(document, c))])));
                for (var i = 0; i < records.Count; i++) together.Add(new(document, i, records[i], Nothing));
            }
        }
        found.AddRange(together.AcrossDocuments().Select(f => new FoundOdd(f.Code, f.Rule, f.Message, f.Cells)));
        return PlantedFigures.Of(planted, found, forms);
    }

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private (IReadOnlyList<FormRecord> Forms, IReadOnlyList<Finding> Findings) Search(IReadOnlyList<FormRecord> forms)
    {
        var validated = _validator.Validate(forms, []);
        return (validated.Forms, [.. validated.Findings, .. _finder.Find(validated.Forms, [.. validated.Findings.Where(f => f.About == FindingAbout.Form)])]);
    }

    /// <summary>A hash-like name of the document of a unit and year.</summary>
    internal static string Document(int unit, int year) => string.Create(CultureInfo.InvariantCulture, $"{unit:x8}{year}").PadRight(64, '0');
}

/// <summary>An oddity that was planted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">Into whose forms.</param>
/// <param name="Path">End of the path that a finding must name; null for any.</param>
public sealed record Planted(PlantKind Kind, int Unit, string? Path);

/// <summary>Something that was found.</summary>
public sealed record FoundOdd(string Code, string Rule, string Message, IReadOnlyList<DatasetCell> Cells)
{
    /// <summary>The unit in whose forms it lies.</summary>
    public int Unit => int.Parse(Cells[0].Document.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
