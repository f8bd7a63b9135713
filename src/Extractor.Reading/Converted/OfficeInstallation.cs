using Extractor.Model;

namespace Extractor.Reading.Converted;

/// <summary>Says whether the machine can read files of old Office programs.</summary>
public static class OfficeInstallation
{
    /// <summary>What is needed, found or not.</summary>
    public static IReadOnlyList<Requirement> Check() => [Need(OfficeProgram.Writer, ".doc, .wps, .rtf and .odt files"), Need(OfficeProgram.Calc, ".ods files and workbooks in XML")];

    private static Requirement Need(OfficeProgram program, string purpose) => new(program.Name, purpose, program.Find(), program.Package);
}
