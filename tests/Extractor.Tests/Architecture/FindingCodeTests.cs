using System.Reflection;
using Extractor.Model.Findings;
using Extractor.Testing;

namespace Extractor.Tests.Architecture;

/// <summary>The closed list of finding codes is complete, in use and explained.</summary>
public sealed class FindingCodeTests
{
    private static readonly IReadOnlyList<FieldInfo> Constants = [.. typeof(FindingCodes).GetFields().Where(f => f.IsLiteral)];

    [Fact]
    public void The_list_holds_every_code_once() =>
        Assert.Equal(Constants.Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal), FindingCodes.All.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_is_used()
    {
        var code = string.Concat(SourceTree.Files("src").Where(f => !f.Path.EndsWith("/FindingCodes.cs", StringComparison.Ordinal)).Select(f => f.Bare));
        Assert.Empty(Constants.Where(f => !code.Contains($"FindingCodes.{f.Name}", StringComparison.Ordinal)).Select(f => f.Name));
    }

    [Fact]
    public void The_readme_explains_every_code_and_no_other()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "README.md")).SkipWhile(l => l != "## Finding codes").Skip(1).TakeWhile(l => !l.StartsWith("## ", StringComparison.Ordinal));
        var explained = rows.Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]);
        Assert.Equal(FindingCodes.All.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }
}
