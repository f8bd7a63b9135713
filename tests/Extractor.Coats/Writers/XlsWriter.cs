using Extractor.Coats.Layouts;
using NPOI.HSSF.UserModel;
using NPOI.SS.Util;

namespace Extractor.Coats.Writers;

/// <summary>Writes documents as workbooks of the old binary format.</summary>
public static class XlsWriter
{
    /// <summary>The file with one sheet.</summary>
    public static byte[] Write(PrintedDocument document)
    {
        var workbook = new HSSFWorkbook();
        var sheet = (HSSFSheet)workbook.CreateSheet("绩效");
        var formats = workbook.CreateDataFormat();
        var styles = new Dictionary<string, NPOI.SS.UserModel.ICellStyle>(StringComparer.Ordinal);
        foreach (var cell in SheetLayout.Of(document))
        {
            if (cell.RowSpan > 1 || cell.ColumnSpan > 1) sheet.AddMergedRegion(new CellRangeAddress(cell.Row, cell.Row + cell.RowSpan - 1, cell.Column, cell.Column + cell.ColumnSpan - 1));
            if (cell.Text.Length == 0) continue;
            var made = (sheet.GetRow(cell.Row) ?? sheet.CreateRow(cell.Row)).CreateCell(cell.Column);
            if (SheetNumber.Of(cell.Text) is not { } number) made.SetCellValue(cell.Text);
            else
            {
                made.SetCellValue(number.Stored);
                if (!styles.TryGetValue(number.Format, out var style))
                {
                    styles[number.Format] = style = workbook.CreateCellStyle();
                    style.DataFormat = formats.GetFormat(number.Format);
                }
                made.CellStyle = style;
            }
        }
        using var file = new MemoryStream();
        workbook.Write(file);
        return file.ToArray();
    }
}
