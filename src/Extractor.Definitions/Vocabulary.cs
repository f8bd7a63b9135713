namespace Extractor.Definitions;

/// <summary>The labels that forms print, as pipelines/vocabulary.yaml states them. Look-ups are by folded key.</summary>
public sealed record Vocabulary
{
    /// <summary>Level-1 labels by folded key.</summary>
    public required IReadOnlyDictionary<string, Level1Label> Level1 { get; init; }

    /// <summary>Level-2 labels by folded key.</summary>
    public required IReadOnlyDictionary<string, Level2Label> Level2 { get; init; }

    /// <summary>The order in which the level-2 labels of one block are printed.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Sequences { get; init; }

    /// <summary>Words of a level-3 name that speak for its level-2 label.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Hints { get; init; }

    /// <summary>定性指标, 定量指标.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Words printed as qualitative targets and actual values.</summary>
    public required IReadOnlyList<string> TargetWords { get; init; }

    /// <summary>Printed grades.</summary>
    public required IReadOnlyList<string> Grades { get; init; }

    /// <summary>Words that stand before what a web page says of itself: 索引号, 发布日期.</summary>
    public required IReadOnlyList<string> PageFacts { get; init; }

    /// <summary>Printed money units with their yuan.</summary>
    public required IReadOnlyDictionary<string, decimal> MoneyUnits { get; init; }
}

/// <summary>A level-1 label.</summary>
/// <param name="Printed">As forms print it.</param>
/// <param name="Canonical">The usual printed form of the same label.</param>
public sealed record Level1Label(string Printed, string Canonical);

/// <summary>A level-2 label.</summary>
/// <param name="Printed">As forms print it.</param>
/// <param name="Canonical">The usual printed form of the same label.</param>
/// <param name="Under">Level-1 labels that it stands under, the usual one first.</param>
public sealed record Level2Label(string Printed, string Canonical, IReadOnlyList<string> Under);
