using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Inspection.Picture;

/// <summary>A layer of a page picture.</summary>
/// <param name="Name">Its name, such as words.</param>
/// <param name="Colour">Its colour, 0xRRGGBB.</param>
/// <param name="Shows">What it shows, for a person.</param>
public sealed record PictureLayer(string Name, int Colour, string Shows)
{
    /// <summary>Cells of the grids, empty ones included.</summary>
    public static PictureLayer Cells { get; } = new("cells", 0xE8730C, "cells of the grids: row, column, span");

    /// <summary>Lines as the page draws them.</summary>
    public static PictureLayer Rulings { get; } = new("rulings", 0xD62728, "lines as drawn");

    /// <summary>Borders of cells and where they cross.</summary>
    public static PictureLayer Edges { get; } = new("edges", 0x1A9850, "borders of cells and their crossings; dashed: inferred");

    /// <summary>Words that are seen.</summary>
    public static PictureLayer Words { get; } = new("words", 0x1F77B4, "words");

    /// <summary>Words of the text layer that are not seen.</summary>
    public static PictureLayer Hidden { get; } = new("hidden", 0x6B6B6B, "words that nobody sees, and why");

    /// <summary>Values of the records.</summary>
    public static PictureLayer Fields { get; } = new("fields", 0x8E3DBD, "values of the record: path and value");

    /// <summary>All layers, the lowest first.</summary>
    public static IReadOnlyList<PictureLayer> All { get; } = [Cells, Rulings, Edges, Words, Hidden, Fields];
}

/// <summary>How a mark is drawn.</summary>
public enum MarkShape
{
    /// <summary>A rectangle, lightly filled.</summary>
    Rectangle,

    /// <summary>A line from the upper left corner of the box to the lower right one.</summary>
    Line,

    /// <summary>The same, dashed.</summary>
    DashedLine,

    /// <summary>A small circle or cross in the middle of the box.</summary>
    Point,
}

/// <summary>One thing that a layer shows.</summary>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Box">Where, in points.</param>
/// <param name="Says">What it is, for a person who points at it.</param>
/// <param name="Label">A few digits to print beside it; null for none.</param>
public sealed record Mark(MarkShape Shape, Box Box, string Says, string? Label = null);

/// <summary>A page with its layers, ready to be drawn.</summary>
/// <param name="Width">Width of the page in points.</param>
/// <param name="Height">Height of the page in points.</param>
/// <param name="Background">The page as it is seen; null draws on white.</param>
/// <param name="Layers">The layers, the lowest first, each with its marks.</param>
public sealed record PagePicture(double Width, double Height, Raster? Background, IReadOnlyList<(PictureLayer Layer, IReadOnlyList<Mark> Marks)> Layers);
