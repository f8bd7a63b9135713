namespace Extractor.Reading.FlatText;

/// <summary>Takes the marks off Markdown headings.</summary>
internal static class Heading
{
    private const int DeepestLevel = 6;

    /// <summary>The text without leading "#"s; unchanged if they are no marks: "#1" is a number, and marks alone are no heading.</summary>
    public static string WithoutMarks(string text)
    {
        if (!text.StartsWith('#')) return text;
        var marks = text.AsSpan().IndexOfAnyExcept('#');
        return marks is > 0 and <= DeepestLevel && (marks > 1 || text[marks] == ' ') ? text[marks..].TrimStart() : text;
    }
}
