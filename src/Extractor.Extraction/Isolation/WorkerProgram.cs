namespace Extractor.Extraction.Isolation;

/// <summary>The program that workers run, and the arguments that make it one. It is given from outside: under a test host the process is not the program.</summary>
/// <param name="Path">Path of the program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerProgram(string Path, IReadOnlyList<string> Arguments);
