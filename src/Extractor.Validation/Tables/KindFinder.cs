using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Validation.Tables;

/// <summary>Tells which table of a budget a title announces.</summary>
internal static class KindFinder
{
    /// <summary>The code of the first kind that fits; null if none does.</summary>
    public static string? Find(string? title, TableWords words)
    {
        if (title is null) return null;
        var key = Folding.Key(title);
        return words.Kinds.FirstOrDefault(k => k.Titles.Any(t => t.All(w => w[0] == '≠' ? !key.Contains(w[1..], StringComparison.Ordinal) : key.Contains(w, StringComparison.Ordinal))))?.Code;
    }
}
