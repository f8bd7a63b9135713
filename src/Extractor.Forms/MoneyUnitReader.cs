using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Finds the money unit beside the block label: 项目资金（万元）.</summary>
internal static class MoneyUnitReader
{
    /// <summary>Looks for the unit in a row of the block, if it is not known yet.</summary>
    public static void Read(Row row, LayoutWords words, FormDraft draft)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var key = row.Keys[i];
            if (draft.MoneyUnit is not null && draft.MoneyUnit.Evidence.Repairs.Count == 0) return;
            var open = key.LastIndexOf('(');
            if (key.EndsWith("(万元)", StringComparison.Ordinal)) Set(draft, row, i, "万元");
            else if (key.EndsWith("(元)", StringComparison.Ordinal)) Set(draft, row, i, "元");
            else if (open >= 0 && key[open..] == "(万" && key.Length <= 8) Set(draft, row, i, "万元", "unit_rest_lost");
            else if (open < 0 && key.EndsWith("元)", StringComparison.Ordinal) && key.Length <= 8) HalfLost(draft, row, i);
        }
    }

    private static void Set(FormDraft draft, Row row, int cell, string unit, params string[] repairs)
    {
        draft.MoneyUnit = Make.Text(unit, row.Cells[cell].Parts, repairs);
        draft.Findings.RemoveAll(f => f.Path == "money_unit");
    }

    // "元)" alone: the 万 before it may be lost, so the unit stays open (seed 002 line 5).
    private static void HalfLost(FormDraft draft, Row row, int cell)
    {
        if (draft.MoneyUnit is not null) return;
        draft.Garbled = true;
        draft.Doubt("money_unit", FindingCodes.TextDamaged, $"only \"{row.Cells[cell].Text}\" of the money unit is left: 元 or 万元");
    }
}
