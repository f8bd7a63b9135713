using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Reads the keys and values of head and foot: 项目名称 | … , two pairs on a line, a key cut by a grid line, "key：value" in one cell.</summary>
internal sealed class HeadReader(LayoutWords words, PieceJoiner joiner)
{
    private string? _openField;
    private List<(string Key, int Column)> _pendingKeys = [];

    /// <summary>Reads a row into the draft; false if the row is none of the head's.</summary>
    public bool Read(Row row, FormDraft draft)
    {
        if (ReadPendingValues(row, draft)) return true;
        var tokens = row.Tokens;
        var keys = FindKeys(tokens);
        if (keys.Count == 0) return Continue(row, draft);
        _openField = null;
        if (keys.Count >= 2 && keys.Sum(k => k.Length) == tokens.Count)
        {
            _pendingKeys = [.. keys.Select(k => (k.Printed, tokens[k.Start].Column))];
            return true;
        }
        for (var i = 0; i < keys.Count; i++)
        {
            var end = i + 1 < keys.Count ? keys[i + 1].Start : tokens.Count;
            var value = tokens.GetRange(keys[i].Start + keys[i].Length, end - keys[i].Start - keys[i].Length);
            if (keys[i].Inline is { } inline) value.Insert(0, inline);
            SetValue(draft, keys[i], value, row);
            if (keys[i].Inline is not null && row.Keys.Length == 1) _openField = keys[i].Field;
        }
        return true;
    }

    private sealed record KeyFound(string Field, string Printed, int Start, int Length, Token? Inline);

    private List<KeyFound> FindKeys(List<Token> tokens)
    {
        var found = new List<KeyFound>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (InlineKey(tokens[i], i) is { } inline) { found.Add(inline); continue; }
            var key = "";
            KeyFound? longest = null;
            for (var j = i; j < tokens.Count && j < i + 3; j++)
            {
                key += tokens[j].Key;
                if (words.HeadKeys.TryGetValue(key.TrimEnd(':'), out var field))
                    longest = new(field, string.Concat(tokens.Skip(i).Take(j - i + 1).Select(t => t.Text)).TrimEnd(':', '：'), i, j - i + 1, null);
            }
            if (longest is null) continue;
            found.Add(longest);
            i += longest.Length - 1;
        }
        return found;
    }

    private KeyFound? InlineKey(Token token, int index)
    {
        var colon = token.Key.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == token.Key.Length - 1 || !words.HeadKeys.TryGetValue(token.Key[..colon], out var field)) return null;
        var value = token.Text[(colon + 1)..];
        return new(field, token.Text[..colon], index, 1, token with { Text = value, Key = token.Key[(colon + 1)..], Parts = [token.Parts[0] with { Printed = value, Others = [] }] });
    }

    private void SetValue(FormDraft draft, KeyFound key, List<Token> value, Row row)
    {
        if (key.Field == LayoutWords.AttributeField)
        {
            draft.AddAttribute(key.Printed, LongText.Of(value));
            return;
        }
        if (value.Count > 1 && value[0].Key.Length == 1 && value[1].Cell != value[0].Cell && !joiner.Follows(value[0], value[1]))
        {
            draft.Garbled = true;
            draft.Doubt(key.Field, Extractor.Model.Findings.FindingCodes.TextDamaged, $"\"{value[0].Text}\" behind the key is the cut half of its last character, left out", Extractor.Model.Findings.Severity.Info);
            value.RemoveAt(0);      // the half of the key's last character that the grid line cut off: 实施单|位 read as 实施单位|立
        }
        if (value.Count == 0 || draft.Head.ContainsKey(key.Field)) return;
        var joined = joiner.JoinName(value);
        if (joined.Reading is null || PrintedNumber.IsNothing(joined.Reading.Value))
        {
            draft.Doubt(key.Field, Extractor.Model.Findings.FindingCodes.ValueMissing, "only marks are left of the value");
            return;
        }
        draft.Head[key.Field] = joined.Reading;
        if (key.Field == "project_name" && LostHead(value, row) && joined.Doubt is null)
            joined = joined with { Doubt = "the name begins in the right half of its cell: what stood left of the grid line is lost" };
        if (joined.Doubt is null && IsOffice(key.Field) && HasInnerDigit(joined.Reading.Value))
            joined = joined with { Doubt = "a figure stands inside the name of an office like what is left of a character" };
        if (joined.Garbled) draft.Garbled = true;
        if (joined.Doubt is { } doubt) draft.Doubt(key.Field, Extractor.Model.Findings.FindingCodes.TextDoubtful, doubt);
    }

    private static bool IsOffice(string field) => field is "competent_department" or "implementing_unit" or "unit_name";

    private static bool HasInnerDigit(string name)
    {
        for (var i = 1; i + 1 < name.Length; i++)
            if (char.IsAsciiDigit(name[i]) && Folding.IsHan(name[i - 1]) && Folding.IsHan(name[i + 1])) return true;
        return false;
    }

    // A name is centred in its cell, which reaches to the end of the row.
    private static bool LostHead(List<Token> value, Row row) => row.Source.Width > 4 && value[0].Column * 2 >= row.Source.Width;

    // Two keys on the last line of a page, their values on the first line of the next (seed 004 lines 19 and 21).
    private bool ReadPendingValues(Row row, FormDraft draft)
    {
        var keys = _pendingKeys;
        _pendingKeys = [];
        if (keys.Count == 0) return false;
        if (row.Cells.Count != keys.Count || FindKeys(row.Tokens).Count > 0)
        {
            foreach (var (key, _) in keys) draft.AddAttribute(key, null);
            return false;
        }
        for (var i = 0; i < keys.Count; i++) draft.AddAttribute(keys[i].Key, Make.Text(row.Cells[i]));
        return true;
    }

    // The rest of a name that was wrapped over two lines (seed 003 lines 6 and 7).
    private bool Continue(Row row, FormDraft draft)
    {
        if (_openField is null || row.AfterBreak || row.Cells.Count != 1 || SectionReader.IsHeading(row.Key) || !draft.Head.TryGetValue(_openField, out var first)) { _openField = null; return false; }
        var rest = row.Cells[0];
        draft.Head[_openField] = new(first.Value + Folding.WithoutBlanks(rest.Text), first.Evidence with { Parts = [.. first.Evidence.Parts, .. rest.Parts] });
        return true;
    }
}
