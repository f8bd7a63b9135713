using Extractor.Testing;

namespace Extractor.EndToEnd.Commands;

/// <summary>A mistake in the definitions stops the start with file, line and the allowed words.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData("form_type: project_self_evaluation", "form_type: project_self_evalution", "unknown form_type 'project_self_evalution'; allowed: project_self_evaluation, unit_self_evaluation")]
    [InlineData("titles:", "tittles:", "unknown key 'tittles'; allowed: layout, form_type, titles")]
    [InlineData("layout:", "layout: [", "is no YAML from here on")]
    public void A_mistake_names_its_file_and_line(string right, string wrong, string message)
    {
        using var scratch = new Scratch();
        var layout = Copy(scratch, "forms/project_self_evaluation.yaml");
        var lines = File.ReadAllLines(layout);
        var line = Array.FindIndex(lines, l => l.StartsWith(right, StringComparison.Ordinal));
        lines[line] = lines[line].Replace(right, wrong, StringComparison.Ordinal);
        File.WriteAllLines(layout, lines);
        var call = ExtractorProgram.Run("extract", Scratch.Seed, "--pipelines", scratch["pipelines"]);
        Assert.Contains($"forms/project_self_evaluation.yaml:{line + 1}: {message}", call.Errors, StringComparison.Ordinal);
        Assert.Equal("", call.Output);
        Assert.Equal(2, call.ExitCode);
    }

    [Fact]
    public void Another_folder_of_definitions_is_used()
    {
        using var scratch = new Scratch();
        foreach (var layout in Directory.GetFiles(Path.GetDirectoryName(Copy(scratch, "forms/unit_target_declaration.yaml"))!))
            if (Path.GetFileName(layout) != "unit_target_declaration.yaml") File.Delete(layout);
        var call = ExtractorProgram.Run("--pipelines", scratch["pipelines"], "extract", Scratch.Seed);
        Assert.Contains("\"forms\": []", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_layouts_is_refused()
    {
        using var scratch = new Scratch();
        Copy(scratch, "vocabulary.yaml");
        Directory.Delete(Path.Combine(scratch["pipelines"], "forms"), recursive: true);
        var call = ExtractorProgram.Run("extract", Scratch.Seed, "--pipelines", scratch["pipelines"]);
        Assert.Contains("no layout files", call.Errors, StringComparison.Ordinal);
        Assert.Equal(2, call.ExitCode);
    }

    private static string Copy(Scratch scratch, string file)
    {
        foreach (var source in Directory.EnumerateFiles(Repository.Pipelines, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(scratch["pipelines"], Path.GetRelativePath(Repository.Pipelines, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }
        return Path.Combine(scratch["pipelines"], file);
    }
}
