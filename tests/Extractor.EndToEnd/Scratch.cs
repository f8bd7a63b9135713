using Extractor.Testing;

namespace Extractor.EndToEnd;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class Scratch : IDisposable
{
    /// <summary>Its path.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("extractor-").FullName;

    /// <summary>A seed of the corpus that the program reads without a doubt.</summary>
    public static string Seed { get; } = Path.Combine(Repository.Corpus, "seeds", "001_a203d4b834672a09.txt");

    /// <summary>A path in the folder.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
