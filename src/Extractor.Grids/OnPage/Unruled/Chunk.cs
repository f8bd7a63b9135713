using Extractor.Grids.OnPage.Words;
using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>Words of one line that stand no further apart than words of a sentence do.</summary>
/// <param name="Words">The words from left to right.</param>
internal sealed record Chunk(IReadOnlyList<Word> Words)
{
    private bool? _isFigure;

    /// <summary>Box around the words.</summary>
    public Box Box { get; } = Boxes.Around(Words.Select(w => w.Box));

    /// <summary>The characters, blanks left out.</summary>
    public string Text { get; } = Words.Count == 1 ? Words[0].Text : string.Concat(Words.Select(w => w.Text));

    /// <summary>Largest font size of its words.</summary>
    public double FontSize { get; } = Words.Max(w => w.FontSize);

    /// <summary>True if it reads as a figure: digits with their separators, signs, brackets and units, or the dash of an empty figure.</summary>
    public bool IsFigure => _isFigure ??= FigureText.IsFigure(Text);

    /// <summary>Middle between left and right.</summary>
    public double Centre => (Box.X0 + Box.X1) / 2;
}
