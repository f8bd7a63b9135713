using Extractor.Definitions.Dictionary;

namespace Extractor.Release.Codebooks;

/// <summary>The words of a codebook in one language.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Begin">How to begin, in a release.</param>
/// <param name="Database">What it is about, for a database.</param>
/// <param name="Tables">Heading of the list of tables.</param>
/// <param name="Rows">A number of rows, in round brackets.</param>
/// <param name="Key">Which columns name a row.</param>
/// <param name="Refers">Which columns hold the key of another table.</param>
/// <param name="InRelease">Under which name a table is released.</param>
/// <param name="Heading">Heading of the columns.</param>
/// <param name="EmptyReasons">Heading of the reasons why a value is empty.</param>
/// <param name="CodeLists">Heading of the lists of codes.</param>
/// <param name="CodeHeading">Heading of a list of codes.</param>
/// <param name="Types">The types of columns.</param>
internal sealed record CodebookWords(
    string Title, string Begin, string Database, string Tables, string Rows, string Key, string Refers, string InRelease, string Heading, string EmptyReasons, string CodeLists, string CodeHeading,
    IReadOnlyDictionary<ColumnType, string> Types)
{
    /// <summary>The words of zh or en.</summary>
    public static CodebookWords Of(string language) => language == "zh" ? Chinese : English;

    private static readonly CodebookWords Chinese = new(
        "数据字典",
        "每张表（form）一行的是 forms，每条指标一行的是 indicators，资金在 funding；三者以 document、form 两列相连。跨年比较从 unit_year、project_year 开始。列名带 _missing 的说明同名列为何缺失；flagged 大于0的行有存疑的值，用前请查 findings。表上原样印出的列注有“表上栏目”，没有注的由程序得出。",
        "数据库中的全部表和视图。", "表", "（{0} 行）", "键：{0}", "{0} 引用 {1}", "发布名：{0}", "| 列 | 名称 | 类型 | 单位 | 表上栏目 | 取值 | 为空的原因 |", "为空的原因", "取值", "| 代码 | 含义 |",
        new Dictionary<ColumnType, string>
        {
            [ColumnType.Text] = "文字", [ColumnType.Integer] = "整数", [ColumnType.Number] = "数字", [ColumnType.Digits] = "逐位数字", [ColumnType.Code] = "代码", [ColumnType.Json] = "JSON", [ColumnType.Bytes] = "字节",
        });

    private static readonly CodebookWords English = new(
        "Codebook",
        "A form a row is in forms, an indicator line a row in indicators, the money in funding; document and form join them. Comparisons over years begin with unit_year and project_year. A column named *_missing says why the column of that name is empty; a row with flagged above 0 holds doubtful values: look into findings before use. What a form prints as it is has an entry under \"on the form\"; the program made the others.",
        "All tables and views of the database.", "Tables", " ({0} rows)", "Key: {0}", "{0} refers to {1}", "Released as: {0}", "| column | name | type | unit | on the form | values | empty because |", "Why a value is empty", "Values", "| code | meaning |",
        new Dictionary<ColumnType, string>
        {
            [ColumnType.Text] = "text", [ColumnType.Integer] = "integer", [ColumnType.Number] = "number", [ColumnType.Digits] = "digits", [ColumnType.Code] = "code", [ColumnType.Json] = "JSON", [ColumnType.Bytes] = "bytes",
        });
}
