using System.Diagnostics;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>Wrong use is refused with a word about what is right, and changes nothing.</summary>
public sealed class UsageTests
{
    [Theory]
    [InlineData("", "command was not provided")]
    [InlineData("bogus", "'bogus'")]
    [InlineData("extract", "'FILE' missing")]
    [InlineData("extract --colour a.txt", "unknown option '--colour'")]
    [InlineData("extract a.txt --formt table", "unknown option '--formt'")]
    [InlineData("extract a.txt --format xml", "'xml' not recognized")]
    [InlineData("search 率 --limit -1", "--limit takes a whole number")]
    [InlineData("search 率 --year 2024-2023", "--year 2024-2023")]
    [InlineData("--pipelines /nowhere extract a.txt", "/nowhere: there is no such folder of definitions")]
    public void Wrong_use_is_refused(string line, string message)
    {
        var call = ExtractorProgram.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("error: ", call.Errors, StringComparison.Ordinal);
        Assert.Contains(message, call.Errors, StringComparison.Ordinal);
        Assert.Equal("", call.Output);
        Assert.Equal(2, call.ExitCode);
    }

    [Fact]
    public void Every_command_refuses_an_unknown_option()
    {
        foreach (var command in HelpText.Commands())
        {
            var call = ExtractorProgram.Run(command, "--no-such-option");
            Assert.True(call.ExitCode == 2, $"{command} --no-such-option gave {call.ExitCode}");
            Assert.Contains("--no-such-option", call.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_is_the_version_of_the_build()
    {
        var call = ExtractorProgram.Run("--version");
        var properties = File.ReadAllText(Path.Combine(Repository.Root, "src", "Directory.Build.props"));
        Assert.Contains($"<Version>{call.Output.Trim()}</Version>", properties, StringComparison.Ordinal);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void The_program_starts_at_once()
    {
        ExtractorProgram.Run("--version");
        var watch = Stopwatch.StartNew();
        ExtractorProgram.Run("--version");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"--version took {watch.ElapsedMilliseconds} ms");
    }
}
