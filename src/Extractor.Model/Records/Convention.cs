namespace Extractor.Model.Records;

/// <summary>What the forms of one issuer and type say of one rule.</summary>
/// <param name="Issuer">The office, as a folded name.</param>
/// <param name="FormType">Type of the forms.</param>
/// <param name="Kind">What is ruled: rate_rounding, score_rule, total_weight, total_score or money_unit.</param>
/// <param name="Rule">The rule, such as truncated.</param>
/// <param name="FormsFor">Forms that keep it, of those that tell rules of the kind apart.</param>
/// <param name="FormsAgainst">Forms of these that break it.</param>
/// <param name="IsPossible">True if no other rule of the kind rules it out.</param>
/// <param name="IsEstablished">True if it is the only one left.</param>
public sealed record Convention(string Issuer, string FormType, string Kind, string Rule, int FormsFor, int FormsAgainst, bool IsPossible, bool IsEstablished);
