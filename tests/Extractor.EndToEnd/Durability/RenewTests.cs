using Extractor.Testing;

namespace Extractor.EndToEnd.Durability;

/// <summary>Where nothing but the rules of what is odd changed, documents are not read again, and the rows are those of a new database.</summary>
public sealed class RenewTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void Changed_rules_of_what_is_odd_give_the_rows_of_a_new_database()
    {
        ExtractorProgram.Shell(_scratch.Folder, $"cp -r '{Repository.Pipelines}' pipelines");
        Load("kept.db");
        var before = DatabaseFile.Dump(_scratch["kept.db"]);
        var path = _scratch["pipelines/anomalies/money.yaml"];
        File.WriteAllText(path, File.ReadAllText(path).Replace("severity: info", "severity: warning", StringComparison.Ordinal));

        Assert.Contains("(2 written, 0 already there; 2 without reading them again", Load("kept.db").Output, StringComparison.Ordinal);
        Load("new.db");

        Assert.NotEqual(before, DatabaseFile.Dump(_scratch["kept.db"]));
        Assert.Equal(DatabaseFile.Dump(_scratch["new.db"]), DatabaseFile.Dump(_scratch["kept.db"]));
        Assert.Contains("(0 written,", Load("kept.db").Output, StringComparison.Ordinal);
        Assert.Equal(0, ExtractorProgram.Run("db", "check", "--database", _scratch["kept.db"]).ExitCode);
        Assert.Equal(["finding"], DatabaseFile.Query(_scratch["kept.db"], "SELECT DISTINCT kind FROM value_changes"));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Load(string database) => ExtractorProgram.Run("run", "--pipelines", _scratch["pipelines"], "--database", _scratch[database], "--input", Scratch.Seed, Path.Combine(Repository.Corpus, "documents", "open-project-forms.pdf"));
}
