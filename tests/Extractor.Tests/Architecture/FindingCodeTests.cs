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
        var byRules = Repository.Definitions.Anomalies.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Constants.Where(f => !code.Contains($"FindingCodes.{f.Name}", StringComparison.Ordinal) && !byRules.Contains((string)f.GetRawConstantValue()!)).Select(f => f.Name));
    }

    [Fact]
    public void The_table_explains_every_code_in_two_languages_and_no_other()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "pipelines", "schema", "finding-codes.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')).ToList();
        Assert.Equal(FindingCodes.All.Order(StringComparer.Ordinal), rows.Select(r => r[1].Trim(' ', '`')).Order(StringComparer.Ordinal));
        Assert.All(rows, r => Assert.True(r[2].Trim().Length > 10 && r[3].Any(c => c > '\u4E00'), string.Join('|', r)));
    }
}
