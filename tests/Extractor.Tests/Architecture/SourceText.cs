using System.Text;

namespace Extractor.Tests.Architecture;

/// <summary>C# with its comments and the insides of its literals blanked out, lines kept: what is left can be counted by braces.</summary>
internal static class SourceText
{
    /// <summary>The bare code of a source text, every line break in its place.</summary>
    public static string Bare(string source)
    {
        var bare = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var end = EndOfSilence(source, i);
            if (end > i) foreach (var c in source[i..end]) bare.Append(c == '\n' ? '\n' : ' ');
            else bare.Append(source[end++]);
            i = end;
        }
        return bare.ToString();
    }

    /// <summary>End of the comment or literal that starts at a position; the position itself if none does.</summary>
    private static int EndOfSilence(string source, int start)
    {
        bool At(string mark) => string.CompareOrdinal(source, start, mark, 0, mark.Length) == 0;

        if (At("//")) return IndexOrEnd(source, "\n", start);
        if (At("/*")) return After(source, "*/", start + 2);
        if (At("'")) return EndOfQuoted(source, start + 1, '\'');
        var quote = start;
        while (quote < source.Length && source[quote] is '$' or '@') quote++;
        if (quote >= source.Length || source[quote] != '"') return start;
        var quotes = source[quote..].TakeWhile(c => c == '"').Count();
        if (quotes >= 3) return After(source, new string('"', quotes), quote + quotes);
        if (source[start..quote].Contains('@', StringComparison.Ordinal)) return EndOfVerbatim(source, quote + 1);
        return source[start..quote].Contains('$', StringComparison.Ordinal) ? EndOfInterpolated(source, quote + 1) : EndOfQuoted(source, quote + 1, '"');
    }

    private static int EndOfQuoted(string source, int i, char quote)
    {
        while (i < source.Length && source[i] != quote && source[i] != '\n') i += source[i] == '\\' ? 2 : 1;
        return Math.Min(i + 1, source.Length);
    }

    private static int EndOfVerbatim(string source, int i)
    {
        for (; i < source.Length; i++)
            if (source[i] == '"' && (i + 1 >= source.Length || source[i + 1] != '"')) return i + 1;
            else if (source[i] == '"') i++;
        return source.Length;
    }

    /// <summary>A hole of an interpolated text may hold literals of its own.</summary>
    private static int EndOfInterpolated(string source, int i)
    {
        for (var depth = 0; i < source.Length;)
        {
            if (depth > 0 && EndOfSilence(source, i) is var end && end > i) { i = end; continue; }
            if (depth == 0 && source[i] == '"') return i + 1;
            if (depth == 0 && source[i] == '\\') i++;
            else if (source[i] == '{' && depth == 0 && i + 1 < source.Length && source[i + 1] == '{') i++;
            else if (source[i] == '{') depth++;
            else if (source[i] == '}' && depth > 0) depth--;
            i++;
        }
        return source.Length;
    }

    private static int IndexOrEnd(string source, string mark, int start) => source.IndexOf(mark, start, StringComparison.Ordinal) is >= 0 and var i ? i : source.Length;

    private static int After(string source, string mark, int start) => Math.Min(IndexOrEnd(source, mark, start) + mark.Length, source.Length);
}
