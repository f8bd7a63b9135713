using System.IO.Compression;
using Extractor.Model;
using Extractor.Testing;

namespace Extractor.Coats;

/// <summary>Damages documents in every coat at random: their bytes, or a part within a packed file, packed again.</summary>
public sealed class CoatMutator
{
    // One file in so many is one of the slow ones.
    private const int SlowShare = 100;

    private readonly IReadOnlyList<(string Extension, byte[] Bytes)> _files;
    private readonly IReadOnlyList<(string Extension, byte[] Bytes)> _slow;
    private readonly Random _random;
    private readonly int _seed;
    private int _count;

    /// <summary>A mutator of sound files; of those that are slow to read it takes one in a hundred.</summary>
    public CoatMutator(IEnumerable<SourceDocument> files, int seed, IEnumerable<SourceDocument>? slow = null) => (_files, _slow, _random, _seed) = (Taken(files), Taken(slow ?? []), new(seed), seed);

    /// <summary>The next damaged file, with the extension of the sound one.</summary>
    public (string Extension, byte[] Bytes) Next()
    {
        var files = _slow.Count > 0 && _random.Next(SlowShare) == 0 ? _slow : _files;
        var (extension, bytes) = files[_random.Next(files.Count)];
        var inside = extension is ".docx" or ".xlsx" or ".ofd" or ".zip" && _random.Next(4) > 0;
        return (extension, inside ? Repacked(bytes) : Damaged(bytes));
    }

    private static List<(string, byte[])> Taken(IEnumerable<SourceDocument> files) => [.. files.Select(d => (Path.GetExtension(d.Name), d.Bytes.ToArray()))];

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
