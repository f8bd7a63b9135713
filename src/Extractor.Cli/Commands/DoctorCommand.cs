using System.CommandLine;
using Extractor.Model;
using Extractor.Ocr;
using Extractor.Reading.Archive;
using Extractor.Reading.Converted;
using Extractor.Reading.Pdf;
using Extractor.Storage;

namespace Extractor.Cli.Commands;

/// <summary>extractor doctor: says what of the machine the program finds, what is missing, and the line that installs it.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("doctor", "Say what is installed, what is missing and how to install it");
        command.SetAction(_ => Run(Console.Out));
        return command;
    }

    private static int Run(TextWriter output)
    {
        IReadOnlyList<Requirement> needs = [.. SqliteInstallation.Check(), .. PdfInstallation.Check(), .. OcrInstallation.Check(), .. ArchiveInstallation.Check(), .. OfficeInstallation.Check()];
        var table = new TextTable("part", "state", "needed for") { WidestText = 60 };
        foreach (var need in needs) table.Add(need.Name, need.Found ?? "missing", need.For);
        table.Write(output, "");
        var missing = needs.Where(n => n.Found is null).ToList();
        if (missing.Count == 0) output.WriteLine("Nothing is missing.");
        else output.WriteLine($"To install what is missing: {Line(missing)}");
        return missing.Count == 0 ? ExitCode.Success : ExitCode.Doubtful;
    }

    private static string Line(List<Requirement> missing)
    {
        var packages = missing.Select(n => n.Package).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var steps = new List<string>();
        if (packages.Count > 0) steps.Add($"apt-get install -y --no-install-recommends {string.Join(' ', packages)}");
        if (missing.Any(n => n.Package is null)) steps.Add("./build.sh (with npm on the path)");
        return string.Join(" && ", steps);
    }
}
