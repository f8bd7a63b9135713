using System.Text.Json;
using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>extractor units: the bodies of documents and of a database.</summary>
public sealed class UnitsCommandTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void Bodies_have_one_id_in_all_documents_and_the_database_says_the_same()
    {
        string[] documents = [Scratch.Seed, Path.Combine(Repository.Corpus, "documents", "city-project-forms.pdf"), Path.Combine(Repository.Corpus, "documents", "unit-report.pdf")];
        var files = ExtractorProgram.Run(["units", .. documents]);
        Assert.Equal(0, files.ExitCode);
        Assert.Contains("2 bodies, 0 names open", files.Output, StringComparison.Ordinal);
        Assert.Contains("310000/人民政府办公厅", files.Output, StringComparison.Ordinal);
        Assert.Contains("310112/地区工作办公室", files.Output, StringComparison.Ordinal);

        ExtractorProgram.Run(["run", "--database", _scratch["records.db"], "--input", .. documents]);
        Assert.Equal(files.Output, ExtractorProgram.Run("units", "--database", _scratch["records.db"]).Output);
        Assert.Equal(ExtractorProgram.Run(["units", "--format", "json", .. documents]).Output, ExtractorProgram.Run("units", "--format", "json", "--database", _scratch["records.db"]).Output);
    }

    [Fact]
    public void A_name_that_fits_two_districts_is_listed_with_both()
    {
        var text = File.ReadAllText(Scratch.Seed).Replace("上海市人民政府办公厅", "普陀区财政局", StringComparison.Ordinal).Replace("上海", "本地", StringComparison.Ordinal);
        _scratch.Write("open.txt", System.Text.Encoding.UTF8.GetBytes(text));
        using var json = JsonDocument.Parse(ExtractorProgram.Run("units", "--format", "json", _scratch["open.txt"]).Output);
        var open = Assert.Single(json.RootElement.GetProperty("open").EnumerateArray());
        Assert.Equal("several_regions", open.GetProperty("why").GetString());
        Assert.Equal(["310107/财政局", "330903/财政局"], open.GetProperty("candidates").EnumerateArray().Select(c => c.GetString()));
        Assert.Empty(json.RootElement.GetProperty("units").EnumerateArray());
    }

    [Fact]
    public void Without_files_and_database_it_says_what_to_name()
    {
        var result = ExtractorProgram.Run("units");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("name either files or --database FILE", result.Errors, StringComparison.Ordinal);
        Assert.Equal(2, ExtractorProgram.Run("units", "--database", _scratch["none.db"]).ExitCode);
        Assert.False(File.Exists(_scratch["none.db"]));
    }

    public void Dispose() => _scratch.Dispose();
}
