using System.Diagnostics;
using Extractor.Extraction;
using Extractor.Model.Records;
using Extractor.Normalisation.Indicators;
using Extractor.Testing;
using Xunit.Abstractions;

namespace Extractor.Tests.Normalisation;

/// <summary>Clusters, near names, coverage, and what other rules would change.</summary>
public sealed class IndicatorSurveyTests(ITestOutputHelper output)
{
    private static readonly IndicatorLister Lister = new(Repository.Definitions);

    [Fact]
    public void Names_of_one_indicator_are_one_cluster_with_all_its_printed_forms()
    {
        var survey = Survey(["培训学员满意度", "（对口支援）参训人员满意度", "培训学员满意度", "自家指标数", "……"]);
        Assert.Equal((5, 4, 3, 3), (survey.Rows, survey.NamedRows, survey.KnownRows, survey.Names));
        Assert.Equal(["参训人员满意度", "自家指标数"], survey.Clusters.Select(c => c.Id));
        Assert.Equal([("培训学员满意度", 2), ("（对口支援）参训人员满意度", 1)], survey.Clusters[0].Variants);
        Assert.NotNull(survey.Clusters[0].English);
        Assert.Null(survey.Clusters[1].English);
        Assert.Equal(["……"], survey.NoIndicator);
    }

    [Fact]
    public void Near_names_go_to_the_list_for_review_with_the_guard_that_keeps_them_apart()
    {
        var survey = Survey(["年中预算执行率", "年终预算执行率", "长效管理制度健全性", "长效管理机制健全性", "培训次数"]);
        Assert.Equal(5, survey.Clusters.Count);
        Assert.Equal(
            [("长效管理制度健全性", "长效管理机制健全性", null, "制度 / 机制"), ("年中预算执行率", "年终预算执行率", "time: mid_year / year_end", "中 / 终")],
            survey.Candidates.Select(c => (c.One, c.Other, c.Guard, c.Difference)));
    }

    [Fact]
    public void A_change_of_rules_names_the_lines_that_it_would_change_and_their_rules()
    {
        var mentions = Mentions(["培训学员满意度", "培训次数"]);
        Assert.Empty(Lister.Changes(mentions));
        var stored = mentions.Select(m => m with { Meaning = m.Meaning with { IndicatorId = m.Level3, Rules = ["indicator.own_name"] } }).ToList();
        var change = Assert.Single(Lister.Changes(stored));
        Assert.Equal(("培训学员满意度", "参训人员满意度"), (change.Mention.Meaning.IndicatorId, change.After.IndicatorId));
        Assert.Equal(["level1.ending", "level2.ending", "indicator.trainees", "indicator.catalogue"], change.After.Rules);
    }

    [Fact]
    public void The_guards_alone_keep_most_forbidden_pairs_apart()
    {
        var rules = Repository.Definitions.Normalisation.Indicators;
        var guards = new NameGuards("", rules.Guards, rules.Neutral);
        var pairs = File.ReadLines(Path.Combine(Repository.Root, "tests/Extractor.Tests/Normalisation/data/minimal-pairs.txt")).Where(l => l.StartsWith("never/", StringComparison.Ordinal)).Select(l => l.Split(" | ")).ToList();
        foreach (var kind in pairs.GroupBy(p => p[0])) output.WriteLine($"{kind.Key}: {kind.Count(p => guards.Explain(p[1], p[2]) is not null)} of {kind.Count()}");
        var kept = pairs.Count(p => guards.Explain(p[1], p[2]) is not null) / (double)pairs.Count;
        Assert.True(kept >= 0.6, $"{kept:0.000}");
    }

    [Fact]
    public void A_hundred_thousand_names_take_near_linear_time()
    {
        var (few, many) = (Time(Names(10_000)), Time(Names(100_000)));
        output.WriteLine($"10^4 names {few.TotalMilliseconds:0} ms, 10^5 names {many.TotalMilliseconds:0} ms: {100_000 / many.TotalSeconds:0} names per second");
        Assert.True(many < 30 * few, $"{many} for ten times the names of {few}");
    }

    [Fact]
    public void Near_names_of_a_large_family_are_not_all_compared()
    {
        var survey = Survey([.. Enumerable.Range(0, 400).Select(i => $"{(char)('\u4E00' + i)}街道巡查完成率")]);
        Assert.Equal(400, survey.Clusters.Count);
        Assert.InRange(survey.Candidates.Count, 1, 100);
        Assert.True(survey.CandidatesLeftOut > 300);
    }

    private static TimeSpan Time(List<string> names)
    {
        var rules = Repository.Definitions.Normalisation;
        var namer = new IndicatorNamer(rules.Indicators, new(rules.Units));
        var watch = Stopwatch.StartNew();
        Assert.Equal(names.Count, names.Count(n => namer.Name(n, 2024).Id is not null));
        return watch.Elapsed;
    }

    private static List<string> Names(int count)
    {
        string[] verbs = ["培训", "检查", "维修", "采购", "宣传", "督查", "评估", "养护", "整治", "发放"];
        string[] ends = ["完成率", "及时性", "合格率", "次数", "人次", "满意度", "覆盖率", "成本控制率", "数量", "规范性"];
        return [.. Enumerable.Range(0, count).Select(i => $"{(char)('\u4E00' + i / 100 % 5000)}{(char)('\u5E00' + i / 100 / 7 % 5000)}街{verbs[i % 10]}{ends[i / 10 % 10]}")];
    }

    private static IndicatorSurvey Survey(IReadOnlyList<string> names) => Lister.Survey(Mentions(names));

    private static List<IndicatorMention> Mentions(IReadOnlyList<string> names)
    {
        var bare = names.Select((n, i) => new IndicatorMention($"{i % 2}.pdf", 0, i, 2024, "产出指标", "数量指标", n, new(null, null, null, []))).ToList();
        return [.. Lister.Changes(bare).Select(c => c.Mention with { Meaning = c.After })];
    }
}
