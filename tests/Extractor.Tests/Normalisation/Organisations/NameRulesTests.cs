using Extractor.Definitions;
using Extractor.Definitions.Organisations;
using Extractor.Model;
using Extractor.Normalisation.Organisations;
using Extractor.Testing;

namespace Extractor.Tests.Normalisation.Organisations;

/// <summary>The examples beside the rules in pipelines/organisations/names.yaml hold.</summary>
public sealed class NameRulesTests
{
    private static readonly OrganisationWords Words = Repository.Definitions.Organisations;

    /// <summary>Rule id, what goes in, what comes out; null for what the rule leaves.</summary>
    public static TheoryData<string, string, string?> Examples()
    {
        var data = new TheoryData<string, string, string?>();
        foreach (var rule in Words.Codes.Concat(Words.Scopes).Concat(Words.Rules))
        {
            foreach (var (printed, result) in rule.Examples) data.Add(rule.Id, printed, result);
            foreach (var printed in rule.Refused) data.Add(rule.Id, printed, null);
        }
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void A_rule_does_what_its_examples_say(string id, string printed, string? result)
    {
        var text = Folding.Key(printed);
        if (Words.Codes.Concat(Words.Scopes).FirstOrDefault(r => r.Id == id) is { } taken)
        {
            var match = taken.Pattern.Match(text);
            Assert.Equal(result, match.Success ? $"{taken.To ?? match.Groups["code"].Value}|{match.Groups["name"].Value}" : null);
            return;
        }
        var rule = Words.Rules.Single(r => r.Id == id);
        var named = BodyName.Apply(rule, text, rule.Level);
        // An example that is the name already shows that the rule keeps it.
        Assert.Equal(result, named ?? (result == text ? text : null));
    }

    [Fact]
    public void A_short_name_becomes_the_long_one_and_the_long_one_stays()
    {
        var bodies = new BodyName(Words);
        foreach (var (printed, full) in Words.ShortNames)
        {
            Assert.Equal(full, bodies.Of(printed, null, []));
            Assert.Equal(full + "执法大队", bodies.Of(printed + "执法大队", null, []));
            Assert.Equal(full, bodies.Of(full, null, []));
        }
    }

    [Fact]
    public void A_rule_without_examples_does_not_load()
    {
        var folder = Directory.CreateTempSubdirectory("extractor-organisations-");
        try
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Pipelines, "organisations"))) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            var names = Path.Combine(folder.FullName, "names.yaml");
            File.WriteAllText(names, File.ReadAllText(names).Replace("    refused: [教育部]\n", "", StringComparison.Ordinal));
            var error = Assert.Throws<DefinitionException>(() => OrganisationReader.Read(folder.FullName));
            Assert.Contains("body.republic", error.Message, StringComparison.Ordinal);
            Assert.True(error.Line > 0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_change_says_what_its_source_says_and_when()
    {
        Assert.All(Words.RegionChanges, c => Assert.Matches(@"（.*\d{4}.*）", c.Evidence));
        Assert.All(Words.BodyChanges, c => Assert.Matches(@"（.*\d{4}.*）", c.Evidence));
    }

    [Fact]
    public void The_table_of_regions_is_whole()
    {
        Assert.Equal(34, Words.Regions.All.Count(r => r.Level == RegionLevel.Province));
        Assert.All(Words.Regions.All, r => Assert.True(r.Level is RegionLevel.Province or RegionLevel.Country || r.Parent is not null, r.Code));
        Assert.Equal(["310107", "330903"], Words.Regions.All.Where(r => r.Name == "普陀区").Select(r => r.Code));
        Assert.Equal("330900", Words.Regions.Find("330903")!.Parent!.Code);
        Assert.Equal("310000", Words.Regions.Find("310107")!.Parent!.Code);
        Assert.Equal("310108", Words.Regions.All.Single(r => r.Name == "闸北区").Code);
    }
}
