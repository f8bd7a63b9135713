using Extractor.Garbling.Forms;
using Extractor.Model.Records;

namespace Extractor.Garbling.Planting;

/// <summary>Indicator lines that fit their marks: met with full marks, or missed with fewer and a reason.</summary>
internal sealed class PlainLines(Dice dice, int year, decimal rate)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Six to nine lines of 90 points: one count that passes its target always, and much that comes near to what is odd.</summary>
    public IReadOnlyList<Indicator> Make()
    {
        List<Func<decimal, Indicator>> makers = [w => Count(w, met: true, beyond: true), w => Percent(w, met: true), w => Count(w, Met(), beyond: false), Word, w => Percent(w, Met())];
        if (dice.Chance(60)) makers.Add(Exact);
        if (dice.Chance(50)) makers.Add(Deadline);
        if (dice.Chance(30)) makers.Add(MidYear);
        if (dice.Chance(20)) makers.Add(w => FormParts.Line("时效指标", "年终预算执行率", "≥20%", rate < 20 ? "20%" : $"{rate}%", w, w));
        if (dice.Chance(20)) makers.Add(w => FormParts.Line("数量指标", Name("数量指标", "增长率"), "≥5%", $"{dice.Between(101, 140)}%", w, w));
        var weights = Enumerable.Repeat(5m, makers.Count).ToArray();
        for (var left = 90 - 5 * makers.Count; left > 0; left--) weights[dice.Below(makers.Count)]++;
        return [.. makers.Select((make, i) => make(weights[i]))];
    }

    private bool Met() => dice.Chance(80);

    private Indicator Count(decimal weight, bool met, bool beyond)
    {
        var least = dice.Between(4, 60);
        var actual = met ? least + (beyond ? 1 : 0) + dice.Below(least - 2) : least - 1;
        return Line("数量指标", Name("数量指标", "次数"), $"≥{least}次", $"{actual}次", weight, met);
    }

    private Indicator Percent(decimal weight, bool met)
    {
        var least = dice.Between(16, 19) * 5;
        return Line("质量指标", Name("质量指标", "合格率"), $"≥{least}%", $"{(met ? dice.Between(least, 100) : least - dice.Between(1, 9))}%", weight, met);
    }

    private Indicator Word(decimal weight) => FormParts.Line("社会效益指标", Name("社会效益指标", "水平"), "提升", dice.Chance(50) ? "达成指标" : "提升", weight, weight);

    private Indicator Exact(decimal weight) => FormParts.Line("质量指标", Name("质量指标", "达标率"), "=100%", "100%", weight, weight);

    private Indicator Deadline(decimal weight) => FormParts.Line("时效指标", Name("时效指标", "时间"), $"{year}年12月底前", $"{year}年11月", weight, weight);

    private Indicator MidYear(decimal weight) => Line("时效指标", "年中预算执行率", "≥50%", $"{dice.Between(20, 45)}%", weight, met: false);

    private Indicator Line(string level2, string name, string target, string actual, decimal weight, bool met) =>
        FormParts.Line(level2, name, target, actual, weight, met ? weight : weight - dice.Between(1, (int)weight), met ? "" : dice.Pick(Words.Lists.Deviations));

    private string Name(string level2, string end)
    {
        while (true)
        {
            var name = dice.Pick(Words.Lists.Topics).Trim('"') + dice.Pick(Words.Lists.Level3Topics) + end;
            if (_names.Add(level2 + name)) return name;
        }
    }
}
