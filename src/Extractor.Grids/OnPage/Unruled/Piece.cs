using Extractor.Grids.OnPage.Words;
using Extractor.Model;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>What one line prints in one column, or across several.</summary>
/// <param name="First">First column.</param>
/// <param name="Last">Last column.</param>
/// <param name="Chunks">Its chunks from left to right.</param>
internal sealed record Piece(int First, int Last, IReadOnlyList<Chunk> Chunks)
{
    /// <summary>Box around the chunks.</summary>
    public Box Box { get; } = Boxes.Around(Chunks.Select(c => c.Box));

    /// <summary>True if it covers several columns.</summary>
    public bool Spans => Last > First;

    /// <summary>True if all of it is figures.</summary>
    public bool IsFigure => Chunks.All(c => c.IsFigure);

    /// <summary>True if both have a column in common.</summary>
    public bool Shares(Piece other) => First <= other.Last && other.First <= Last;
}

/// <summary>A line divided among the columns.</summary>
/// <param name="Index">Index of the line in its region.</param>
/// <param name="Line">The line.</param>
/// <param name="Pieces">Its pieces from left to right.</param>
internal sealed record DividedLine(int Index, PrintedLine Line, IReadOnlyList<Piece> Pieces)
{
    /// <summary>The piece in a column, or null.</summary>
    public Piece? In(int column) => Pieces.FirstOrDefault(p => p.First <= column && p.Last >= column);
}
