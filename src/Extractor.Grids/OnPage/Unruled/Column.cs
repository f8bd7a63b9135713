namespace Extractor.Grids.OnPage.Unruled;

/// <summary>A column of words.</summary>
/// <param name="From">Left end of its words.</param>
/// <param name="To">Right end of its words.</param>
/// <param name="Left">Border to the column on the left.</param>
/// <param name="Right">Border to the column on the right.</param>
internal sealed record Column(double From, double To, double Left, double Right)
{
    /// <summary>Middle of its words.</summary>
    public double Centre => (From + To) / 2;
}
