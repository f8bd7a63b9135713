using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>
/// Mends head values that all forms of a document share: the same office, year and money unit. A value of which every character is printed here
/// (only scraps stand between) is taken as it is; one that needs another form is marked as borrowed and doubtful.
/// </summary>
internal static class NeighbourRepair
{
    private static readonly string[] OfficeFields = ["competent_department", "implementing_unit"];

    /// <summary>Mends the forms of one document.</summary>
    public static void Mend(IReadOnlyList<FormDraft> drafts)
    {
        DoubtEarlyEnds(drafts);
        DoubtLateStarts(drafts);
        var ofAll = Usual(drafts.SelectMany(d => OfficeFields.Where(f => IsSure(d, f)).Select(f => d.Head[f])));
        foreach (var field in OfficeFields)
            if ((UsualOf(field, drafts) ?? ofAll) is { } office)
                foreach (var draft in drafts) MendOffice(draft, field, office);
        if (Usual(drafts.Select(d => d.MoneyUnit).OfType<Reading<string>>()) is { } unit)
            foreach (var draft in drafts.Where(d => d.MoneyUnit is null && d.Funding.Count > 0))
            {
                draft.MoneyUnit = Borrowed(unit, []);
                Warn(draft, "money_unit", unit.Value);
            }
        var years = drafts.Select(d => d.FiscalYear).OfType<Reading<int>>().ToList();
        if (years.Count > 0 && years.All(y => y.Value == years[0].Value))
            foreach (var draft in drafts.Where(d => d.FiscalYear is null))
            {
                draft.FiscalYear = years[0] with { Evidence = years[0].Evidence with { Repairs = ["neighbour"] } };
                Warn(draft, "fiscal_year", years[0].Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
    }

    // An office that another one of the document only goes on from may have lost its tail.
    private static void DoubtEarlyEnds(IReadOnlyList<FormDraft> drafts)
    {
        var offices = drafts.SelectMany(d => OfficeFields.Where(d.Head.ContainsKey).Select(f => d.Head[f].Value)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var draft in drafts.Where(d => d.Garbled))
            foreach (var field in OfficeFields)
                if (IsSure(draft, field) && UsualOf(field, drafts)?.Value != draft.Head[field].Value && offices.Exists(o => o.Length > draft.Head[field].Value.Length && o.StartsWith(draft.Head[field].Value, StringComparison.Ordinal)))
                    draft.Doubt(field, FindingCodes.TextDoubtful, "another place of the document prints this name with more behind it: the tail may be lost here");
    }

    // A department and the office below it may begin alike: what a field prints uncut in most forms goes before what stands in the other field.
    private static Reading<string>? UsualOf(string field, IReadOnlyList<FormDraft> drafts) =>
        Usual(drafts.Where(d => IsSure(d, field) && d.Head[field].Evidence.Parts.Count == 1).Select(d => d.Head[field]));

    // A project name that begins cells later than that of another form may have lost its head.
    private static void DoubtLateStarts(IReadOnlyList<FormDraft> drafts)
    {
        if (drafts.Count < 2) return;
        var first = drafts.Min(d => StartCell(d) ?? int.MaxValue);
        foreach (var draft in drafts)
            if (draft.Garbled && StartCell(draft) > first && IsSure(draft, "project_name"))
                draft.Doubt("project_name", FindingCodes.TextDoubtful, "the name begins later in its line than that of another form: its head may be lost");
    }

    private static int? StartCell(FormDraft draft) =>
        draft.Head.TryGetValue("project_name", out var name) && name.Evidence.Parts.Count > 0 ? name.Evidence.Parts[0].Where.Cell : null;

    // The value that most forms print; null if no value stands out.
    private static Reading<string>? Usual(IEnumerable<Reading<string>> readings)
    {
        var groups = readings.GroupBy(r => r.Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        return groups.Count > 0 && groups[0].Count() >= 2 && groups[0].Count() > groups.Skip(1).Sum(g => g.Count()) ? groups[0].First() : null;
    }

    private static bool IsSure(FormDraft draft, string field) =>
        draft.Head.ContainsKey(field) && !draft.Findings.Exists(f => f.Path == field);

    private static void MendOffice(FormDraft draft, string field, Reading<string> office)
    {
        if (!draft.Head.TryGetValue(field, out var own))
        {
            if (!draft.Garbled) return;
            draft.Head[field] = Borrowed(office, []);
            Warn(draft, field, office.Value);
            return;
        }
        // Only in a garbled form: elsewhere another office is another office.
        if (own.Value == office.Value || !draft.Garbled) return;
        var printed = Folding.WithoutBlanks(own.Evidence.Printed);
        if (LabelVocabulary.IsSubsequence(office.Value, printed) && printed.Length <= office.Value.Length + own.Evidence.Parts.Count * 2)
        {
            draft.Head[field] = new(office.Value, own.Evidence with { Repairs = [.. own.Evidence.Repairs.Union(["border_scrap_dropped"])] });
            draft.Findings.RemoveAll(f => f.Path == field);
        }
        else if (LabelVocabulary.CommonLength(own.Value, office.Value) * 5 >= office.Value.Length * 2)
        {
            draft.Head[field] = Borrowed(office, own.Evidence.Parts);
            Warn(draft, field, office.Value);
        }
    }

    private static Reading<string> Borrowed(Reading<string> from, IReadOnlyList<Part> ownParts) =>
        new(from.Value, new Evidence(ownParts.Count > 0 ? ownParts : from.Evidence.Parts, ["neighbour"]));

    private static void Warn(FormDraft draft, string field, string value)
    {
        draft.Findings.RemoveAll(f => f.Path == field);
        draft.Doubt(field, FindingCodes.Neighbour, $"not to be read here; {value} is what the other forms of the document print");
    }
}
