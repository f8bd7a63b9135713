namespace Extractor.Testing.Pdf;

/// <summary>A page of a small PDF file.</summary>
/// <param name="Width">Width of the sheet before it is turned, in points.</param>
/// <param name="Height">Height of the sheet before it is turned.</param>
/// <param name="Rotate">Degrees by which it is shown turned clockwise: 0, 90, 180 or 270.</param>
/// <param name="OriginX">x of the left border of the media box.</param>
/// <param name="OriginY">y of its lower border.</param>
public sealed record PdfSheet(double Width, double Height, int Rotate = 0, double OriginX = 0, double OriginY = 0)
{
    /// <summary>What is drawn on it.</summary>
    public PdfContent Content { get; } = new(Height);

    /// <summary>The part that is shown, in the coordinates of the content; null for the whole sheet.</summary>
    public (double X0, double Y0, double X1, double Y1)? Crop { get; init; }

    /// <summary>A field of a fillable form that fills the sheet, as it is drawn; null if there is none.</summary>
    public PdfContent? Field { get; init; }
}
