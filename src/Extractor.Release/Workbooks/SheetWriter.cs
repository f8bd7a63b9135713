using System.Globalization;
using System.Xml;
using Extractor.Definitions.Dictionary;

namespace Extractor.Release.Workbooks;

/// <summary>Writes one sheet: a line of headings that stays in sight, numbers as numbers, all else as text that no program runs.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>Rows that a sheet holds, without its headings.</summary>
    public const int MostRows = 1_048_575;

    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int TextStyle = 1, HeadingStyle = 2;

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<DictionaryColumn> _columns;
    private readonly IReadOnlyList<string> _letters;
    private int _row;

    /// <summary>Begins a sheet.</summary>
    public SheetWriter(Stream stream, IReadOnlyList<DictionaryColumn> columns)
    {
        (_xml, _columns) = (XmlWriter.Create(stream, new() { Encoding = new System.Text.UTF8Encoding(false), NewLineHandling = NewLineHandling.None, CloseOutput = true }), columns);
        _xml.WriteStartElement("worksheet", Namespace);
        WriteView();
        WriteWidths();
        _xml.WriteStartElement("sheetData");
        _letters = [.. Enumerable.Range(0, columns.Count).Select(Letters)];
        BeginRow();
        for (var i = 0; i < columns.Count; i++) WriteText(i, columns[i].Name, HeadingStyle);
        _xml.WriteEndElement();
    }

    /// <summary>Texts that were longer than a cell holds.</summary>
    public int CutTexts { get; private set; }

    /// <summary>Writes one row: long, double, string or null in each column.</summary>
    public void Write(IReadOnlyList<object?> row)
    {
        BeginRow();
        for (var i = 0; i < _columns.Count; i++) WriteCell(i, row[i]);
        _xml.WriteEndElement();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void WriteView()
    {
        _xml.WriteStartElement("sheetViews");
        _xml.WriteStartElement("sheetView");
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane");
        _xml.WriteAttributeString("ySplit", "1");
        _xml.WriteAttributeString("topLeftCell", "A2");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteWidths()
    {
        _xml.WriteStartElement("cols");
        for (var i = 0; i < _columns.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            _xml.WriteStartElement("col");
            _xml.WriteAttributeString("min", number);
            _xml.WriteAttributeString("max", number);
            _xml.WriteAttributeString("width", (Math.Max(_columns[i].Name.Length + 2, _columns[i].Type is ColumnType.Text ? 22 : 12)).ToString(CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }
        _xml.WriteEndElement();
    }

    private void BeginRow()
    {
        _xml.WriteStartElement("row");
        _xml.WriteAttributeString("r", (++_row).ToString(CultureInfo.InvariantCulture));
    }

    private void WriteCell(int column, object? value)
    {
        if (PlainNumber.TextOf(value) is not { } text) return;
        var type = _columns[column].Type;
        if (type is ColumnType.Integer or ColumnType.Number || type == ColumnType.Digits && PlainNumber.HoldsAllDigits(text)) WriteNumber(column, text);
        else WriteText(column, text, TextStyle);
    }

    private void WriteNumber(int column, string text)
    {
        BeginCell(column);
        _xml.WriteElementString("v", text);
        _xml.WriteEndElement();
    }

    private void WriteText(int column, string text, int style)
    {
        if (text.Length > CellText.Longest) CutTexts++;
        BeginCell(column);
        _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is");
        _xml.WriteStartElement("t");
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(CellText.Escape(CellText.Cut(text)));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginCell(int column)
    {
        _xml.WriteStartElement("c");
        _xml.WriteAttributeString("r", _letters[column] + _row.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The name of a column: A to Z, AA …</summary>
    private static string Letters(int column) => (column < 26 ? "" : Letters(column / 26 - 1)) + (char)('A' + column % 26);
}
