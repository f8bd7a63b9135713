using Extractor.Model.Records;

namespace Extractor.Storage.Records;

/// <summary>Puts the bodies that the forms name together again from their rows.</summary>
internal sealed class UnitLoader(RowSource rows)
{
    private readonly ILookup<int, StoredRow> _units = rows.Plain("form_units", "form, ordinal").ToLookup(r => r.NeedInt("form"));
    private readonly ILookup<(int Form, int Ordinal), StoredRow> _links =
        rows.Plain("unit_links", "form, ordinal, link").ToLookup(r => (r.NeedInt("form"), r.NeedInt("ordinal")));

    /// <summary>The bodies of a form, in the order of its fields.</summary>
    public IReadOnlyList<NormalisedUnit> Of(int form) => [.. _units[form].Select(u => Unit(u, [.. _links[(form, u.NeedInt("ordinal"))].Select(Link)]))];

    /// <summary>The body of a row of form_units, with its links.</summary>
    public static NormalisedUnit Unit(StoredRow r, IReadOnlyList<UnitLink> links) => new(r.NeedText("field"))
    {
        UnitId = r.Text("unit_id"),
        RegionCode = r.Text("region_code"),
        Name = r.Text("name"),
        Code = r.Text("code"),
        Scope = r.Text("scope"),
        Open = r.Text("open"),
        Candidates = Words.ToList(r.NeedText("candidates")),
        Links = links,
        Rules = Words.ToList(r.NeedText("rules")),
    };

    /// <summary>The link of a row of unit_links.</summary>
    public static UnitLink Link(StoredRow r) => new(r.NeedText("kind"), r.NeedText("unit_id"), r.NeedText("change"), r.NeedText("date"),
        r.Flag("stated")!.Value, r.NeedText("evidence"));
}
