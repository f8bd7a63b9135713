using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Words;

/// <summary>Words on one baseline, in the direction of writing.</summary>
internal sealed class WordLine
{
    /// <summary>A line of at least one word, words in the direction of writing.</summary>
    public WordLine(IReadOnlyList<Word> words)
    {
        Words = words;
        Box = Boxes.Around(words);
        FontSize = words.Max(w => w.FontSize);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Box around the words.</summary>
    public Box Box { get; }

    /// <summary>Largest font size of its words, in points.</summary>
    public double FontSize { get; }

    /// <summary>True if the text runs from left to right or from right to left as the page is seen.</summary>
    public bool IsHorizontal => Boxes.IsHorizontal(Words[0]);
}
