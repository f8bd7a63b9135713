using System.Globalization;
using Extractor.Model;
using Extractor.Model.Records;

namespace Extractor.Testing;

/// <summary>The small misreadings of a printed number: each of its digits replaced by each of the nine others, and its decimal point lost.</summary>
public static class NumberMutations
{
    /// <summary>The mutated prints, in order of place: "409.90" has 45 changed digits and one lost point.</summary>
    public static IEnumerable<string> Of(string printed)
    {
        for (var i = 0; i < printed.Length; i++)
        {
            if (printed[i] == '.') yield return printed.Remove(i, 1);
            if (!char.IsAsciiDigit(printed[i])) continue;
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != printed[i]) yield return string.Concat(printed.AsSpan(0, i), [digit], printed.AsSpan(i + 1));
        }
    }

    /// <summary>The form with other characters printed in one cell; paths name a merged cell by each of its lines.</summary>
    public static FormRecord Apply(FormRecord form, IReadOnlyCollection<string> paths, string printed) =>
        FormFields.MapNumbers(form, (path, number) => paths.Contains(path) ? Reading(printed) : number);

    /// <summary>A number read without doubt from these characters.</summary>
    public static Reading<decimal> Reading(string printed) => new(Parse(printed), new([new(printed, new())], []));

    private static decimal Parse(string printed) => decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture);
}
