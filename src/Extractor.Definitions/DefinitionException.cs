namespace Extractor.Definitions;

/// <summary>A definition file is wrong: says the file, the line and what is allowed.</summary>
public sealed class DefinitionException(string file, long line, string message)
    : Exception($"{file}:{line}: {message}")
{
    /// <summary>The file, relative to the pipelines folder.</summary>
    public string File { get; } = file;

    /// <summary>Line from 1.</summary>
    public long Line { get; } = line;
}
