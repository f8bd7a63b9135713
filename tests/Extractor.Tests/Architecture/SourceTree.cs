using Extractor.Testing;

namespace Extractor.Tests.Architecture;

/// <summary>One source file of the checkout.</summary>
/// <param name="Path">Path from the root, with slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    /// <summary>Its text without comments and literals.</summary>
    public string Bare { get; } = SourceText.Bare(Text);

    /// <summary>Its number of lines.</summary>
    public int Lines => Text.TrimEnd('\n').Split('\n').Length;

    /// <summary>Its types and members.</summary>
    public IReadOnlyList<SourceMember> Members => SourceMembers.Of(Bare);
}

/// <summary>The sources that the house is held to.</summary>
internal static class SourceTree
{
    /// <summary>All C# files under a folder of the checkout, build output left out.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))
            .Where(p => !p.Contains("/bin/", StringComparison.Ordinal) && !p.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(p => new SourceFile(p, File.ReadAllText(Path.Combine(Repository.Root, p))))];
}
