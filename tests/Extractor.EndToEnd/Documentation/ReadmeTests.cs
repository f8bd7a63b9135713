using System.Xml.Linq;
using Extractor.Testing;

namespace Extractor.EndToEnd.Documentation;

/// <summary>What the README says is so.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Its_examples_give_the_output_that_it_shows()
    {
        using var scratch = new Scratch();
        File.CreateSymbolicLink(scratch["corpus"], Repository.Corpus);
        var examples = Readme.Examples();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var call = ExtractorProgram.Shell(scratch.Folder, example.Line.Replace("artifacts/extractor", "\"$EXTRACTOR\"", StringComparison.Ordinal));
            var failed = call.ExitCode == 2;
            var output = failed ? $"{call.Errors}[exit code 2]\n" : call.Output;
            Assert.True(example.IsKeptBy(output), $"$ {example.Line}\n{output}\nis not\n{string.Join('\n', example.Promised)}");
        }
    }

    [Fact]
    public void Every_command_stands_in_it_with_its_options_and_an_example()
    {
        var examples = Readme.Examples().Select(e => e.Line).ToList();
        Assert.NotEmpty(HelpText.Commands());
        var everywhere = HelpText.Commands().Select(HelpText.Options).Aggregate((a, b) => [.. a.Intersect(b)]);
        var paragraph = string.Concat(Readme.Text.Split('\n').SkipWhile(l => !l.StartsWith("Everywhere: ", StringComparison.Ordinal)).TakeWhile(l => l.Length > 0));
        Assert.Contains("--pipelines", everywhere);
        foreach (var option in everywhere) Assert.Matches($"`{option}[ `]", paragraph);
        foreach (var command in HelpText.Commands())
        {
            var row = Readme.Text.Split('\n').SingleOrDefault(l => l.StartsWith($"| `{command} ", StringComparison.Ordinal) || l.StartsWith($"| `{command}` ", StringComparison.Ordinal));
            Assert.True(row is not null, $"README has no row for {command}");
            foreach (var option in HelpText.Options(command).Except(everywhere))
                Assert.True(row.Contains($"`{option} ", StringComparison.Ordinal) || row.Contains($"`{option}`", StringComparison.Ordinal), $"README does not name {option} of {command}");
            Assert.Contains(examples, e => $"{e} ".StartsWith($"artifacts/extractor {command} ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_word_of_the_build_stands_in_it()
    {
        var words = ExtractorProgram.Shell(Repository.Root, "./build.sh help").Lines.Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] is not (' ' or '(')).Select(l => l.Trim().Split(' ')[0]).ToList();
        Assert.Contains("test", words);
        foreach (var word in words) Assert.Contains($"./build.sh {word}", Readme.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_package_stands_in_it_with_its_version()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "src", "Directory.Packages.props"));
        var properties = versions.Descendants("PropertyGroup").Elements().ToDictionary(e => $"$({e.Name.LocalName})", e => e.Value, StringComparer.Ordinal);
        foreach (var package in versions.Descendants("PackageVersion"))
        {
            var version = package.Attribute("Version")!.Value;
            Assert.Contains($" {package.Attribute("Include")!.Value} {properties.GetValueOrDefault(version, version)}", Readme.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void It_is_short() => Assert.InRange(Readme.Text.Split('\n').Length, 50, 200);

    [Theory]
    [InlineData("a\nb\n", true)]
    [InlineData("a\nx\ny\nb\n", true)]
    [InlineData("a\nx\n", false)]
    [InlineData("x\nb\n", false)]
    public void An_example_is_kept_or_broken(string output, bool kept) => Assert.Equal(kept, new Example("", ["a", "…", "b"]).IsKeptBy(output));
}
