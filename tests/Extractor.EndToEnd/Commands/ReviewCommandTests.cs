using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>extractor review: what to look at first, and that the answers are heard.</summary>
public sealed class ReviewCommandTests : IDisposable
{
    private const string Name = "unit-self-evaluation.pdfplumber-lines.txt";
    private readonly Scratch _scratch = new();

    public ReviewCommandTests() => ExtractorProgram.RunIn(_scratch.Folder, "run", "--database", "records.db", "--input", Path.Combine(Repository.Corpus, "dumps", Name));

    [Fact]
    public void The_answer_that_settles_most_comes_first_and_what_it_settles_is_not_asked_again()
    {
        var before = Ask();
        Assert.Equal(before.Select(q => q.Settles.Count).OrderDescending(), before.Select(q => q.Settles.Count));
        var first = before[0];
        Assert.True(first.Settles.Count > 2, $"the first answer settles {first.Settles.Count}");
        Assert.Null(first.Value);
        var candidate = Assert.Single(first.Candidates);
        Assert.Contains("--value VALUE --by", first.Answer, StringComparison.Ordinal);

        // As it stands the line is refused: the paper decides, not the sums.
        Assert.Contains("in the place of VALUE", Say(first.Answer).Errors, StringComparison.Ordinal);
        Assert.Equal(0, Say(first.Answer.Replace("VALUE", candidate, StringComparison.Ordinal)).ExitCode);

        var after = Ask();
        Assert.DoesNotContain(after, q => q.Path == first.Path);
        Assert.DoesNotContain(after, q => q.Path != first.Path && q.Settles.Intersect(first.Settles).Any(s => s != q.Path));
        var read = Ask("--all").First(q => q.Answer.Contains("--confirm", StringComparison.Ordinal));
        Assert.Contains("is right", Say(read.Answer).Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Ask("--all"), q => q.Path == read.Path);
    }

    [Fact]
    public void What_people_said_is_told_where_it_does_not_count_and_where_a_value_is_explained()
    {
        var (path, answer) = (Ask()[0].Path, Ask()[0].Answer);
        Say(answer.Replace("VALUE", "30", StringComparison.Ordinal).Replace("\"$USER\"", "ann", StringComparison.Ordinal));
        Say(answer.Replace("VALUE", "31", StringComparison.Ordinal).Replace("\"$USER\"", "bo", StringComparison.Ordinal));
        var asked = Assert.Single(Ask(), q => q.Path == path);
        Assert.Contains("ann said 30; disputed: another correction says something else of this value", asked.Doubts);
        Assert.Contains("bo said 31; disputed: another correction says something else of this value", asked.Doubts);
        Assert.Contains("--settle", asked.Answer, StringComparison.Ordinal);

        var explained = ExtractorProgram.RunIn(_scratch.Folder, "explain", Path.Combine(Repository.Corpus, "dumps", Name), "--field", path, "--database", "records.db");
        Assert.Contains("  disputed    30, by ann, ", explained.Output, StringComparison.Ordinal);
        var json = ExtractorProgram.RunIn(_scratch.Folder, "explain", Path.Combine(Repository.Corpus, "dumps", Name), "--field", path, "--database", "records.db", "--format", "json");
        Assert.Equal(2, JsonDocument.Parse(json.Output).RootElement.GetProperty("corrections").GetArrayLength());
    }

    [Fact]
    public void Its_text_shows_print_place_identities_and_candidates_and_filters_narrow_it()
    {
        var text = ExtractorProgram.RunIn(_scratch.Folder, "review", "--database", "records.db", "--limit", "1").Output;
        foreach (var word in new[] { "   1  settles ", "      doubt      number_lost: ", "      identity   ", "      candidates ", "      proves     forms[0].", "      answer     extractor correct --document ", "\n1 of " })
            Assert.Contains(word, text, StringComparison.Ordinal);
        Assert.StartsWith("0 of 0 questions", ExtractorProgram.RunIn(_scratch.Folder, "review", "--database", "records.db", "--unit", "没有这个单位").Output, StringComparison.Ordinal);
        Assert.True(Ask("--all").Count > Ask("--document", Name).Count);
    }

    public void Dispose() => _scratch.Dispose();

    private List<Asked> Ask(params string[] filters) =>
        [.. ExtractorProgram.RunIn(_scratch.Folder, ["review", "--database", "records.db", "--format", "json", "--limit", "100000", .. filters]).Lines.Select(l => new Asked(JsonDocument.Parse(l).RootElement))];

    private Call Say(string answer) => ExtractorProgram.Shell(_scratch.Folder, $"USER=ann; \"$EXTRACTOR\" {answer["extractor ".Length..]}");

    /// <summary>A question as the program prints it.</summary>
    private sealed class Asked(JsonElement json)
    {
        public string Path { get; } = json.GetProperty("path").GetString()!;

        public string? Value { get; } = json.GetProperty("value").GetString();

        public string Answer { get; } = json.GetProperty("answer").GetString()!;

        public IReadOnlyList<string> Settles { get; } = Texts(json, "settles");

        public IReadOnlyList<string> Candidates { get; } = Texts(json, "candidates");

        public IReadOnlyList<string> Doubts { get; } = Texts(json, "doubts");

        private static List<string> Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
    }
}
