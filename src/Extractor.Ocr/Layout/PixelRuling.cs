namespace Extractor.Ocr.Layout;

/// <summary>A line found in pixels; it may drift a little across its length.</summary>
/// <param name="From">Left or upper end.</param>
/// <param name="To">Right or lower end.</param>
/// <param name="Start">y (of a horizontal line, x of a vertical one) at the first end.</param>
/// <param name="End">y or x at the second end.</param>
/// <param name="Thickness">Thickness in pixels.</param>
internal sealed record PixelRuling(double From, double To, double Start, double End, double Thickness)
{
    /// <summary>y or x in the middle.</summary>
    public double Position => (Start + End) / 2;

    /// <summary>Length in pixels.</summary>
    public double Length => To - From;

    /// <summary>y or x at a place along the line, also beyond its ends.</summary>
    public double At(double along) => To > From ? Start + ((End - Start) * (along - From) / (To - From)) : Start;

    /// <summary>True if the line passes a place, or ends within some pixels of it.</summary>
    public bool Reaches(double along, double slack) => along >= From - slack && along <= To + slack;
}

/// <summary>The lines of a page.</summary>
internal sealed record PixelRulings(IReadOnlyList<PixelRuling> Horizontal, IReadOnlyList<PixelRuling> Vertical);
