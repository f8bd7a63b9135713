namespace Extractor.Model;

/// <summary>Something of the machine that a part of the program needs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="For">What it is needed for.</param>
/// <param name="Found">Its version or place; null if it is missing.</param>
/// <param name="Package">Debian package that brings it; null if build.sh fetches it.</param>
public sealed record Requirement(string Name, string For, string? Found, string? Package);
