namespace Extractor.Release.Packages;

/// <summary>Writes README.md: what the files of a release are, in Chinese and English.</summary>
internal static class ReadMe
{
    /// <summary>Name of the file.</summary>
    public const string File = "README.md";

    /// <summary>The file as text.</summary>
    /// <param name="label">How the release is called.</param>
    /// <param name="cutTexts">Texts that were cut in the workbook.</param>
    public static string Of(ReleaseLabel label, int cutTexts) => $"""
        # {label.Title}

        {label.Version}, {label.Date}. Extractor {label.ProgramVersion}.

        | file | 内容 | content |
        |---|---|---|
        | `codebook.zh.md`, `codebook.en.md` | 数据字典：每个表、每一列 | every table and column |
        | `csv/` | 类型化CSV：UTF-8，数字为不带分组的十进制小数，缺失值为空 | typed CSV: UTF-8, plain decimal numbers, a missing value is an empty field |
        | `csv-excel/` | 同样的表，供Excel直接打开 | the same tables to be opened in Excel |
        | `tables.xlsx` | 工作簿，每表一页（逐值的大表除外） | a workbook, a sheet a table (without those of a row or more for each value) |
        | `records.jsonl` | 记录，每行一份文档（记录格式1） | the records, a document a line (record format 1) |
        | `records.sqlite` | 数据库全本 | the whole database |
        | `datapackage.json` | 数据包说明（Data Package 2.0）：类型、键、取值、缺失值 | descriptor: types, keys, codes, missing values |
        | `csv/variables.csv`, `csv/value_labels.csv` | 变量标签与取值标签，供Stata、R、Python使用 | labels of variables and values for Stata, R, Python |
        | `CHANGES.md`, `csv/changes.csv` | 与上一版的差异及原因 | what changed since the release before, and why |
        | `CITATION.cff` | 引用方式 | how to cite |
        | `SHA256SUMS` | 校验：`sha256sum -c SHA256SUMS` | checksums |

        ## 使用说明 · Before use

        - 打开 `csv-excel/` 中的文件时，凡Excel会当作公式执行或会改成数字、日期的文字（`=100.00%`、`+1`、`2021-12`、`00123`），前面都加了一个半角撇号 `'`；本来以撇号开头的也加一个。去掉开头的一个撇号即为原文。`csv/` 中的文字一律未动，请勿直接用Excel打开。
          In `csv-excel/`, a text that Excel would run as a formula or change into a number or date (`=100.00%`, `+1`, `2021-12`, `00123`) has one apostrophe before it, and so has one that begins with an apostrophe: take one apostrophe from the front to have the text. Texts in `csv/` are as they are: do not open those in Excel.
        - 空字段为缺失值；`""` 为空文字。原因见数据字典及 `*_missing` 各列。
          An empty field is a missing value, `""` is an empty text. The codebook and the columns `*_missing` say why.
        - 文字中可有换行：Stata用 `import delimited FILE, bindquote(strict) encoding(utf-8) case(preserve)`；R用 `read.csv(FILE, fileEncoding = "UTF-8", na.strings = "")`；Python用 `pandas.read_csv(FILE)`。
          Texts may hold line breaks; the calls above read them.
        - `flagged` 大于0的行含有存疑的值；`evidence` 给出每个值的原文与位置；人工更正见 `corrected_values`（读取值与更正值并列）；`*_corrected` 各表与面板（`*_year`）采用更正值，`corrected` 列标明。
          A row with `flagged` above 0 holds doubtful values; `evidence` has the print and place of every value; what people corrected stands in `corrected_values`, beside what was read; the tables `*_corrected` and the panel (`*_year`) take the corrected values, the column `corrected` tells where.
        - 工作簿单元格最多32767个字符：本版有 {cutTexts} 处文字在工作簿中截断并注明，全文见 `csv/`。
          A cell of the workbook holds 32,767 characters: {cutTexts} texts are cut there, with a mark; they stand whole in `csv/`.

        """;
}
