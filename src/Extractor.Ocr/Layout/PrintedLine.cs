namespace Extractor.Ocr.Layout;

/// <summary>One printed line of a cell, or of the text outside tables, cut out for reading.</summary>
/// <param name="Ink">Box of its ink on the page.</param>
/// <param name="Crop">What was cut out on the page: its ink with some margin.</param>
/// <param name="Picture">The cut-out; what belongs to other lines and to rulings is painted over.</param>
/// <param name="Em">Height of a full character in pixels, as far as the ink tells.</param>
/// <param name="InCell">True if rulings enclose it.</param>
internal sealed record PrintedLine(PixelBox Ink, PixelBox Crop, Plane Picture, double Em, bool InCell)
{
    /// <summary>Number of its cell or block of text on the page.</summary>
    public int Cell { get; init; }

    /// <summary>True if something too pale or too small to be print stands behind it, or below it, where a full stop would.</summary>
    public bool IsTrailed { get; init; }

    /// <summary>Pixels from its ink to the ruling behind it; none counts as far away.</summary>
    public int Room { get; init; } = int.MaxValue;

    /// <summary>True if a sign that follows it may have wrapped: there is no room for one.</summary>
    public bool IsFull => Room <= FullWithin * Em;

    /// <summary>Room for a character and the margin of a cell, in character heights.</summary>
    private const double FullWithin = 1.6;

    /// <summary>The pieces of its ink.</summary>
    public required IReadOnlyList<Piece> Pieces { get; init; }
}
