using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Grids.Loose;

/// <summary>One form of a loose text, divided into its blocks. Ends are exclusive.</summary>
/// <param name="From">First line of the form.</param>
/// <param name="To">Line after its last one.</param>
/// <param name="Layout">The layout that its headings speak for.</param>
/// <param name="Money">Heading of the money block; null if none.</param>
/// <param name="Goals">The goals' headings; null if none.</param>
/// <param name="Indicators">Heading of the indicator table.</param>
/// <param name="Total">Line of the total; <paramref name="To"/> if none.</param>
internal sealed record LooseForm(int From, int To, FormLayout Layout, SpelledHeader? Money, GoalHeadings? Goals, SpelledHeader Indicators, int Total);

/// <summary>The two headings of the goals block.</summary>
internal sealed record GoalHeadings(LooseToken Expected, LooseToken? Actual)
{
    /// <summary>First line of the block.</summary>
    public int First => Actual is null ? Expected.Line : Math.Min(Expected.Line, Actual.Line);
}

/// <summary>Divides a text into forms and each form into blocks, by titles and headings alone.</summary>
internal sealed partial class FormDivider
{
    private readonly List<Candidate> _candidates;

    /// <summary>Prepares the headings of all layouts.</summary>
    public FormDivider(PipelineDefinitions definitions) => _candidates = [.. definitions.TextLayouts.Select(l => new Candidate(l))];

    /// <summary>The forms whose indicator heading was found, in order.</summary>
    public IEnumerable<LooseForm> Divide(IReadOnlyList<LooseLine> lines)
    {
        var starts = Starts(lines);
        for (var i = 0; i < starts.Count; i++)
            if (Read(lines, starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Count) is { } form) yield return form;
    }

    /// <summary>True if the line is a year line such as （2024年度）.</summary>
    public static bool IsYear(LooseLine line) => line.Key.Length < 12 && YearPattern().IsMatch(line.Key);

    private List<int> Starts(IReadOnlyList<LooseLine> lines)
    {
        var titles = _candidates.SelectMany(c => c.Titles).ToHashSet(StringComparer.Ordinal);
        var keys = _candidates.SelectMany(c => c.FirstKeys).ToHashSet(StringComparer.Ordinal);
        var starts = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (titles.Contains(lines[i].Key.Trim('《', '》'))) starts.Add(i);
            else if (keys.Contains(lines[i].Tokens[0].Key) && (starts.Count == 0 || i - starts[^1] > 5)) starts.Add(i);
        }
        return starts;
    }

    private LooseForm? Read(IReadOnlyList<LooseLine> lines, int from, int to)
    {
        var title = lines[from].Key.Trim('《', '》');
        var best = (Candidate: (Candidate?)null, Header: (SpelledHeader?)null, Score: 0);
        foreach (var candidate in _candidates)
        {
            if (candidate.Indicators.Find(lines, from, to) is not { } header) continue;
            var score = header.Columns.Count + (candidate.Titles.Contains(title) ? 10 : 0);
            if (score > best.Score) best = (candidate, header, score);
        }
        if (best.Candidate is not { } found || best.Header is not { } indicators) return null;
        var goals = GoalsOf(found.Layout, lines, from, indicators.First);
        var money = found.Money.Find(lines, from, goals?.First ?? indicators.First);
        return new(from, to, found.Layout, money, goals, indicators, TotalOf(found.Layout, lines, indicators.Last + 1, to));
    }

    private static GoalHeadings? GoalsOf(FormLayout layout, IReadOnlyList<LooseLine> lines, int from, int to)
    {
        if (layout.Goals is not { } goals) return null;
        var expected = goals.Expected.Select(Folding.Key).ToList();
        var actual = goals.Actual.Select(Folding.Key).ToList();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Tokens.FirstOrDefault(t => expected.Contains(t.Key, StringComparer.Ordinal)) is not { } left) continue;
            // The two headings may stand on neighbouring lines where a text beside one of them moved it.
            var right = Enumerable.Range(Math.Max(from, i - 1), Math.Min(to, i + 3) - Math.Max(from, i - 1))
                .SelectMany(l => lines[l].Tokens).FirstOrDefault(t => actual.Contains(t.Key, StringComparer.Ordinal));
            return new(left, right);
        }
        return null;
    }

    private static int TotalOf(FormLayout layout, IReadOnlyList<LooseLine> lines, int from, int to)
    {
        var words = layout.Total.Select(Folding.Key).ToList();
        for (var i = from; i < to; i++)
            if (lines[i].Tokens.Any(t => words.Contains(t.Key, StringComparer.Ordinal))) return i;
        return to;
    }

    [GeneratedRegex(@"^\(?[0-9]{4}年度?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();

    private sealed class Candidate(FormLayout layout)
    {
        public FormLayout Layout { get; } = layout;

        public HashSet<string> Titles { get; } = [.. layout.Titles.Select(Folding.Key)];

        public IEnumerable<string> FirstKeys { get; } = (layout.Head.TryGetValue("project_name", out var project) ? project
            : layout.Head.TryGetValue("unit_name", out var unit) ? unit : []).Select(Folding.Key);

        public HeaderSpeller Indicators { get; } = new(layout.Indicators.Columns, layout.Indicators.Labels, 3);

        public HeaderSpeller Money { get; } = new(layout.Money.Columns, [.. layout.Money.Labels, "（万元）", "（元）"], 2);
    }
}
