using System.Text.RegularExpressions;

namespace Extractor.Tests.Architecture;

/// <summary>A member of a type, as far as counting braces tells.</summary>
/// <param name="Head">What stands before its body or value.</param>
/// <param name="Lines">Lines from its head to its end.</param>
/// <param name="IsType">True for a type within.</param>
/// <param name="IsMethod">True for methods, constructors and operators.</param>
internal sealed record SourceMember(string Head, int Lines, bool IsType, bool IsMethod)
{
    /// <summary>True for a field or property that any code may change for all.</summary>
    public bool IsMutableStatic => !IsType && !IsMethod && Regex.IsMatch(Head, @"\bstatic\b") && !Regex.IsMatch(Head, @"\b(readonly|const|extern|event)\b") && !IsGetOnly;

    /// <summary>True for a property without set.</summary>
    public bool IsGetOnly { get; init; }
}

/// <summary>The members of all types of a source file.</summary>
internal static class SourceMembers
{
    /// <summary>Finds the types and their members in bare code (<see cref="SourceText.Bare"/>).</summary>
    public static IReadOnlyList<SourceMember> Of(string bare)
    {
        var members = new List<SourceMember>();
        Collect(bare, 0, bare.Length, members);
        return members;
    }

    private static void Collect(string bare, int from, int to, List<SourceMember> members)
    {
        for (var start = SkipBlanks(bare, from); start < to; start = SkipBlanks(bare, start))
        {
            var (headEnd, end) = Extent(bare, start, to);
            var head = bare[start..headEnd];
            var isType = Regex.IsMatch(head.Split('(')[0], @"\b(class|record|struct|interface|enum|namespace)\s+\w");
            if (!Regex.IsMatch(head, @"\b(using|namespace)\b") && head.Length > 0)
                members.Add(new(head, bare.AsSpan(start, end - start).Count('\n') + 1, isType, !isType && Regex.IsMatch(head, @"\w(<[^()]*>)?\s*\(|\boperator\b")) { IsGetOnly = IsGetOnly(bare[headEnd..end]) });
            if (isType && headEnd < end && bare[headEnd] == '{' && !head.Contains("enum ", StringComparison.Ordinal)) Collect(bare, headEnd + 1, end - 1, members);
            start = end;
        }
    }

    private static bool IsGetOnly(string body) => body.StartsWith("=>", StringComparison.Ordinal) || body.StartsWith('{') && !Regex.IsMatch(body, @"\b(set|init)\b");

    /// <summary>Where the head of a member ends (at its body, value or semicolon) and where the member ends.</summary>
    private static (int HeadEnd, int End) Extent(string bare, int start, int to)
    {
        var headEnd = -1;
        for (int i = start, round = 0; i < to; i++)
        {
            if (bare[i] is '(' or '[') round++;
            else if (bare[i] is ')' or ']') round--;
            else if (bare[i] == '}' && round == 0) return (i, i + 1);
            if (round > 0) continue;
            if (headEnd < 0 && (bare[i] is '{' or ';' || bare[i] == '=' && bare[i - 1] is not ('=' or '!' or '<' or '>') && bare[i + 1] != '=')) headEnd = i;
            if (bare[i] == ';') return (headEnd, i + 1);
            if (bare[i] != '{') continue;
            i = Matching(bare, i, to);
            var next = SkipBlanks(bare, i + 1);
            if (bare[headEnd] == '{' && (next >= to || bare[next] != '=')) return (headEnd, i + 1);
        }
        return (headEnd < 0 ? to : headEnd, to);
    }

    private static int Matching(string bare, int open, int to)
    {
        for (int i = open, depth = 0; i < to; i++)
            if (bare[i] == '{') depth++;
            else if (bare[i] == '}' && --depth == 0) return i;
        return to - 1;
    }

    private static int SkipBlanks(string bare, int i)
    {
        while (i < bare.Length && char.IsWhiteSpace(bare[i])) i++;
        return i;
    }
}
