using Extractor.Testing;

namespace Extractor.EndToEnd.Durability;

/// <summary>Where nothing but rules behind the print changed, documents are not read again, and the rows are those of a new database.</summary>
public sealed class RenewTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Theory]
    [InlineData("anomalies/money.yaml", "severity: info", "severity: warning", "finding")]
    [InlineData("normalisation/taxonomy.yaml", "output", "product", "typed")]
    public void Changed_rules_behind_the_print_give_the_rows_of_a_new_database(string file, string rule, string changed, string kind)
    {
        ExtractorProgram.Shell(_scratch.Folder, $"cp -r '{Repository.Pipelines}' pipelines");
        Load("kept.db");
        var before = DatabaseFile.Dump(_scratch["kept.db"]);
        var path = _scratch[$"pipelines/{file}"];
        var rules = File.ReadAllText(path);
        Assert.Contains(rule, rules, StringComparison.Ordinal);
        File.WriteAllText(path, rules.Replace(rule, changed, StringComparison.Ordinal));

        Assert.Contains("(2 written, 0 already there; 2 without reading them again", Load("kept.db").Output, StringComparison.Ordinal);
        Load("new.db");

        Assert.NotEqual(before, DatabaseFile.Dump(_scratch["kept.db"]));
        Assert.Equal(DatabaseFile.Dump(_scratch["new.db"]), DatabaseFile.Dump(_scratch["kept.db"]));
        Assert.Contains("(0 written,", Load("kept.db").Output, StringComparison.Ordinal);
        Assert.Equal(0, ExtractorProgram.Run("db", "check", "--database", _scratch["kept.db"]).ExitCode);
        Assert.Contains(kind, DatabaseFile.Query(_scratch["kept.db"], "SELECT DISTINCT kind FROM value_changes"));
    }

    public void Dispose() => _scratch.Dispose();

    private Call Load(string database) => ExtractorProgram.Run("run", "--pipelines", _scratch["pipelines"], "--database", _scratch[database], "--input", Scratch.Seed, Path.Combine(Repository.Corpus, "documents", "open-project-forms.pdf"));
}
