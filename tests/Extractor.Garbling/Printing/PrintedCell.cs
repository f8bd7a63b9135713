namespace Extractor.Garbling.Printing;

/// <summary>One cell of the printed grid, changed by the patterns.</summary>
/// <param name="text">What stands in it.</param>
/// <param name="path">Record path of the field that it carries whole; null for labels, blanks and cells that a pattern has touched.</param>
public sealed class PrintedCell(string text, string? path = null)
{
    /// <summary>What stands in it.</summary>
    public string Text { get; set; } = text;

    /// <summary>Record path of the field that it carries whole; null for labels, blanks and cells that a pattern has touched.</summary>
    public string? Path { get; set; } = path;

    /// <summary>Last part of the path, such as "weight"; empty if the cell carries no field.</summary>
    public string Field => Path is null ? "" : Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>True if nothing stands in it and it carries no field.</summary>
    public bool IsFree => Text.Length == 0 && Path is null;

    /// <summary>Puts a text that is no longer the printed field: later patterns leave the cell alone.</summary>
    public void Spoil(string text)
    {
        Text = text;
        Path = null;
    }
}
