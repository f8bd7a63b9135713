using Extractor.Model.Records;

namespace Extractor.Definitions;

/// <summary>The words of the proof ledger, as pipelines/validation/proof.yaml states them.</summary>
/// <param name="Identities">Sentences of the identities by code.</param>
/// <param name="Roundings">How a result was shortened, by code of the rule.</param>
/// <param name="Reasons">Why a number has its state, by code.</param>
/// <param name="Money">When amounts speak against their unit.</param>
public sealed record ProofWords(
    IReadOnlyDictionary<string, ProofWord> Identities, IReadOnlyDictionary<string, ProofWord> Roundings, IReadOnlyDictionary<string, ProofWord> Reasons, MoneyBounds Money)
{
    private static readonly string[] Columns = ["initial_budget", "full_year_budget", "executed"];

    /// <summary>The codes of all identities.</summary>
    public static readonly IReadOnlyList<string> IdentityCodes =
    [
        .. new[] { "sources_", "structure_", "sources_structure_" }.SelectMany(s => Columns.Select(c => s + c)),
        "execution_rate", "same_rate", "funding_score", "total_weight", "total_score", "level1_weight", "level2_weight", "level1_total",
        "score_within_weight", "reviewer_score_within_weight", "full_marks", "money_unit", "line_order",
    ];

    /// <summary>The codes of all roundings: of rates, and of scores by what they are computed from.</summary>
    public static readonly IReadOnlyList<string> RoundingCodes =
        [.. new[] { "", "quotient_", "rate_" }.SelectMany(b => new[] { "truncated", "half_up", "half_even", "nearest" }.Select(r => b + r))];

    /// <summary>The codes of all reasons.</summary>
    public static readonly IReadOnlyList<string> ReasonCodes = ["fixed", "another_value", "partners_uncertain", "line_open", "no_identity", "identity_fails"];

    /// <summary>Reads the file. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    internal static ProofWords Read(string path)
    {
        var (y, root) = YamlReader.Open(path, "validation/" + Path.GetFileName(path));
        y.Allow(root, "identities", "roundings", "reasons", "money");
        return new(Section("identities", IdentityCodes), Section("roundings", RoundingCodes), Section("reasons", ReasonCodes), Bounds(y.Map(root, "money")));

        MoneyBounds Bounds(YamlDotNet.RepresentationModel.YamlMappingNode map)
        {
            y.Allow(map, "smallest_yuan", "largest_yuan", "largest_of_county_yuan", "many", "far", "far_of_few", "near");
            decimal Number(string key) => y.Number(y.Need(map, key));
            return new(Number("smallest_yuan"), Number("largest_yuan"), Number("largest_of_county_yuan"), (int)Number("many"), Number("far"), Number("far_of_few"), Number("near"));
        }

        Dictionary<string, ProofWord> Section(string key, IReadOnlyList<string> codes)
        {
            var map = y.Map(root, key);
            y.Allow(map, [.. codes]);
            return codes.ToDictionary(c => c, c => Word(c, y.AsMap(y.Need(map, c))), StringComparer.Ordinal);
        }

        ProofWord Word(string code, YamlDotNet.RepresentationModel.YamlMappingNode map)
        {
            y.Allow(map, "en", "zh");
            return new(code, y.Text(y.Need(map, "en")), y.Text(y.Need(map, "zh")));
        }
    }
}

/// <summary>When the amounts of a form speak against their unit.</summary>
/// <param name="SmallestYuan">The largest amount of a form is at least so much.</param>
/// <param name="LargestYuan">It is at most so much.</param>
/// <param name="LargestOfCountyYuan">The same for bodies of counties and districts.</param>
/// <param name="Many">So many other forms of the same issuer and type in the document are many.</param>
/// <param name="Far">How many times more than the most, or less than the least of many others an amount is that may be a slip of unit.</param>
/// <param name="FarOfFew">The same where the others are fewer.</param>
/// <param name="Near">How many times more than the most, or less than the least of the others it may be after the slip is undone.</param>
public sealed record MoneyBounds(decimal SmallestYuan, decimal LargestYuan, decimal LargestOfCountyYuan, int Many, decimal Far, decimal FarOfFew, decimal Near);
