namespace Extractor.Tests.Architecture;

/// <summary>Files and methods stay small enough to be read at a glance.</summary>
public sealed class SizeTests
{
    private static readonly IReadOnlyList<SourceFile> All = [.. SourceTree.Files("src"), .. SourceTree.Files("tests")];

    [Fact]
    public void No_file_has_more_than_400_lines() =>
        Assert.Empty(All.Where(f => f.Lines > 400).Select(f => $"{f.Path}: {f.Lines} lines"));

    [Fact]
    public void Half_of_the_source_files_have_at_most_100_lines() =>
        Assert.InRange(Percentile(SourceTree.Files("src").Select(f => f.Lines), 50), 1, 100);

    [Fact]
    public void No_method_has_more_than_50_lines() =>
        Assert.Empty(All.SelectMany(f => f.Members.Where(m => m.IsMethod && m.Lines > 50).Select(m => $"{f.Path}: {m.Head.Trim()}: {m.Lines} lines")));

    [Fact]
    public void Nine_of_ten_methods_have_at_most_25_lines()
    {
        var sizes = SourceTree.Files("src").SelectMany(f => f.Members).Where(m => m.IsMethod).Select(m => m.Lines).ToList();
        Assert.True(sizes.Count > 100, $"only {sizes.Count} methods found: does the counter still work?");
        Assert.InRange(Percentile(sizes, 90), 1, 25);
    }

    private static int Percentile(IEnumerable<int> values, int percent)
    {
        var sorted = values.Order().ToList();
        return sorted[(sorted.Count - 1) * percent / 100];
    }
}
