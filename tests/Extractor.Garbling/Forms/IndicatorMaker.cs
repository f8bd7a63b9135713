using System.Globalization;

namespace Extractor.Garbling.Forms;

/// <summary>Makes the lines of an indicator table: labels in the usual order, plausible names, targets that fit them, weights that add to a sum.</summary>
public sealed class IndicatorMaker(Issuer issuer, Dice dice)
{
    private static readonly string[] Outputs = ["数量指标", "质量指标", "时效指标", "成本指标"];
    private static readonly string[] Benefits = ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Level-1 and level-2 labels of the lines of a form, in printed order.</summary>
    public IReadOnlyList<(string Level1, string Level2)> Plan(int most)
    {
        List<(string, string)> plan = [];
        foreach (var label in Outputs) if (label != "成本指标" || dice.Chance(50)) Add(plan, "产出指标", label, most);
        var chosen = Benefits.Where(_ => dice.Chance(55)).ToList();
        if (chosen.Count == 0) chosen.Add("社会效益指标");
        foreach (var label in chosen) Add(plan, "效益指标", label, most);
        Add(plan, "满意度指标", "服务对象满意度指标", most);
        return plan;
    }

    /// <summary>Weights of <paramref name="count"/> lines: multiples of a half or whole step that add to <paramref name="sum"/>.</summary>
    public IReadOnlyList<decimal> Weights(int count, decimal sum)
    {
        var step = count * 5 <= sum ? 5m : count <= sum ? 1m : 0.5m;
        var weights = Enumerable.Repeat(step, count).ToArray();
        for (var rest = sum - step * count; rest > 0; rest -= step) weights[dice.Below(count)] += Math.Min(step, rest);
        return weights;
    }

    /// <summary>Fills name, target and actual of one line; returns whether the target is met.</summary>
    public bool Fill(CleanForm form, string path, string level2)
    {
        var (name, measure) = Name(level2);
        form[path + ".level3"] = name;
        var met = dice.Chance(88);
        var (target, actual) = measure switch
        {
            "%" => Percent(met, name),
            "month" => ($"{issuer.Year}年12月底前", $"{issuer.Year}年{(met ? 11 : 12)}月"),
            "次" or "场" or "台" or "份" or "人" or "个" => Count(met, measure, name),
            "元" => AtMost(met, measure),
            _ => (measure, dice.Chance(70) ? "达成指标" : measure),
        };
        form[path + ".target"] = target;
        form[path + ".actual"] = actual;
        return met;
    }

    private (string Name, string Measure) Name(string level2)
    {
        while (true)
        {
            var parts = dice.Pick(Words.Lists.Level3[level2]).Split('#');
            var name = parts[0].Replace("{t}", dice.Pick(Words.Lists.Level3Topics), StringComparison.Ordinal);
            if (!Stutters(name) && _names.Add(name)) return (name, parts[1]);
        }
    }

    /// <summary>True if two characters stand twice in a row: an author does not write 资金资金拨付.</summary>
    public static bool Stutters(string name) =>
        Enumerable.Range(0, name.Length - 3).Any(i => string.CompareOrdinal(name, i, name, i + 2, 2) == 0);

    private (string, string) Percent(bool met, string name)
    {
        var least = name.Contains("率", StringComparison.Ordinal) && dice.Chance(40) ? 100 : dice.Between(16, 19) * 5;
        var actual = met ? Math.Min(100, least + dice.Below(5)) : least - dice.Between(1, 9);
        return ((least == 100 ? "=" : "≥") + Quantity(least, "%"), Quantity(actual, "%"));
    }

    private (string, string) Count(bool met, string unit, string name)
    {
        if (name.Contains("投诉", StringComparison.Ordinal)) return AtMost(met, unit);
        var least = dice.Between(1, 60);
        return ("≥" + Quantity(least, unit), Quantity(met ? least + dice.Below(9) : least - 1, unit));
    }

    private (string, string) AtMost(bool met, string unit)
    {
        var most = dice.Between(2, 40);
        return ("≤" + Quantity(most, unit), Quantity(met ? most - dice.Below(2) : most + 1, unit));
    }

    private string Quantity(int value, string unit) => issuer.BracketedUnits
        ? value.ToString(issuer.TwoPlaceWeights ? "F2" : "F0", CultureInfo.InvariantCulture) + $"({unit})"
        : value.ToString(CultureInfo.InvariantCulture) + unit;

    private void Add(List<(string, string)> plan, string level1, string level2, int most)
    {
        for (var i = dice.Between(1, most); i > 0; i--) plan.Add((level1, level2));
    }
}
