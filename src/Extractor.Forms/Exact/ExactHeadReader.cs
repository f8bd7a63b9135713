using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads the keys of head and foot with their values: beside them in pairs, below them, or behind a colon.</summary>
internal sealed partial class ExactHeadReader(ExactWords words, FormDraft draft)
{
    private const int LongestKey = 20;

    /// <summary>Reads a row of a table and returns how many rows it takes; 0 if it holds no keys.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isHead">True before the first block of the form: a pair with an unknown key is taken too.</param>
    public int Read(ExactRow row, bool isHead)
    {
        if (ReadInline(row)) return 1;
        if (ReadBelow(row)) return 2;
        return ReadPairs(row, isHead) ? 1 : 0;
    }

    /// <summary>Reads "key：value", several in one line allowed; false if no known key is in it.</summary>
    public bool ReadInline(ExactRow row) => (row.Table is null || row.Starting.Count == 1) && row.Starting.Count(ReadInline) > 0;

    private bool ReadInline(ExactCell cell)
    {
        var starts = InlineKey().Matches(cell.Text).Where(m => words.Head(Folding.Key(m.Groups[1].Value)) is not null).ToList();
        if (starts.Count == 0) return false;
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var value = ExactText.Unwrap(cell.Text[from..(i + 1 < starts.Count ? starts[i + 1].Index : cell.Text.Length)]);
            var end = MoneyUnitBehind().Match(value);
            Set(Folding.WithoutBlanks(starts[i].Groups[1].Value), Make.Text(end.Success ? value[..end.Index] : value, cell.Source.Parts));
        }
        return true;
    }

    // 年末在职人数 | 内设机构数, and their values in the row below.
    private bool ReadBelow(ExactRow row)
    {
        if (row.Table is null || row.Starting.Count < 2 || row.Index + 1 >= row.Table.Rows.Count) return false;
        for (var i = 0; i < row.Starting.Count; i++)
            if (words.Head(row.Starting[i].Key) is null || (i > 0 && row.Starting[i].Column != row.Starting[i - 1].ColumnEnd)) return false;
        foreach (var key in row.Starting)
            Set(Folding.WithoutBlanks(key.Text), Value(key, row.Table.At(row.Index + 1, key.Column, key.ColumnEnd)));
        return true;
    }

    private bool ReadPairs(ExactRow row, bool isHead)
    {
        var any = false;
        for (var i = 0; i < row.Starting.Count; i++)
        {
            var key = row.Starting[i];
            var next = i + 1 < row.Starting.Count && row.Starting[i + 1].Column == key.ColumnEnd ? row.Starting[i + 1] : null;
            var isKnown = words.Head(key.Key) is not null;
            // A label over several rows of pairs is no key.
            if (!isKnown && (next is null || key.Source.RowSpan > 1 || !(isHead || IsPair(row)))) continue;
            var value = next is not null && words.Head(next.Key) is null ? next : null;
            Set(Folding.WithoutBlanks(key.Text), Value(key, value));
            any = true;
            if (value is not null) i++;
        }
        return any;
    }

    private static bool IsPair(ExactRow row) => row.Starting.Count == 2 && row.Covering.Count == 2 && row.Starting[0].Key.Length <= LongestKey;

    private Reading<string>? Value(ExactCell key, ExactCell? value) =>
        words.Head(key.Key) is null or LayoutWords.AttributeField ? ExactText.Long(value) : ExactText.Short(value);

    private void Set(string key, Reading<string>? value)
    {
        key = key.TrimEnd('：', ':');
        if (words.Head(Folding.Key(key)) is { } field && field != LayoutWords.AttributeField && !draft.Head.ContainsKey(field))
        {
            if (value is not null) draft.Head[field] = value;
        }
        else draft.AddAttribute(key, value);
    }

    [GeneratedRegex(@"(?:^|(?<=\s))([^\s：:]{2,14})\s*[：:]")]
    private static partial Regex InlineKey();

    [GeneratedRegex(@"(?:金额)?单位[：:](?:人民币)?(?:万元|元)$")]
    private static partial Regex MoneyUnitBehind();
}
