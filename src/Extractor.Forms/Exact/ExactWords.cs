using Extractor.Definitions;
using Extractor.Model;

namespace Extractor.Forms.Exact;

/// <summary>All words that the layouts of one form type print, as folded keys. A cell prints a word whole or not at all.</summary>
internal sealed class ExactWords
{
    private readonly Dictionary<string, string> _head = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moneyColumns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _moneyRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _indicatorColumns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _moneyLabels, _expected, _actual, _wholeProject, _goalLabels, _captions, _indicatorLabels, _taskNames, _taskContents, _total, _grade;
    private readonly List<string> _titles;

    /// <summary>Takes the words of the layouts of one type together.</summary>
    public ExactWords(string formType, IReadOnlyList<FormLayout> layouts)
    {
        FormType = formType;
        HasSections = layouts.Any(l => l.Sections);
        foreach (var layout in layouts)
        {
            foreach (var (field, words) in layout.Head) Add(_head, field, words);
            foreach (var column in layout.Money.Columns) Add(_moneyColumns, column.Name, column.Words);
            foreach (var row in layout.Money.Rows) Add(_moneyRows, row.Name, row.Words);
            foreach (var column in layout.Indicators.Columns) Add(_indicatorColumns, column.Name, column.Words);
        }
        foreach (var layout in layouts) Add(_head, LayoutWords.AttributeField, layout.Attributes);
        HashSet<string> All(Func<FormLayout, IReadOnlyList<string>?> words) => [.. layouts.SelectMany(l => words(l) ?? []).Select(Key)];
        _titles = [.. All(l => l.Titles).OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];
        (_moneyLabels, _indicatorLabels, _goalLabels) = (All(l => l.Money.Labels), All(l => l.Indicators.Labels), All(l => l.Goals?.Labels));
        (_expected, _actual, _wholeProject) = (All(l => l.Goals?.Expected), All(l => l.Goals?.Actual), All(l => l.Goals?.WholeProject));
        (_taskNames, _taskContents) = (All(l => l.Tasks?.Name), All(l => l.Tasks?.Content));
        _captions = [.. All(l => l.Captions), .. All(l => l.Tasks?.Captions), .. _indicatorLabels, .. _goalLabels];
        (_total, _grade) = (All(l => l.Total), All(l => l.Grade));
    }

    /// <summary>Form type of the records.</summary>
    public string FormType { get; }

    /// <summary>True if the form carries narrative sections.</summary>
    public bool HasSections { get; }

    /// <summary>The head field of a key, <see cref="LayoutWords.AttributeField"/> for attributes; null if it is none.</summary>
    public string? Head(string key) => Find(_head, key);

    /// <summary>The money column of a heading; null if it is none.</summary>
    public string? MoneyColumn(string key) => Find(_moneyColumns, key);

    /// <summary>The item of a money row's label; null if it is none.</summary>
    public string? MoneyRow(string key) => Find(_moneyRows, key);

    /// <summary>The indicator column of a heading; null if it is none.</summary>
    public string? IndicatorColumn(string key) => Find(_indicatorColumns, key);

    /// <summary>True for 项目资金（万元） and the like.</summary>
    public bool IsMoneyLabel(string key) => Holds(_moneyLabels, key);

    /// <summary>True for 绩效指标.</summary>
    public bool IsIndicatorLabel(string key) => Holds(_indicatorLabels, key);

    /// <summary>True for the label beside the goals.</summary>
    public bool IsGoalLabel(string key) => Holds(_goalLabels, key);

    /// <summary>True for the heading of the expected goals.</summary>
    public bool IsExpected(string key) => Holds(_expected, key);

    /// <summary>True for the heading of what was done.</summary>
    public bool IsActual(string key) => Holds(_actual, key);

    /// <summary>True for the heading of the whole project's goals.</summary>
    public bool IsWholeProject(string key) => Holds(_wholeProject, key);

    /// <summary>True for a line that only announces.</summary>
    public bool IsCaption(string key) => Holds(_captions, key);

    /// <summary>True for the heading of task names.</summary>
    public bool IsTaskName(string key) => Holds(_taskNames, key);

    /// <summary>True for the heading of task contents.</summary>
    public bool IsTaskContent(string key) => Holds(_taskContents, key);

    /// <summary>True for the label of the total line.</summary>
    public bool IsTotal(string key) => Holds(_total, key);

    /// <summary>True for the label of the grade line.</summary>
    public bool IsGrade(string key) => Holds(_grade, key);

    /// <summary>True for a printed title: a known one, alone or behind an issuer, a year or the number of an annex.</summary>
    public bool IsTitle(string key) => TitleLength(key) > 0;

    /// <summary>Number of characters of the known title that a key ends with; 0 if it is no title.</summary>
    public int TitleLength(string key)
    {
        if (key.Length > LongestTitle || key.AsSpan().ContainsAny('。', ';')) return 0;
        var plain = WithoutBrackets(key);
        return _titles.Find(t => key.EndsWith(t, StringComparison.Ordinal) || plain.EndsWith(t, StringComparison.Ordinal))?.Length ?? 0;
    }

    private const int LongestTitle = 50;

    private static string Key(string word) => Folding.Key(word).TrimEnd(':');

    private static void Add(Dictionary<string, string> map, string name, IReadOnlyList<string> words)
    {
        foreach (var word in words) map.TryAdd(Key(word), name);
    }

    private static string? Find(Dictionary<string, string> map, string key) =>
        map.TryGetValue(key, out var name) || map.TryGetValue(WithoutLastBracket(key), out name) || map.TryGetValue(WithoutBrackets(key), out name) ? name : null;

    private static bool Holds(HashSet<string> words, string key) => words.Contains(key) || words.Contains(WithoutLastBracket(key)) || words.Contains(WithoutBrackets(key));

    // 项目资金(万元), 全年执行数(B), 得分(20分*执行率): what stands in brackets behind a heading is a note.
    private static string WithoutLastBracket(string key)
    {
        var open = key.LastIndexOf('(');
        return open > 0 && key[^1] == ')' ? key[..open] : key;
    }

    private static string WithoutBrackets(string key)
    {
        for (var open = key.IndexOf('(', StringComparison.Ordinal); open >= 0; open = key.IndexOf('(', StringComparison.Ordinal))
        {
            var close = key.IndexOf(')', open);
            if (close < 0) return key;
            key = key.Remove(open, close - open + 1);
        }
        return key;
    }
}
