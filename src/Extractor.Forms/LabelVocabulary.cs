using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Forms;

/// <summary>Look-ups of level labels, exact and by pieces.</summary>
internal sealed class LabelVocabulary(Vocabulary vocabulary)
{
    private const int LongestLabel = 14;

    private readonly string[] _level1 = [.. vocabulary.Level1.Keys.Order(StringComparer.Ordinal)];
    private readonly string[] _level2 = [.. vocabulary.Level2.Keys];

    private readonly HashSet<string> _kinds = [.. vocabulary.Kinds.Select(Folding.Key)];
    private readonly HashSet<string> _targetWords = [.. vocabulary.TargetWords];
    private readonly HashSet<string> _grades = [.. vocabulary.Grades];

    /// <summary>The definitions.</summary>
    public Vocabulary Definitions => vocabulary;

    /// <summary>Keys of all level-1 labels.</summary>
    public IReadOnlyList<string> Level1Keys => _level1;

    /// <summary>Keys of all level-2 labels.</summary>
    public IReadOnlyList<string> Level2Keys => _level2;

    /// <summary>True if the key is a level-1 label.</summary>
    public bool IsLevel1(string key) => vocabulary.Level1.ContainsKey(key);

    /// <summary>True if the key is a level-2 label.</summary>
    public bool IsLevel2(string key) => vocabulary.Level2.ContainsKey(key);

    /// <summary>True if the key is the usual form of a level-2 label.</summary>
    public bool IsCanonicalLevel2(string key) => vocabulary.Level2.TryGetValue(key, out var label) && label.Canonical == label.Printed;

    /// <summary>True if the key is 定性指标 or 定量指标.</summary>
    public bool IsKind(string key) => _kinds.Contains(key);

    /// <summary>True if the text is a usual qualitative target or actual value.</summary>
    public bool IsTargetWord(string key) => _targetWords.Contains(key);

    /// <summary>True if the text is a grade.</summary>
    public bool IsGrade(string text) => _grades.Contains(text);

    /// <summary>True if some level-2 label begins with the key.</summary>
    public bool StartsLevel2(string key) => _level2.Any(l => l.StartsWith(key, StringComparison.Ordinal));

    /// <summary>True if the key is a piece of a level-1 label: its characters stand in one in order.</summary>
    public bool IsLevel1Piece(string key) => IsPiece(key, _level1);

    /// <summary>True if the key is a piece of a level-2 label.</summary>
    public bool IsLevel2Piece(string key) => IsPiece(key, _level2);

    /// <summary>Level-1 labels that may stand over a level-2 label, the usual one first; empty if unknown.</summary>
    public IReadOnlyList<string> Parents(string level2Key) => vocabulary.Level2.TryGetValue(level2Key, out var label) ? label.Under : [];

    /// <summary>True if the characters of the piece stand in the label in order.</summary>
    public static bool IsSubsequence(string piece, string label)
    {
        var i = 0;
        foreach (var c in label)
            if (i < piece.Length && piece[i] == c) i++;
        return i == piece.Length;
    }

    /// <summary>Length of the longest common subsequence.</summary>
    public static int CommonLength(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        row.Clear();
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var up = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(up, row[j - 1]);
                diagonal = up;
            }
        }
        return row[b.Length];
    }

    private static bool IsPiece(string key, string[] labels)
    {
        if (key.Length == 0 || key.Length > LongestLabel) return false;
        foreach (var label in labels)
            if (label.Length >= key.Length && IsSubsequence(key, label)) return true;
        return false;
    }
}
