namespace Extractor.Tests.Grids.OnPage;

/// <summary>How the borders of a table are drawn.</summary>
internal enum GridStyle
{
    /// <summary>A stroked rectangle round each cell.</summary>
    Frames,

    /// <summary>Lines as long as they go.</summary>
    LongLines,

    /// <summary>Lines of no thickness.</summary>
    Hairlines,

    /// <summary>A thin filled rectangle on each side of each cell.</summary>
    FilledRectangles,

    /// <summary>Rectangles that stand a little inside of each cell, so that every border is drawn twice.</summary>
    Doubled,

    /// <summary>Pieces that end some points before the junctions.</summary>
    Gaps,

    /// <summary>Dashed lines.</summary>
    Dashes,

    /// <summary>No lines at the left and the right.</summary>
    OpenSides,

    /// <summary>Inner lines alone.</summary>
    InnerLines,
}
