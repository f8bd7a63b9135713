using System.Globalization;
using System.Text;
using Extractor.Reading.Programs;

namespace Extractor.Reading.Archive;

/// <summary>
/// Lists the entries of rar, 7z and tar archives, also compressed ones, with libarchive's bsdtar: it writes them one after the other as a plain cpio stream, so
/// that nothing is written to disk but the archive itself.
/// </summary>
internal static class PackedEntries
{
    private const string Program = "bsdtar";
    private const int HeadLength = 110, FieldLength = 8, LongestName = 1 << 16;
    private const int KindMask = 0xF000, Regular = 0x8000, Directory = 0x4000, SymbolicLink = 0xA000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The program; null if it is not installed.</summary>
    public static string? Find() => ExternalProgram.Find(Program);

    /// <summary>The entries in the order of the archive. Throws <see cref="InvalidDataException"/> if it is damaged, locked or takes too long, <see cref="UnreadableDocumentException"/> without the program.</summary>
    public static IEnumerable<ArchiveEntry> Of(ReadOnlyMemory<byte> bytes)
    {
        var path = Find() ?? throw new UnreadableDocumentException("rar, 7z and tar archives are unpacked with bsdtar, which is missing: run `extractor doctor`");
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder.File("archive"), bytes.Span);
        using var program = ExternalProgram.Start(path, ["-c", "-f", "-", "--format", "newc", "-P", "@" + folder.File("archive")], Limit);
        while (Next(program) is var (name, mode, length))
        {
            using var content = new EntryContent(program.Output, length);
            yield return new(name, KindOf(mode), () => content);
            content.Skip();
            Skip(program.Output, -length & 3);
        }
        var (code, errors) = program.Finish();
        if (code != 0) throw new InvalidDataException(Complaint(program, errors));
    }

    private static EntryKind KindOf(int mode) => (mode & KindMask) switch
    {
        0 or Regular => EntryKind.File,
        Directory => EntryKind.Folder,
        SymbolicLink => EntryKind.Link,
        _ => EntryKind.Device,
    };

    /// <summary>The next entry of the stream; null at its end.</summary>
    private static (string Name, int Mode, long Length)? Next(ExternalProgram program)
    {
        var head = new byte[HeadLength];
        var got = program.Output.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        if (got < HeadLength) return Ended(program);
        var (mode, length, nameLength) = (Field(head, 1), Field(head, 6), Field(head, 11));
        if (nameLength is < 1 or > LongestName) throw new InvalidDataException("a name in it is too long");
        var name = new byte[nameLength];
        program.Output.ReadExactly(name);
        Skip(program.Output, -(HeadLength + nameLength) & 3);
        var text = EntryNames.Decode(name.AsSpan(0, (int)nameLength - 1));
        return text == "TRAILER!!!" ? null : (text.Replace('\\', '/'), (int)mode, length);
    }

    private static (string, int, long)? Ended(ExternalProgram program)
    {
        var (_, errors) = program.Finish();
        throw new InvalidDataException(Complaint(program, errors));
    }

    private static long Field(byte[] head, int number) =>
        long.TryParse(Encoding.ASCII.GetString(head, 6 + number * FieldLength, FieldLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value : throw new InvalidDataException("it breaks off");

    private static void Skip(Stream stream, long count)
    {
        Span<byte> padding = stackalloc byte[4];
        stream.ReadExactly(padding[..(int)count]);
    }

    private static string Complaint(ExternalProgram program, string errors) =>
        program.IsOverTime ? $"unpacking it took longer than {Limit.TotalMinutes:0} minutes"
        : errors.Contains("ncrypt", StringComparison.Ordinal) || errors.Contains("assphrase", StringComparison.Ordinal) ? "it is locked with a password; unpack it and give the files"
        : "it is cut off or damaged, or of a kind that is not known; get it again";
}
