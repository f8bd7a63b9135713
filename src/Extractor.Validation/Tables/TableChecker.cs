using Extractor.Definitions;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation.Tables;

/// <summary>Checks the figures of the tables of budgets and accounts: codes, totals, columns, balances, and figures that stand in several tables.</summary>
public sealed class TableChecker(PipelineDefinitions definitions)
{
    /// <summary>Checks the tables of one document.</summary>
    public IReadOnlyList<CheckedTable> Check(IReadOnlyList<TableRecord> tables)
    {
        var budgets = tables.Select(t => new BudgetTable(t, definitions.Tables, UnitOf(t))).ToList();
        var same = new SameFigureCheck(budgets);
        var between = definitions.Tables.Same.SelectMany(same.Find).ToLookup(s => s.Table, s => s.Identity);
        return [.. budgets.Select((b, i) => Checked(b, [.. b.Identities(), .. between[i]]))];
    }

    /// <summary>A finding for each identity that fails.</summary>
    public IReadOnlyList<Finding> Findings(IReadOnlyList<TableRecord> tables) =>
        [.. Check(tables).SelectMany((t, i) => t.Identities.Where(x => x.State == IdentityState.Fails).Select(x =>
            new Finding($"tables[{i}]", FindingCodes.TableIdentityFails, FindingAbout.Form, Severity.Warning, $"{x.Rule}: {x.Subject}: {x.Equation}", t.Table.Page)))];

    private static CheckedTable Checked(BudgetTable table, IReadOnlyList<TableIdentity> identities) =>
        new(table.Table, table.Kind, table.Figures(), identities) { Unread = table.Kind is not null || identities.Count > 0 ? table.Unread() : [] };

    private decimal? UnitOf(TableRecord table) => table.MoneyUnit is { } unit ? definitions.Vocabulary.MoneyUnits[unit] : null;
}
