using Extractor.Model;

namespace Extractor.Forms;

/// <summary>How badly a text fits a column of the indicator table: 0 fits, <see cref="Impossible"/> cannot be.</summary>
/// <param name="labels">The level labels.</param>
/// <param name="hasDirection">True if the layout has a direction column, so that targets are plain figures.</param>
internal sealed class ColumnCosts(LabelVocabulary labels, bool hasDirection)
{
    /// <summary>Cost of a reading that cannot be.</summary>
    public const double Impossible = 1000;

    /// <summary>Cost of a text in a column.</summary>
    public double Of(string column, string key, CellKind kind) => column switch
    {
        "level1" when labels.IsLevel1(key) && labels.IsCanonicalLevel2(key) => 0.3,      // 成本指标 is rather level 2
        "level1" => Level(key, kind, labels.IsLevel1(key), labels.IsLevel1Piece(key), labels.IsLevel2(key)),
        "level2" => Level(key, kind, labels.IsLevel2(key), labels.IsLevel2Piece(key), labels.IsLevel1(key)),
        "level3" => Level3(key, kind),
        "kind" => labels.IsKind(key) ? 0 : Impossible,
        "direction" => kind == CellKind.Operator ? 0 : Impossible,
        "target" => Target(key, kind),
        "actual" => Actual(key, kind),
        "unit" => kind is CellKind.Number or CellKind.Target ? 4 : key.Length <= 3 ? 0.2 : 0.2 + 0.5 * (key.Length - 3),
        "deviation" => kind is CellKind.Number or CellKind.Target ? 5 : 0.3,
        "explanation" or "scoring_rule" => kind is CellKind.Number ? 5 : Math.Max(0.2, 1.5 - 0.1 * key.Length),
        _ => kind is CellKind.Nothing || (kind is CellKind.Number && key[0] != '-') ? 0 : Impossible,      // weights and scores
    };

    /// <summary>Cost of an empty column in a row that carries figures.</summary>
    public static double Absent(string column) => column switch
    {
        "level3" => 0.6,
        "target" or "actual" => 0.8,
        "weight" or "score" => 1.6,
        "kind" or "explanation" or "scoring_rule" => 0.2,
        _ => 0,
    };

    private double Level(string key, CellKind kind, bool exact, bool piece, bool other)
    {
        if (exact) return 0;
        if (kind is CellKind.Target or CellKind.Operator || (other && !piece)) return Impossible;
        if (other) return 1.2;
        if (kind is CellKind.Number or CellKind.Quantity) return 2.6;      // what is left of a label (seed 002 lines 87 and 120)
        if (piece) return key.Length <= 2 ? 0.6 : 0.45;
        return kind == CellKind.Debris ? 1.5 : 2.5;
    }

    private double Level3(string key, CellKind kind)
    {
        if (kind is CellKind.Number or CellKind.Target) return 6;
        if (kind is CellKind.Operator or CellKind.Nothing) return 5;
        if (labels.IsLevel1(key) || labels.IsLevel2(key)) return 3;
        if (HasInnerOperator(key)) return 4;
        return kind == CellKind.Debris ? 1.6 : kind == CellKind.Quantity ? 1.5 : 0.2;
    }

    private double Target(string key, CellKind kind) => kind switch
    {
        CellKind.Target => hasDirection ? 1 : 0,
        CellKind.Quantity => 0.2,
        CellKind.Number => hasDirection ? 0.1 : 1,
        CellKind.Debris or CellKind.Operator => 1.8,
        CellKind.Nothing => 1,
        _ => Word(key),
    };

    private double Actual(string key, CellKind kind) => kind switch
    {
        CellKind.Quantity => 0.1,
        CellKind.Target => 0.5,
        CellKind.Number => 0.6,
        CellKind.Debris or CellKind.Operator => 1.8,
        CellKind.Nothing => 1,
        _ => Word(key),
    };

    private double Word(string key) => HasInnerOperator(key) ? 4 :
        labels.IsTargetWord(key) ? 0.2 : labels.IsKind(key) ? 4 : labels.IsLevel1(key) || labels.IsLevel2(key) ? (key.EndsWith("指标", StringComparison.Ordinal) ? 4 : 1.3) : key.Length <= 12 ? 0.5 : 0.5 + 0.05 * (key.Length - 12);

    // A name and its target in one cell.
    private static bool HasInnerOperator(string key) => key.Length > 1 && key.AsSpan(1).ContainsAny("=≥≤<>");
}
