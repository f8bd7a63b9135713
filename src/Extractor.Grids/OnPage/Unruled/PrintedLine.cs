using Extractor.Grids.OnPage.Words;
using Extractor.Model;

namespace Extractor.Grids.OnPage.Unruled;

/// <summary>What stands on one baseline, from left to right.</summary>
/// <param name="Chunks">Its chunks; at least one.</param>
internal sealed record PrintedLine(IReadOnlyList<Chunk> Chunks)
{
    /// <summary>Box around the chunks.</summary>
    public Box Box { get; } = Boxes.Around(Chunks.Select(c => c.Box));

    /// <summary>Largest font size.</summary>
    public double FontSize { get; } = Chunks.Max(c => c.FontSize);

    /// <summary>True if it may be a row of a table: more than one chunk.</summary>
    public bool IsTabular => Chunks.Count > 1;

    /// <summary>The line without what fails the test; null if nothing is left.</summary>
    public PrintedLine? Keeping(Func<Chunk, bool> test)
    {
        var kept = Chunks.Where(test).ToList();
        return kept.Count == Chunks.Count ? this : kept.Count == 0 ? null : new(kept);
    }
}
