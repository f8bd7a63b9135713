using System.Globalization;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Validation;

/// <summary>The numbers of one form with what the stages before said of them.</summary>
internal sealed class FormNumbers
{
    private static readonly string[] NumberNames = ["budget", "executed", "weight", "rate", "score"];

    private readonly Dictionary<string, NumberCell> _cells = new(StringComparer.Ordinal);
    private readonly IReadOnlySet<string> _flags;
    private readonly IReadOnlySet<string> _stated;
    private readonly bool _isRepaired;

    /// <summary>Takes the numbers of a form; flags are the paths, relative to the form, of earlier doubts about the reading, stated those for which a person stands.</summary>
    public FormNumbers(FormRecord form, IReadOnlySet<string> flags, IReadOnlySet<string>? stated = null)
    {
        Form = form;
        _flags = flags;
        _stated = stated ?? new HashSet<string>();
        foreach (var (path, reading) in FormFields.Enumerate(form))
            if (reading is Reading<decimal> number) _cells.Add(path, Cell(path, number));
        IsExact = FormFields.Enumerate(form).All(f => f.Reading.Evidence is { Confidence: 1, Repairs.Count: 0 } e && e.Parts.All(p => p.Where.Box is not null));
        _isRepaired = FormFields.Enumerate(form).Any(f => f.Reading is Reading<decimal> && (f.Reading.Evidence.Repairs.Count > 0 || f.Reading.Evidence.Confidence < 1));
    }

    /// <summary>The form.</summary>
    public FormRecord Form { get; }

    /// <summary>All numbers, record order.</summary>
    public IReadOnlyCollection<NumberCell> All => _cells.Values;

    /// <summary>The number of a path; null if the form prints none or none could be read.</summary>
    public NumberCell? Find(string path) => _cells.GetValueOrDefault(path);

    /// <summary>True if an earlier finding doubts this path or its direct parent: a null there is not a blank.</summary>
    public bool IsFlagged(string path) => _flags.Contains(path) || _flags.Contains(FlagPaths.Parent(path));

    /// <summary>True if an earlier finding doubts this path or something below it.</summary>
    public bool IsDoubted(string path) => _flags.Contains(path) || _flags.Any(f => f.StartsWith(path + ".", StringComparison.Ordinal));

    /// <summary>True if an earlier finding says that rows of this list are missing or wrong.</summary>
    public bool IsListFlagged(string list) => _flags.Contains(list);

    /// <summary>True if a number was read from pixels, repaired or put in its place by search, or a number or a whole row is doubted or lost; doubtful labels and texts do not count.</summary>
    public bool IsGarbled => _isRepaired || _flags.Any(f => f.EndsWith(']') || f is "indicators" or "funding" || NumberNames.Any(n => f.EndsWith(n, StringComparison.Ordinal)));

    /// <summary>True if the form was read from printed characters in printed cells, untouched.</summary>
    public bool IsExact { get; }

    private NumberCell Cell(string path, Reading<decimal> number)
    {
        var printed = Folding.Key(number.Evidence.Printed).TrimEnd('%');
        var standsAsRead = decimal.TryParse(printed, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value == number.Value;
        // A repair of a number that stands in one piece concerned its place, not its digits.
        var untouched = number.Evidence.Repairs.Count == 0 || (number.Evidence.Parts.Count == 1 && standsAsRead);
        var page = number.Evidence.Parts.Count > 0 ? number.Evidence.Parts[0].Where.Page : null;
        var isSure = number.Evidence.Confidence >= ReadingBar.Sure;
        return new(path, number.Value, standsAsRead ? value.Scale : number.Value.Scale, (untouched && isSure && !IsFlagged(path)) || _stated.Contains(path), page);
    }
}

/// <summary>Which paths of a form earlier findings flag.</summary>
internal static class FlagPaths
{
    /// <summary>Per form the paths, relative to it, of the findings about its reading that are warnings or errors.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> ByForm(int forms, IReadOnlyList<Finding> findings)
    {
        var flags = Enumerable.Range(0, forms).Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToList();
        foreach (var finding in findings)
        {
            if (finding is not { About: FindingAbout.Reading, Severity: not Severity.Info, Path: { } path } || !path.StartsWith("forms[", StringComparison.Ordinal)) continue;
            var end = path.IndexOf("].", StringComparison.Ordinal);
            if (end > 0 && int.TryParse(path.AsSpan(6, end - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var form) && form < forms)
                flags[form].Add(path[(end + 2)..]);
        }
        return flags;
    }

    /// <summary>The direct parent: "indicators[2].weight" -> "indicators[2]" -> "indicators".</summary>
    public static string Parent(string path)
    {
        var cut = path.EndsWith(']') ? path.LastIndexOf('[') : path.LastIndexOf('.');
        return cut < 0 ? "" : path[..cut];
    }
}
