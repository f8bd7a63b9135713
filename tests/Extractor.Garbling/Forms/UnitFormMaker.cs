using System.Globalization;

namespace Extractor.Garbling.Forms;

/// <summary>Makes the three forms of a whole unit: 自评表, 自评报告 and 目标申报表.</summary>
public sealed class UnitFormMaker(Issuer issuer, Dice dice)
{
    private static readonly decimal[] InputWeights = [7.5m, 10.2m, 4.5m, 0.9m, 3m, 2.4m, 1.5m];
    private const string Note = "根据沪财绩【2022】13号文的规定要求设置三级指标和指标值";

    /// <summary>部门（单位）整体支出绩效自评表: level-1 weights 30, 25, 35, 10.</summary>
    public CleanForm SelfEvaluation()
    {
        var form = Start(Layout.Unit, "unit_self_evaluation", "部门（单位）整体支出绩效自评表");
        form["attributes.下属单位个数"] = dice.Between(1, 9).ToString(CultureInfo.InvariantCulture);
        form["money_unit"] = "元";
        Money(form, ["（1）财政拨款", "（2）其他资金", "（1）基本支出", "（2）项目支出"], declared: false);
        Goals(form);
        var scores = InputManagement(form, InputWeights) + Blocks(form, [("产出指标", 25m), ("效益指标", 35m), ("满意度指标", 10m)], level1Weights: true);
        for (var i = 0; i < InputWeights.Length; i++) form[$"indicators[{i}].level1_weight"] = "30";
        form["total.weight"] = "100";
        form["total.score"] = scores.ToString("0.##", CultureInfo.InvariantCulture);
        return form;
    }

    /// <summary>部门（单位）整体支出预算绩效自评报告: narrative, money, indicators with a score and no weight.</summary>
    public CleanForm Report()
    {
        var form = Start(Layout.Report, "unit_self_evaluation_report", "部门（单位）整体支出预算绩效自评报告");
        form["money_unit"] = "元";
        Money(form, ["部门整体预算总额(元)", "（1）财政拨款", "（2）其他资金", "（1）基本支出", "（2）项目支出"], declared: false);
        _ = Blocks(form, [("投入管理指标", 20m), ("产出指标", 30m), ("效果指标", 40m), ("满意度指标", 10m)], level1Weights: false);
        for (var i = 0; i < form.Indicators; i++) form[$"indicators[{i}].weight"] = "";
        Sections(form);
        return form;
    }

    /// <summary>单位整体支出绩效目标申报表: kinds, directions, units, explanations; no weights.</summary>
    public CleanForm Declaration()
    {
        var form = Start(Layout.Declaration, "unit_target_declaration", "单位整体支出绩效目标申报表");
        form["attributes.财政拨款方式"] = dice.Pick(["全额", "差额"]);
        form["attributes.单位职责"] = Numbered(Words.Lists.Duties);
        form["attributes.年度履职目标"] = string.Concat(dice.Shuffle(Words.Lists.Goals).Take(2));
        for (var i = 0; i < 3; i++)
        {
            form[$"tasks[{i}].name"] = $"{i + 1}.{Words.Lists.Tasks[i]}";
            form[$"tasks[{i}].content"] = $"{i + 1}.{Words.Lists.Tasks[i]} {Words.Lists.Goals[i]}";
        }
        form["money_unit"] = "元";
        Money(form, ["部门整体预算总额（元）", "（1）财政拨款", "（2）其他资金", "（1）基本支出", "（2）项目支出"], declared: true);
        form["attributes.年末在职人数"] = dice.Between(20, 90).ToString(CultureInfo.InvariantCulture);
        form["attributes.内设机构数"] = dice.Between(3, 15).ToString(CultureInfo.InvariantCulture);
        InputManagement(form, []);
        Targets(form);
        return form;
    }

    private CleanForm Start(Layout layout, string type, string title)
    {
        var form = new CleanForm(layout);
        form["form_type"] = type;
        form["title"] = title;
        form["fiscal_year"] = issuer.Year.ToString(CultureInfo.InvariantCulture);
        form["unit_name"] = issuer.Department;
        return form;
    }

    private static string Numbered(IEnumerable<string> items) => string.Join(" ", items.Select((t, i) => $"{i + 1}.{t}"));

    private void Goals(CleanForm form)
    {
        form["goals[0].expected"] = string.Concat(dice.Shuffle(Words.Lists.Goals).Take(3));
        form["goals[0].actual"] = string.Concat(dice.Shuffle(Words.Lists.Results).Take(3));
    }

    private void Money(CleanForm form, IReadOnlyList<string> labels, bool declared)
    {
        var budget = dice.Between(1000000, 90000000) + dice.Below(100) / 100m;
        var basic = Math.Round(budget * dice.Between(20, 70) / 100, 2);
        var basicSpent = Math.Round(basic * dice.Between(700, 999) / 1000, 2);
        var projectSpent = Math.Round((budget - basic) * dice.Between(700, 999) / 1000, 2);
        foreach (var label in labels)
        {
            var (item, amount, spent) = label switch
            {
                "（1）财政拨款" => ("appropriation", budget, basicSpent + projectSpent), "（2）其他资金" => ("other", 0m, 0m),
                "（1）基本支出" => ("basic", basic, basicSpent), "（2）项目支出" => ("project", budget - basic, projectSpent),
                _ => ("total", budget, basicSpent + projectSpent),
            };
            var path = $"funding[{form.FundingRows++}]";
            form[path + ".item"] = item;
            form[path + ".label"] = label;
            if (declared) { form[path + ".initial_budget"] = amount == 0 ? "" : issuer.Money(amount); continue; }
            form[path + ".full_year_budget"] = issuer.Money(amount);
            form[path + ".executed"] = issuer.Money(spent);
            form[path + ".execution_rate"] = issuer.Rate(spent, amount).ToString("F2", CultureInfo.InvariantCulture);
        }
    }

    private decimal InputManagement(CleanForm form, IReadOnlyList<decimal> weights)
    {
        for (var i = 0; i < Words.Lists.InputManagement.Count; i++)
        {
            var path = $"indicators[{form.Indicators++}]";
            form[path + ".level1"] = "投入管理指标";
            form[path + ".level2"] = Words.Lists.InputManagement[i];
            if (i == 0) form[path + ".level3"] = Note;
            if (i >= weights.Count) continue;
            form[path + ".weight"] = form[path + ".score"] = weights[i].ToString("F2", CultureInfo.InvariantCulture);
        }
        return weights.Sum();
    }

    private decimal Blocks(CleanForm form, IReadOnlyList<(string Level1, decimal Weight)> blocks, bool level1Weights)
    {
        var maker = new IndicatorMaker(issuer, dice);
        var plan = maker.Plan(3);
        decimal sum = 0;
        foreach (var (level1, weight) in blocks)
        {
            var lines = level1 == "投入管理指标"
                ? [.. Words.Lists.InputManagement.Take(4).Select(l => (level1, l))]
                : plan.Where(p => p.Level1 == level1.Replace("效果", "效益", StringComparison.Ordinal)).ToList();
            var weights = maker.Weights(lines.Count, weight);
            for (var i = 0; i < lines.Count; i++)
            {
                var path = $"indicators[{form.Indicators++}]";
                form[path + ".level1"] = level1;
                form[path + ".level2"] = lines[i].Item2;
                var met = Fill(maker, form, path, lines[i].Item2);
                var score = met ? weights[i] : weights[i] / 2;
                form[path + ".weight"] = weights[i].ToString(level1Weights ? "F2" : "0.##", CultureInfo.InvariantCulture);
                form[path + ".score"] = score.ToString(level1Weights ? "F2" : "0.##", CultureInfo.InvariantCulture);
                if (level1Weights) form[path + ".level1_weight"] = weight.ToString("0", CultureInfo.InvariantCulture);
                if (!met) form[path + ".deviation"] = dice.Pick(Words.Lists.Deviations);
                sum += score;
            }
            if (level1 == "效果指标" && dice.Chance(40)) LabelsOnly(form, level1, lines[^1].Item2);
        }
        return sum;
    }

    /// <summary>A line that prints its labels and nothing else: the author had no indicator for them.</summary>
    private static void LabelsOnly(CleanForm form, string level1, string last)
    {
        if (last == "可持续影响指标") return;
        var path = $"indicators[{form.Indicators++}]";
        (form[path + ".level1"], form[path + ".level2"]) = (level1, "可持续影响指标");
    }

    private bool Fill(IndicatorMaker maker, CleanForm form, string path, string level2)
    {
        if (Words.Lists.Level3.ContainsKey(level2)) return maker.Fill(form, path, level2);
        form[path + ".level3"] = level2[..2] + dice.Pick(["制度健全性", "工作规范性", "完成准确性"]);
        form[path + ".target"] = form[path + ".actual"] = dice.Pick(["健全", "规范", "合规"]);
        return true;
    }

    private void Targets(CleanForm form)
    {
        var maker = new IndicatorMaker(issuer with { BracketedUnits = false }, dice);
        foreach (var (level1, level2) in maker.Plan(3))
        {
            var path = $"indicators[{form.Indicators++}]";
            form[path + ".level1"] = level1;
            form[path + ".level2"] = level2;
            maker.Fill(form, path, level2);
            form[path + ".actual"] = "";
            var target = form[path + ".target"];
            var name = form[path + ".level3"];
            var counted = target[0] is '=' or '≥' or '≤';
            form[path + ".kind"] = counted ? "定量指标" : "定性指标";
            if (counted)
            {
                var end = target.Length - 1;
                while (!char.IsAsciiDigit(target[end])) end--;
                (form[path + ".direction"], form[path + ".unit"]) = (target[..1], target[(end + 1)..]);
                form[path + ".target"] = target[1..(end + 1)];
            }
            form[path + ".explanation"] = $"考察通过部门履职，{name}是否达到目标要求";
            form[path + ".scoring_rule"] = $"{name}达到{target}，得满分，否则{(counted ? "按线性扣分" : "不得分")}";
        }
    }

    private void Sections(CleanForm form)
    {
        (string Heading, string Text)[] sections =
        [
            ("一、部门（单位）概况", ""), ("（一）部门（单位）主要职责职能，组织架构、人员及资产等基本情况", string.Concat(Words.Lists.Duties)),
            ("（二）当年部门（单位）履职总体目标、工作任务。", string.Concat(dice.Shuffle(Words.Lists.Goals).Take(2))), ("（三）当年部门（单位）年度整体支出绩效目标。", ""),
            ("（四）部门（单位）预算绩效管理开展情况。", ""), ("（五）当年部门（单位）预算及执行情况。", ""),
            ("二、部门（单位）整体支出绩效实现情况", ""), ("（三）社会满意度及可持续性影响（如有）", ""),
            ("三、部门（单位）整体支出绩效中存在问题及改进措施", ""), ("四、绩效自评结果拟应用和公开情况", ""),
        ];
        for (var i = 0; i < sections.Length; i++) (form[$"sections[{i}].heading"], form[$"sections[{i}].text"]) = sections[i];
    }
}
