using Extractor.Extraction.Isolation;
using Extractor.Model;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Extraction.Isolation;

/// <summary>Workers that are lines of shell: they answer, crash, hang or swell as a test needs it. The folder is gone with the test.</summary>
internal sealed class FakeWorker : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-").FullName;

    /// <summary>A document that is read in a worker; nothing but its first bytes is a PDF file.</summary>
    public static SourceDocument Document(string name = "fake.pdf") => SourceDocument.Of(name, "%PDF-1.7 and nothing else"u8.ToArray());

    /// <summary>Path of a file into which a line of shell may write.</summary>
    public string File(string name) => Path.Combine(_folder, name);

    /// <summary>An extractor whose workers run lines of shell. In them, "ready" and "answer" speak as a worker does.</summary>
    public IsolatedExtractor Extractor(string lines, WorkerLimits? limits = null, int workers = 1, Action<ScanProgress>? pageRead = null)
    {
        System.IO.File.WriteAllBytes(File("answer"), Frame('a', System.Text.Encoding.UTF8.GetBytes(RecordJson.ToText(SampleResult.Full()))));
        System.IO.File.WriteAllBytes(File("ready"), Frame('r', []));
        var script = $"ready() {{ cat ready; }}; answer() {{ cat answer; }}; cd '{_folder}'; {lines}";
        return new(() => Repository.Definitions, new("/bin/bash", ["-c", script]), limits ?? new(), workers, TimeProvider.System, pageRead);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Frame(char kind, byte[] content) => [(byte)kind, .. BitConverter.GetBytes(content.Length), .. content];
}
