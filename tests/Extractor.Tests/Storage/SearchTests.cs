using Extractor.Extraction;
using Extractor.Model;
using Extractor.Storage;
using Extractor.Storage.Search;
using Extractor.Testing;

namespace Extractor.Tests.Storage;

/// <summary>Search finds every text that holds what was looked for, and no other.</summary>
public sealed class SearchTests : IClassFixture<SearchTests.Corpus>
{
    private readonly RecordSearch _search;
    private readonly Corpus _corpus;

    public SearchTests(Corpus corpus) => (_corpus, _search) = (corpus, corpus.Search);

    [Fact]
    public void Ten_thousand_random_substrings_are_found_where_a_plain_scan_finds_them()
    {
        var texts = _corpus.Database.Query("SELECT id || '~' || text FROM search_texts ORDER BY id").Select(r => r.Split('~', 2)).Select(r => (Id: long.Parse(r[0]), Text: SearchFolding.Fold(r[1]))).ToList();
        Assert.True(texts.Count > 1000);
        // One text after the other, so that the plain scan is a scan of one string.
        var all = string.Join('\0', texts.Select(t => t.Text));
        var starts = new List<int>();
        for (var (i, at) = (0, 0); i < texts.Count; at += texts[i++].Text.Length + 1) starts.Add(at);
        var random = new Random(7);
        for (var n = 0; n < 10_000; n++)
        {
            var phrase = Phrase(texts[random.Next(texts.Count)].Text, random);
            var expected = new List<long>();
            for (var at = all.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = all.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                var index = starts.BinarySearch(at) is var found && found >= 0 ? found : ~found - 1;
                if (expected.Count == 0 || expected[^1] != texts[index].Id) expected.Add(texts[index].Id);
            }
            Assert.True(expected.SequenceEqual(_search.Holding(phrase)), $"\"{phrase}\"");
        }
    }

    [Theory]
    [InlineData("公务外出", "保障公务外出次数")]
    [InlineData("對口支援", "(对口支援)环境效益")]
    [InlineData("（对口支援）环境", "(对口支援)环境效益")]
    [InlineData("公务 准点", "保障公务外出准点率")]
    [InlineData("\"公务外出次\"", "保障公务外出次数")]
    [InlineData("准点 OR 环境效益", "保障公务外出准点率")]
    [InlineData("公务外出 NOT 次数", "保障公务外出准点率")]
    [InlineData("公务外出 -次数", "保障公务外出准点率")]
    [InlineData("(准点 OR 次数) 外出", "保障公务外出次数")]
    [InlineData("≥200(次)", "≥200(次)")]
    public void Queries_find(string query, string text) => Assert.Contains(Find(query), h => h.Text == text);

    [Theory]
    [InlineData("公务外出 NOT 次数", "保障公务外出次数")]
    [InlineData("公务 环境效益", "保障公务外出次数")]
    public void Queries_leave_out(string query, string text) => Assert.DoesNotContain(Find(query), h => h.Text == text);

    [Theory]
    [InlineData("NOT 次数", "only exclude")]
    [InlineData("", "nothing to look for")]
    [InlineData("\"公务", "quote is not closed")]
    [InlineData("(公务", "bracket is not closed")]
    [InlineData("公务)", "nothing opens the bracket")]
    [InlineData("公务 OR", "nothing to look for")]
    public void Queries_that_are_none_say_why(string query, string why) => Assert.Contains(why, Assert.Throws<FormatException>(() => Find(query)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_text_that_is_what_was_looked_for_comes_first_and_its_words_are_marked()
    {
        var hit = Find("满意度")[0];
        Assert.EndsWith("满意度", hit.Text, StringComparison.Ordinal);
        Assert.Equal("满意度", hit.Text.Substring(hit.Marks[0].From, hit.Marks[0].Length));
        Assert.Matches("^line [0-9]+, cell [0-9]+$", hit.Place);
    }

    [Fact]
    public void Filters_leave_only_their_own()
    {
        Assert.All(Find("率", new() { FirstYear = 2024, LastYear = 2024 }), h => Assert.Equal(2024, h.Year));
        Assert.All(Find("率", new() { Field = "deviation" }), h => Assert.Equal("deviation", h.Field));
        Assert.All(Find("率", new() { Unit = "闵行" }), h => Assert.Contains("闵行", h.Unit, StringComparison.Ordinal));
        Assert.All(Find("率", new() { FormType = "project_self_evaluation" }), h => Assert.Equal("project_self_evaluation", h.FormType));
        var lines = Find("率", new() { Level = "satisfaction" });
        Assert.NotEmpty(lines);
        Assert.All(lines, h => Assert.Contains(".indicators[", h.Path, StringComparison.Ordinal));
        Assert.Empty(Find("率", new() { Unit = "nobody" }));
    }

    [Fact]
    public void Facets_count_all_hits()
    {
        var result = _search.Search("满意", new(), limit: 1, facets: true);
        Assert.Equal(result.Ranked, result.Facets.Where(f => f.Facet == "field").Sum(f => f.Hits));
        Assert.False(result.More);
    }

    [Fact]
    public void A_page_behind_the_last_hit_is_empty_and_the_hits_are_still_counted()
    {
        var all = _search.Search("满意", new());
        var behind = _search.Search("满意", new(), offset: 5 * RecordSearch.Window);
        Assert.Empty(behind.Hits);
        Assert.Equal((all.Ranked, false), (behind.Ranked, behind.More));
    }

    [Fact]
    public void A_word_of_a_filter_that_nothing_bears_is_named_with_those_that_there_are()
    {
        var notes = _search.Search("满意", new() { FormType = "project_selfevaluation", Field = "level4", Level = "output" }).Notes;
        Assert.Equal(2, notes.Count);
        Assert.Contains("form type project_selfevaluation; there are: project_self_evaluation", notes[0], StringComparison.Ordinal);
        Assert.Contains("field level4; there are:", notes[1], StringComparison.Ordinal);
        Assert.Empty(_search.Search("满意", new() { FormType = "project_self_evaluation" }).Notes);
        Assert.Empty(_search.Search("no such text anywhere", new() { District = "3101" }).Notes);
    }

    [Fact]
    public void A_document_stored_again_is_found_as_it_is_now()
    {
        using var database = new TemporaryDatabase();
        using var store = database.Open();
        var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
        var before = SampleResult.Full();
        run.Save(before);
        run.Save(before with { Forms = [before.Forms[0] with { ProjectName = SampleResult.Text("另一项目") }], Tables = [] });
        using var search = RecordSearch.Open(database.File);
        Assert.Empty(search.Holding("业务经费"));
        Assert.Empty(search.Holding("附表"));
        Assert.Single(search.Holding("另一项目"));
        Assert.Equal(search.Holding("次数"), database.Query("SELECT id FROM search_texts WHERE text LIKE '%次数%'").Select(long.Parse));
    }

    [Fact]
    public void A_database_that_is_not_there_says_how_to_make_it() =>
        Assert.Contains("extractor run", Assert.Throws<StorageException>(() => RecordSearch.Open("nowhere.db")).Message, StringComparison.Ordinal);

    private IReadOnlyList<SearchHit> Find(string query, SearchFilter? filter = null) => _search.Search(query, filter ?? new(), limit: 1000).Hits;

    private static string Phrase(string text, Random random)
    {
        var from = random.Next(text.Length);
        return text.Substring(from, Math.Min(random.Next(1, 9), text.Length - from));
    }

    /// <summary>The seeds of the corpus in a database.</summary>
    public sealed class Corpus : IDisposable
    {
        internal TemporaryDatabase Database { get; } = new();

        internal RecordSearch Search { get; }

        public Corpus()
        {
            var extractor = new DocumentExtractor(Repository.Definitions);
            using (var store = Database.Open())
            {
                var run = store.Begin(TemporaryDatabase.Stamp, TimeProvider.System);
                foreach (var file in Directory.GetFiles(Path.Combine(Repository.Corpus, "seeds"), "*.txt").Order(StringComparer.Ordinal))
                    run.Save(extractor.Extract(Repository.Document(Path.GetRelativePath(Repository.Corpus, file))));
            }
            Search = RecordSearch.Open(Database.File);
        }

        public void Dispose()
        {
            Search.Dispose();
            Database.Dispose();
        }
    }
}
