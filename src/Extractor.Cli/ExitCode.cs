namespace Extractor.Cli;

/// <summary>What the program tells its caller; of several the highest wins.</summary>
internal static class ExitCode
{
    /// <summary>All right.</summary>
    public const int Success = 0;

    /// <summary>Done, but something could not be read or is not as it should be: see the findings.</summary>
    public const int Doubtful = 1;

    /// <summary>Wrong use, an unreadable input, a wrong definition, a disk that is full.</summary>
    public const int Failure = 2;
}
