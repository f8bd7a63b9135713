using Extractor.Model;

namespace Extractor.Reading.Converted;

/// <summary>Says whether the machine can read files of old Office programs.</summary>
public static class OfficeInstallation
{
    /// <summary>What is needed, found or not.</summary>
    public static IReadOnlyList<Requirement> Check() => [new("LibreOffice Writer", ".doc, .wps and .rtf files", LibreOffice.Find(), "libreoffice-writer-nogui")];
}
