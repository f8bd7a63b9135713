using System.Diagnostics;

namespace Extractor.Testing;

/// <summary>Writes documents of old Office programs with LibreOffice.</summary>
public static class OldOffice
{
    /// <summary>Files (all of one format, such as .docx) in another format, such as doc or rtf; one call for all.</summary>
    public static IReadOnlyList<byte[]> Convert(IReadOnlyList<byte[]> files, string extension, string to)
    {
        var folder = Directory.CreateTempSubdirectory("extractor-old-office-").FullName;
        try
        {
            var sources = files.Select((_, i) => Path.Combine(folder, $"{i}{extension}")).ToList();
            for (var i = 0; i < files.Count; i++) File.WriteAllBytes(sources[i], files[i]);
            using var soffice = Process.Start(new ProcessStartInfo("soffice",
                ["-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri, "--headless", "--convert-to", to, "--outdir", Path.Combine(folder, "out"), .. sources])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            soffice.ErrorDataReceived += (_, _) => { };
            soffice.BeginErrorReadLine();
            soffice.StandardOutput.ReadToEnd();
            soffice.WaitForExit();
            return [.. files.Select((_, i) => File.ReadAllBytes(Path.Combine(folder, "out", $"{i}.{to}")))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
