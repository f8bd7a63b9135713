using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Forms;

/// <summary>The printed words of one layout as folded keys, made once.</summary>
internal sealed class LayoutWords
{
    /// <summary>Makes the keys of a layout.</summary>
    public LayoutWords(FormLayout layout)
    {
        Layout = layout;
        Titles = Keys(layout.Titles);
        foreach (var (field, words) in layout.Head)
            foreach (var key in Keys(words)) HeadKeys.TryAdd(key, field);
        foreach (var key in layout.Attributes) HeadKeys.TryAdd(Key(key), AttributeField);
        MoneyColumns = Columns(layout.Money.Columns);
        foreach (var row in layout.Money.Rows)
            foreach (var key in Keys(row.Words)) MoneyRows.TryAdd(key, row.Name);
        MoneyLabels = Keys(layout.Money.Labels);
        Expected = Keys(layout.Goals?.Expected ?? []);
        Actual = Keys(layout.Goals?.Actual ?? []);
        WholeProject = Keys(layout.Goals?.WholeProject ?? []);
        GoalLabels = Keys(layout.Goals?.Labels ?? []);
        IndicatorColumns = Columns(layout.Indicators.Columns);
        Captions = Keys([.. layout.Captions, .. layout.Tasks?.Captions ?? [], .. layout.Indicators.Labels]);
        TaskNames = Keys(layout.Tasks?.Name ?? []);
        TaskContents = Keys(layout.Tasks?.Content ?? []);
        Total = Keys(layout.Total);
        Grade = Keys(layout.Grade);
    }

    /// <summary>Field name that marks a head key kept as attribute.</summary>
    public const string AttributeField = "attribute";

    /// <summary>The layout.</summary>
    public FormLayout Layout { get; }

    /// <summary>Title keys, longest first.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Head key to field; attributes to <see cref="AttributeField"/>.</summary>
    public Dictionary<string, string> HeadKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>Money column words.</summary>
    public HeaderWords MoneyColumns { get; }

    /// <summary>Money row label key to item.</summary>
    public Dictionary<string, string> MoneyRows { get; } = new(StringComparer.Ordinal);

    /// <summary>Labels of the money block.</summary>
    public IReadOnlyList<string> MoneyLabels { get; }

    /// <summary>Headings of the expected goals.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>Headings of what was done.</summary>
    public IReadOnlyList<string> Actual { get; }

    /// <summary>Headings of the whole project's goals.</summary>
    public IReadOnlyList<string> WholeProject { get; }

    /// <summary>Labels of the goals block.</summary>
    public IReadOnlyList<string> GoalLabels { get; }

    /// <summary>Indicator column words.</summary>
    public HeaderWords IndicatorColumns { get; }

    /// <summary>Lines that only announce.</summary>
    public IReadOnlyList<string> Captions { get; }

    /// <summary>Headings of task names.</summary>
    public IReadOnlyList<string> TaskNames { get; }

    /// <summary>Headings of task contents.</summary>
    public IReadOnlyList<string> TaskContents { get; }

    /// <summary>Labels of the total line.</summary>
    public IReadOnlyList<string> Total { get; }

    /// <summary>Labels of the grade line.</summary>
    public IReadOnlyList<string> Grade { get; }

    private static string Key(string word) => Folding.Key(word).TrimEnd(':');

    private static IReadOnlyList<string> Keys(IReadOnlyList<string> words) =>
        [.. words.Select(Key).OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal)];

    private static HeaderWords Columns(IReadOnlyList<Printed> columns) =>
        new([.. columns.Select(c => (c.Name, Keys(c.Words)))]);
}
