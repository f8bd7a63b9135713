using System.Globalization;

namespace Extractor.Garbling.Forms;

/// <summary>The layouts that the garbler prints: each as one seed document does.</summary>
public enum Layout
{
    /// <summary>项目支出绩效自评表 on nine cells.</summary>
    ProjectNarrow,

    /// <summary>项目支出绩效自评表 on a grid whose lines run through the labels.</summary>
    ProjectWide,

    /// <summary>部门整体支出绩效自评表</summary>
    Unit,

    /// <summary>部门整体支出绩效自评报告: narrative and two tables.</summary>
    Report,

    /// <summary>单位整体支出绩效目标申报表</summary>
    Declaration,
}

/// <summary>One form as its author meant it: printed text by record path ("funding[0].executed" -> "1,492.92"). A path that is missing is not printed.</summary>
/// <param name="Layout">How it is printed.</param>
public sealed record CleanForm(Layout Layout)
{
    /// <summary>Printed text by path.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of funding rows.</summary>
    public int FundingRows { get; set; }

    /// <summary>Number of indicators.</summary>
    public int Indicators { get; set; }

    /// <summary>Printed text of a path; empty if not printed. Setting an empty text removes it.</summary>
    public string this[string path]
    {
        get => Values.GetValueOrDefault(path, "");
        set
        {
            if (value.Length == 0) Values.Remove(path);
            else Values[path] = value;
        }
    }

    /// <summary>The number that a printed text stands for; null for blank and dashes.</summary>
    public static decimal? Number(string printed) =>
        decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;
}
