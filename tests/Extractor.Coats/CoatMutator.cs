using System.IO.Compression;
using Extractor.Testing;

namespace Extractor.Coats;

/// <summary>Damages documents in every coat at random: their bytes, or a part within a packed file, packed again.</summary>
public sealed class CoatMutator
{
    private readonly IReadOnlyList<(string Extension, byte[] Bytes)> _files;
    private readonly Random _random;
    private readonly int _seed;
    private int _count;

    /// <summary>A mutator of sound files.</summary>
    public CoatMutator(IReadOnlyList<(string Extension, byte[] Bytes)> files, int seed) => (_files, _random, _seed) = (files, new(seed), seed);

    /// <summary>The next damaged file, with the extension of the sound one.</summary>
    public (string Extension, byte[] Bytes) Next()
    {
        var (extension, bytes) = _files[_random.Next(_files.Count)];
        var inside = extension is ".docx" or ".xlsx" && _random.Next(4) > 0;
        return (extension, inside ? Repacked(bytes) : Damaged(bytes));
    }

    private byte[] Damaged(byte[] bytes) => _random.Next(5) == 0 ? bytes[.._random.Next(bytes.Length)] : new ByteMutator([bytes], _seed + ++_count).Next();

    private byte[] Repacked(byte[] bytes)
    {
        using var source = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var victim = _random.Next(source.Entries.Count);
        using var file = new MemoryStream();
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (i, entry) in source.Entries.Index())
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open()) stream.CopyTo(content);
                using var written = target.CreateEntry(entry.FullName).Open();
                written.Write(i == victim ? Damaged(content.ToArray()) : content.ToArray());
            }
        return file.ToArray();
    }
}
