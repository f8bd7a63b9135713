using Extractor.Reading.Programs;

namespace Extractor.Reading.Converted;

/// <summary>
/// Turns Office files into others with LibreOffice: each call with a profile of its own, since two on one profile disturb each other; with the filter named
/// by the content, since it would otherwise take rubbish for plain text; and by the file it leaves, since its exit code is 0 also where it failed.
/// </summary>
internal static class LibreOffice
{
    /// <summary>No macros, no links to other files, no questions.</summary>
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    /// <summary>Less than a document may take altogether; a start takes one to two seconds, on a machine under load ten.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(45);

    /// <summary>For a text of some hundred pages it takes a fifth of this.</summary>
    private const long Memory = 1L << 30;

    /// <summary>A document as the program writes it. Throws <see cref="UnreadableDocumentException"/> if the program is missing, fails or takes too long.</summary>
    /// <param name="document">The bytes of the document.</param>
    /// <param name="program">The part of LibreOffice that reads it.</param>
    /// <param name="format">The extension of its format, such as .doc, and what the program calls it.</param>
    public static byte[] Convert(ReadOnlyMemory<byte> document, OfficeProgram program, (string Extension, string Filter) format)
    {
        var path = program.Find() ?? throw new UnreadableDocumentException($"{format.Extension} files are turned into {program.Target.Extension} by {program.Name}, which is missing: run `extractor doctor`");
        using var folder = new ScratchFolder();
        var (source, profile) = (folder.File("document" + format.Extension), folder.File("profile"));
        File.WriteAllBytes(source, document.Span);
        Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), Settings);
        string[] arguments =
        [
            "-env:UserInstallation=" + new Uri(profile).AbsoluteUri, "--headless", "--norestore", "--nolockcheck", "--nodefault",
            "--infilter=" + format.Filter, "--convert-to", $"{program.Target.Extension[1..]}:{program.Target.Filter}", "--outdir", folder.File("out"), source,
        ];
        using var run = ExternalProgram.Start(path, arguments, Limit, memory: Memory);
        run.Finish();
        var produced = Path.Combine(folder.File("out"), "document" + program.Target.Extension);
        if (run.IsOverTime) throw new UnreadableDocumentException($"LibreOffice took longer than {Limit.TotalSeconds:0} seconds to turn it into {program.Product}; save it as {program.Target.Extension} or PDF and give that");
        return File.Exists(produced) ? File.ReadAllBytes(produced)
            : throw new UnreadableDocumentException($"LibreOffice cannot open it: it is cut off, damaged, locked with a password or too large; get it again, or save it as {program.Target.Extension} or PDF and give that");
    }
}
