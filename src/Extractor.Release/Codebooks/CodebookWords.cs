namespace Extractor.Release.Codebooks;

/// <summary>The words of a codebook in one language.</summary>
internal sealed record CodebookWords(
    string Title, string Tables, string Rows, string Key, string Refers, string Heading, string CodeLists, string Code, string Meaning, string Made, string Database, string InRelease)
{
    /// <summary>The words of zh or en.</summary>
    public static CodebookWords Of(string language) => language == "zh" ? Chinese : English;

    private static readonly CodebookWords Chinese = new(
        "数据字典", "表", "行数", "键", "引用", "| 列 | 名称 | 类型 | 单位 | 表上栏目 | 取值 | 为空的原因 |", "取值表", "代码", "含义", "程序所加", "数据库中的全部表和视图。", "发布名");

    private static readonly CodebookWords English = new(
        "Codebook", "Tables", "rows", "Key", "Refers to", "| column | name | type | unit | on the form | values | empty because |", "Values", "code", "meaning", "made by the program", "All tables and views of the database.", "released as");
}
