using System.Text.RegularExpressions;
using Extractor.Definitions;
using Extractor.Model.Records;
using Extractor.Model;

namespace Extractor.Validation.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnRole
{
    /// <summary>Names, remarks, anything that is no figure.</summary>
    Label,

    /// <summary>Whole codes: 2010301.</summary>
    Code,

    /// <summary>One level of a code: 类, 款 or 项.</summary>
    CodeLevel,

    /// <summary>Money.</summary>
    Money,

    /// <summary>Figures that are no money: rates, counts.</summary>
    Other,
}

/// <summary>A column of a table.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Role">What it holds.</param>
/// <param name="Headers">Its header cells, highest first.</param>
internal sealed partial record TableColumn(int Index, ColumnRole Role, IReadOnlyList<TableCell> Headers)
{
    /// <summary>Folded text of its lowest header cell; empty if it has none.</summary>
    public string Name { get; } = Headers.Count > 0 ? Folding.Key(Headers[^1].Text) : "";

    /// <summary>The columns of a table.</summary>
    public static IReadOnlyList<TableColumn> Of(TableCells cells, TableWords words) =>
        [.. Enumerable.Range(0, cells.Table.Columns).Select(c => Of(cells, c, cells.Headers(c), words))];

    private static TableColumn Of(TableCells cells, int index, IReadOnlyList<TableCell> headers, TableWords words)
    {
        var name = headers.Count > 0 ? Folding.Key(headers[^1].Text) : "";
        if (words.LevelColumns.Contains(name, StringComparer.Ordinal)) return new(index, ColumnRole.CodeLevel, headers);
        if (Has(name, words.CodeColumns)) return new(index, ColumnRole.Code, headers);
        return new(index, RoleByContent(Texts(cells, index), name, words), headers);
    }

    private static ColumnRole RoleByContent(List<string> texts, string name, TableWords words)
    {
        var figures = texts.Count(t => Amount.Read(t, 0, 0) is not null);
        if (texts.Count == 0) return Has(name, words.NotMoney) ? ColumnRole.Other : words.LabelColumns.Any(w => name.EndsWith(w, StringComparison.Ordinal)) ? ColumnRole.Label : ColumnRole.Money;
        if (figures * 2 < texts.Count) return ColumnRole.Label;
        if (name.Length == 0 && texts.TrueForAll(t => WholeCode().IsMatch(t))) return ColumnRole.Code;
        return Has(name, words.NotMoney) ? ColumnRole.Other : ColumnRole.Money;
    }

    // Cells that belong to this column alone and print something.
    private static List<string> Texts(TableCells cells, int column)
    {
        var texts = new List<string>();
        for (var r = cells.FirstBodyRow; r < cells.Table.Rows; r++)
            if (cells[r, column] is { Header: false, ColumnSpan: 1 } cell && cell.Row == r && Folding.Key(cell.Text).Trim('-', '/', '*') is { Length: > 0 } text) texts.Add(text);
        return texts;
    }

    private static bool Has(string name, IReadOnlyList<string> words) => words.Any(w => name.Contains(w, StringComparison.Ordinal));

    [GeneratedRegex(@"^[1-9]\d{2}(\d{2}){0,2}$")]
    private static partial Regex WholeCode();
}
