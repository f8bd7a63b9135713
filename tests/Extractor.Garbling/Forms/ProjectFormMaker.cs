namespace Extractor.Garbling.Forms;

/// <summary>Makes 项目支出绩效自评表: consistent money, 10 points for execution and 90 for the indicators.</summary>
public sealed class ProjectFormMaker(Issuer issuer, Dice dice)
{
    private const decimal ExecutionWeight = 10;

    /// <summary>A form with invented content that obeys the arithmetic of the published ones.</summary>
    public CleanForm Make(Layout layout)
    {
        var form = new CleanForm(layout);
        Head(form);
        var points = Money(form) + Indicators(form);
        form["total.weight"] = issuer.TwoPlaceWeights ? "100.00" : "100";
        form["total.score"] = issuer.Points(points);
        if (issuer.Grades) form["grade"] = points >= 90 ? "优" : points >= 80 ? "良" : "合格";
        return form;
    }

    private void Head(CleanForm form)
    {
        form["form_type"] = "project_self_evaluation";
        form["title"] = form.Layout == Layout.ProjectWide ? "项目支出绩效自评表" : "财政项目支出绩效自评表";
        form["fiscal_year"] = issuer.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        do form["project_name"] = dice.Pick(Words.Lists.Topics) + dice.Pick(Words.Lists.ProjectEnds);
        while (IndicatorMaker.Stutters(form["project_name"]));
        form["competent_department"] = issuer.Department;
        form["implementing_unit"] = issuer.Office;
        form["money_unit"] = issuer.MoneyUnit;
        form["goals[0].expected"] = string.Concat(dice.Shuffle(Words.Lists.Goals).Take(dice.Between(1, 3)));
        form["goals[0].actual"] = string.Concat(dice.Shuffle(Words.Lists.Results).Take(dice.Between(1, 3)));
    }

    private decimal Money(CleanForm form)
    {
        var colon = form.Layout == Layout.ProjectWide ? ":" : "";
        (string Item, string Label)[] rows =
        [
            ("total", "年度资金总额" + colon), ("current_year_appropriation", (form.Layout == Layout.ProjectWide || dice.Chance(50) ? "其中:" : "其中：") + "当年财政拨款"),
            ("carry_over", "上年结转资金"), ("other", "其他资金"),
        ];
        var scale = issuer.MoneyUnit == "元" ? 10000 : 1;
        var initial = Amount(scale);
        var full = dice.Chance(60) ? initial : Amount(scale);
        var executed = dice.Chance(20) ? full : Math.Round(full * dice.Between(3000, 9999) / 10000, 2);
        for (var i = 0; i < rows.Length; i++)
        {
            var path = $"funding[{i}]";
            form[path + ".item"] = rows[i].Item;
            form[path + ".label"] = rows[i].Label;
            if (i < 2) Amounts(form, path, initial, full, executed);
            else if (issuer.PrintsZeros) Amounts(form, path, 0, 0, 0);
        }
        form.FundingRows = rows.Length;
        form["funding[0].weight"] = issuer.Points(ExecutionWeight);
        var score = issuer.RateScore(executed, full, ExecutionWeight);
        form["funding[0].score"] = issuer.Points(score);
        return score;
    }

    private decimal Amount(int scale)
    {
        var cents = dice.Between(100, dice.Pick([9999, 99999, 499999]));
        return (decimal)cents * scale / 100;
    }

    private void Amounts(CleanForm form, string path, decimal initial, decimal full, decimal executed)
    {
        form[path + ".initial_budget"] = issuer.Money(initial);
        form[path + ".full_year_budget"] = issuer.Money(full);
        form[path + ".executed"] = issuer.Money(executed);
        form[path + ".execution_rate"] = issuer.Rate(executed, full).ToString("F2", System.Globalization.CultureInfo.InvariantCulture);
    }

    private decimal Indicators(CleanForm form)
    {
        var maker = new IndicatorMaker(issuer, dice);
        var plan = maker.Plan(2);
        var weights = maker.Weights(plan.Count, 100 - ExecutionWeight);
        decimal sum = 0;
        for (var i = 0; i < plan.Count; i++)
        {
            var path = $"indicators[{i}]";
            (form[path + ".level1"], form[path + ".level2"]) = plan[i];
            var met = maker.Fill(form, path, plan[i].Level2);
            var score = met ? weights[i] : weights[i] - dice.Between(1, (int)weights[i]) / 2m;
            form[path + ".weight"] = issuer.Points(weights[i]);
            form[path + ".score"] = issuer.Points(score);
            if (!met && dice.Chance(70)) form[path + ".deviation"] = dice.Pick(Words.Lists.Deviations);
            sum += score;
        }
        form.Indicators = plan.Count;
        return sum;
    }
}
