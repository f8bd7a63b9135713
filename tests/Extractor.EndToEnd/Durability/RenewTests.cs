using Extractor.Testing;

namespace Extractor.EndToEnd.Durability;

/// <summary>Where nothing but the rules of what is odd changed, documents are not read again; any other change reads them again. The rows are those of a new database either way.</summary>
public sealed class RenewTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Theory]
    [InlineData("anomalies/money.yaml", "severity: info", "severity: warning", "without reading them again")]
    [InlineData("normalisation/units.yaml", "", "", "(2 written, 0 already there)")]
    public void A_changed_rule_gives_the_rows_of_a_new_database(string file, string from, string to, string said)
    {
        ExtractorProgram.Shell(_scratch.Folder, $"cp -r '{Repository.Pipelines}' pipelines");
        Load("kept.db");
        var before = DatabaseFile.Dump(_scratch["kept.db"]);
        var path = _scratch["pipelines/" + file];
        File.WriteAllText(path, (from.Length > 0 ? File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal) : File.ReadAllText(path)) + "# a note\n");

        Assert.Contains(said, Load("kept.db").Output, StringComparison.Ordinal);
        Load("new.db");

        Assert.NotEqual(before, DatabaseFile.Dump(_scratch["kept.db"]));
        Assert.Equal(DatabaseFile.Dump(_scratch["new.db"]), DatabaseFile.Dump(_scratch["kept.db"]));
        Assert.Contains("(0 written,", Load("kept.db").Output, StringComparison.Ordinal);
        Assert.Equal(0, ExtractorProgram.Run("db", "check", "--database", _scratch["kept.db"]).ExitCode);
        Assert.Equal(from.Length > 0 ? ["finding"] : [], DatabaseFile.Query(_scratch["kept.db"], "SELECT DISTINCT kind FROM value_changes"));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Load(string database) => ExtractorProgram.Run("run", "--pipelines", _scratch["pipelines"], "--database", _scratch[database], "--input", Scratch.Seed, Path.Combine(Repository.Corpus, "documents", "open-project-forms.pdf"));
}
