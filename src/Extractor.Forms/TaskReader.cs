using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads 年度重点任务: name and content a row, or several numbered items in one row.</summary>
internal sealed partial class TaskReader
{
    /// <summary>Reads the rows below the task header into the draft.</summary>
    public static void Read(IReadOnlyList<Row> rows, FormDraft draft)
    {
        foreach (var row in rows)
        {
            var name = row.Cells.Count > 0 ? LongText.Of(row.Cells[0]) : null;
            var content = row.Cells.Count > 1 ? LongText.Of(row.Cells[^1]) : null;
            var names = Items(name);
            var contents = Items(content);
            if (names.Count >= 2 && names.Count == contents.Count)
                for (var i = 0; i < names.Count; i++) draft.Tasks.Add(new(Item(name!, names[i]), Item(content!, contents[i])));
            else if (name is not null || content is not null) draft.Tasks.Add(new(name, content));
        }
    }

    private static Reading<string> Item(Reading<string> whole, string text) =>
        new(text, whole.Evidence with { Repairs = [.. whole.Evidence.Repairs, "items_divided"] });

    // "1.… 2.… 3.…": the items, if their numbers run from 1 on.
    private static List<string> Items(Reading<string>? text)
    {
        if (text is null) return [];
        var starts = new List<int>();
        foreach (Match m in Number().Matches(text.Value))
            if (m.Groups[1].Value == (starts.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)) starts.Add(m.Groups[1].Index);
        return [.. starts.Select((s, i) => text.Value[s..(i + 1 < starts.Count ? starts[i + 1] : text.Value.Length)].Trim())];
    }

    [GeneratedRegex(@"(?:^|\n)(\d{1,2})[.、．]")]
    private static partial Regex Number();
}
