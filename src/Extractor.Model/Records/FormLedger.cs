namespace Extractor.Model.Records;

/// <summary>The proof of one form's numbers: the identities they stand in, why each has its state, and what the form says of its issuer's habits. No part of record format 1.</summary>
/// <param name="Identities">The relations that its numbers should keep, holding or not.</param>
/// <param name="Cells">Every numeric cell with the reason for its proof state, record order.</param>
/// <param name="Issuer">The office whose habits the form shows, as a folded key; null if none was read.</param>
/// <param name="Votes">The rules between which the form's numbers decide; empty if they allow all.</param>
public sealed record FormLedger(IReadOnlyList<FormIdentity> Identities, IReadOnlyList<CellProof> Cells, string? Issuer, IReadOnlyList<RuleVote> Votes);

/// <summary>One relation between printed numbers of a form.</summary>
/// <param name="Kind">What relation it is, with its sentence.</param>
/// <param name="Holds">True if the printed numbers keep it.</param>
/// <param name="Formula">The relation in the form's figures: "492.92 / 495.40 × 100 = 99.499 → 99.49".</param>
/// <param name="Rounding">How the result was shortened; null where nothing is, or where it cannot be told.</param>
/// <param name="Cells">Paths of its numbers, relative to the form.</param>
public sealed record FormIdentity(ProofWord Kind, bool Holds, string Formula, ProofWord? Rounding, IReadOnlyList<string> Cells)
{
    /// <summary>The relation as an English sentence.</summary>
    public string English => $"{Kind.English}: {Formula}" + (Rounding is null ? "" : $", {Rounding.English}");

    /// <summary>The relation as a Chinese sentence.</summary>
    public string Chinese => $"{Kind.Chinese}：{Formula}" + (Rounding is null ? "" : $"，{Rounding.Chinese}");
}

/// <summary>Why a number has its proof state.</summary>
/// <param name="Path">Path of the number, relative to the form.</param>
/// <param name="Reason">The reason.</param>
public sealed record CellProof(string Path, ProofWord Reason);

/// <summary>What the numbers of one form say of one rule of its issuer.</summary>
/// <param name="Kind">What is ruled, such as rate_rounding.</param>
/// <param name="Rule">The rule, such as truncated.</param>
/// <param name="Fits">True if the form's numbers keep the rule; of the rules of a kind at least one fits and one does not.</param>
public sealed record RuleVote(string Kind, string Rule, bool Fits);

/// <summary>A word of the proof in the two languages of its readers.</summary>
/// <param name="Code">Its code, such as execution_rate.</param>
/// <param name="English">For a reader of English.</param>
/// <param name="Chinese">For a reader of Chinese.</param>
public sealed record ProofWord(string Code, string English, string Chinese);
