using System.Text;
using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.MarkedUp;

namespace Extractor.Reading.Docx;

/// <summary>Reads a part of a Word file from top to bottom: paragraphs and tables, text boxes behind the paragraph that holds them.</summary>
internal sealed class WordFlow
{
    private const int Deepest = 60;

    private readonly string _part;
    private readonly GridCollector _grids;
    private readonly ListNumbers _lists;
    private readonly HiddenTexts _hidden;
    private readonly WordText _text;
    private readonly Dictionary<XElement, int> _numbers;

    /// <summary>A flow of one part into a collector of grids.</summary>
    public WordFlow(string part, XElement root, GridCollector grids, ListNumbers lists, HiddenTexts hidden)
    {
        (_part, _grids, _lists, _hidden, _text) = (part, grids, lists, hidden, new(hidden));
        // Paragraphs and tables, each counted from the beginning of the part.
        _numbers = new(root.Descendants().Where(e => e.Name() == "p").Select((e, i) => KeyValuePair.Create(e, i + 1))
            .Concat(root.Descendants().Where(e => e.Name() == "tbl").Select((e, i) => KeyValuePair.Create(e, i + 1))));
    }

    /// <summary>Reads what stands in an element. Throws <see cref="UnreadableDocumentException"/> if tables and boxes nest too deep.</summary>
    public void Read(XElement container, int depth = 0)
    {
        if (depth > Deepest) throw new UnreadableDocumentException($"tables or boxes of the Word file stand more than {Deepest} deep in each other; open and save it in an Office program");
        foreach (var block in Blocks(container))
            if (block.Name() == "tbl") ReadTable(block, depth);
            else ReadParagraph(block, depth);
    }

    // Paragraphs and tables.
    private static IEnumerable<XElement> Blocks(XElement container) => Below(container, "p", "tbl");

    // Elements of some names, those in content controls and inserted ones too.
    private static IEnumerable<XElement> Below(XElement container, params string[] names)
    {
        var open = new Stack<IEnumerator<XElement>>([container.Elements().GetEnumerator()]);
        while (open.TryPeek(out var level))
            if (!level.MoveNext()) open.Pop();
            else if (names.Contains(level.Current.Name(), StringComparer.Ordinal)) yield return level.Current;
            else if (level.Current.Name() is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag") open.Push(level.Current.Elements().GetEnumerator());
    }

    private void ReadParagraph(XElement paragraph, int depth)
    {
        var (text, boxes) = (new StringBuilder(_lists.Next(paragraph)), new List<XElement>());
        _text.Read(paragraph, text, boxes);
        // A line of its own in running text is a paragraph.
        foreach (var line in text.ToString().Split(ReadableText.LineEnd))
            _grids.Add(line, new Place { Word = new(_part, Paragraph: _numbers[paragraph]) });
        foreach (var box in boxes) Read(box, depth + 1);
    }

    private void ReadTable(XElement table, int depth)
    {
        var (grid, nested) = (new SpannedTable(), new List<XElement>());
        var number = 0;
        foreach (var row in Below(table, "tr"))
        {
            number++;
            var properties = row.Child("trPr");
            if (properties.Has("hidden")) _hidden.Note(row.Value);
            if (properties.Has("hidden") || properties?.Child("del") is not null) { grid.LeaveOutRow(); continue; }
            var cells = Below(row, "tc").ToList();
            if (cells is [var only] && Below(only, "tbl").Any())
            {
                // A row that only holds another table divides the one around it.
                _grids.Add(grid.Build());
                ReadNested(nested, depth);
                Read(only, depth + 1);
                grid = new();
                continue;
            }
            grid.BeginRow();
            grid.Skip(WordNames.Number(properties?.Value("gridBefore")) ?? 0);
            for (var c = 0; c < cells.Count; c++) ReadCell(cells[c], new(_part, _numbers[table], number, c + 1), grid, nested);
        }
        _grids.Add(grid.Build());
        ReadNested(nested, depth);
    }

    private void ReadNested(List<XElement> nested, int depth)
    {
        if (depth > Deepest) throw new UnreadableDocumentException("the Word file nests its tables too deep");
        foreach (var inner in nested.ToList())
            if (inner.Name() == "tbl") ReadTable(inner, depth + 1);
            else Read(inner, depth + 1);
        nested.Clear();
    }

    private void ReadCell(XElement cell, WordPlace place, SpannedTable grid, List<XElement> nested)
    {
        var properties = cell.Child("tcPr");
        var columns = WordNames.Number(properties?.Value("gridSpan")) ?? 1;
        var merge = properties?.Child("vMerge");
        if (merge is not null && merge.Says("val") != "restart" && grid.Lengthen(columns))
        {
            // What a covered cell holds is not shown.
            _hidden.Note(string.Concat(cell.Descendants().Where(e => e.Name() == "t").Select(e => e.Value)));
            return;
        }
        var (text, boxes) = (new StringBuilder(), new List<XElement>());
        foreach (var block in Blocks(cell))
            if (block.Name() == "tbl") nested.Add(block);
            else
            {
                if (text.Length > 0) text.Append('\n');
                text.Append(_lists.Next(block));
                _text.Read(block, text, boxes);
            }
        nested.AddRange(boxes);
        grid.Add(text.ToString(), new Place { Word = place }, 1, columns);
    }
}
