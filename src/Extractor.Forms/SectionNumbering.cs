using System.Text.RegularExpressions;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms;

/// <summary>Looks for headings that the text before them swallowed: their number is missing among the headings and stands in a text.</summary>
internal static partial class SectionNumbering
{
    private const string Digits = "一二三四五六七八九";

    /// <summary>Flags the texts of a report that hold the number of the heading that should follow: after （一） comes （三）, and the text between them says （二）.</summary>
    public static void Check(FormDraft draft)
    {
        var headings = draft.Sections.Select(s => Number(s.Heading)).ToList();
        var last = new SortedDictionary<int, int>();
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i] is not { } own) continue;
            foreach (var deeper in last.Keys.Where(level => level > own.Level).ToList()) last.Remove(deeper);
            last[own.Level] = own.Value;
            var text = Folding.WithoutBlanks(draft.Sections[i].Text?.Value ?? "").Replace('(', '（').Replace(')', '）');
            foreach (var (level, value) in last)
                if (text.Contains(Mark(level, value + 1), StringComparison.Ordinal) && !Follows(headings, i, level, value + 1))
                    draft.Doubt($"sections[{i}].text", FindingCodes.TextDoubtful, $"holds “{Mark(level, value + 1)}” and no heading has this number: a heading may stand in this text");
        }
    }

    // The next heading of the level, unless a higher one comes first, has the number.
    private static bool Follows(List<(int Level, int Value)?> headings, int index, int level, int value) =>
        headings.Skip(index + 1).OfType<(int Level, int Value)>().FirstOrDefault(h => h.Level <= level) is var next && next.Level == level && next.Value == value;

    private static (int Level, int Value)? Number(Reading<string>? heading) =>
        heading is not null && Heading().Match(Folding.Key(heading.Value)) is { Success: true } match ? (match.Groups[1].Length > 0 ? 2 : 1, Value(match.Groups[2].Value)) : null;

    // One to ninety-nine: 九, 十, 十二, 二十, 二十一.
    private static int Value(string number)
    {
        var ten = number.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return Digits.IndexOf(number[^1], StringComparison.Ordinal) + 1;
        var tens = ten == 0 ? 1 : Digits.IndexOf(number[0], StringComparison.Ordinal) + 1;
        return (10 * tens) + (ten == number.Length - 1 ? 0 : Digits.IndexOf(number[^1], StringComparison.Ordinal) + 1);
    }

    private static string Mark(int level, int value) => level == 1 ? Spelled(value) + "、" : $"（{Spelled(value)}）";

    private static string Spelled(int value) => (value / 10, value % 10) switch
    {
        (0, var one) => Digits[one - 1].ToString(),
        (1, 0) => "十",
        (1, var one) => $"十{Digits[one - 1]}",
        (var ten, 0) => $"{Digits[ten - 1]}十",
        var (ten, one) => $"{Digits[ten - 1]}十{Digits[one - 1]}",
    };

    [GeneratedRegex(@"^(\(?)([一二三四五六七八九十]+)[、,)]")]
    private static partial Regex Heading();
}
