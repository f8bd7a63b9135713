using System.Globalization;
using System.Text;
using Extractor.Reading.Programs;

namespace Extractor.Reading.Archive;

/// <summary>
/// Lists the entries of rar, 7z and tar archives, also compressed ones, with libarchive's bsdtar: it writes them one after the other as a plain cpio stream, so
/// that nothing is written to disk but, of some, the archive itself.
/// </summary>
internal static class PackedEntries
{
    private const string Program = "bsdtar", FileName = "archive";
    private const int HeadLength = 110, FieldLength = 8, LongestName = 1 << 16;
    private const int KindMask = 0xF000, Regular = 0x8000, Directory = 0x4000, SymbolicLink = 0xA000;

    /// <summary>Media type of 7z files.</summary>
    public const string SevenZip = "application/x-7z-compressed";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The program; null if it is not installed.</summary>
    public static string? Find() => ExternalProgram.Find(Program);

    /// <summary>The entries in the order of the archive. Throws <see cref="ArchiveException"/> if it is damaged, locked or takes too long, or without the program.</summary>
    public static IEnumerable<ArchiveEntry> Of(string mediaType, ReadOnlyMemory<byte> bytes)
    {
        var path = Find() ?? throw new ArchiveException("rar, 7z and tar archives are unpacked with bsdtar, which is missing: run `extractor doctor`");
        // 7z files are read from their end. Others must not be: bsdtar would take one that ends with a zip file for that.
        using var folder = mediaType == SevenZip ? new ScratchFolder() : null;
        if (folder is not null) File.WriteAllBytes(folder.File(FileName), bytes.Span);
        using var program = ExternalProgram.Start(path, ["-c", "-f", "-", "--format", "newc", "-P", "@" + (folder?.File(FileName) ?? "-")], Limit, folder is null ? bytes : default);
        while (Next(program) is var (name, mode, length))
        {
            using var content = new EntryContent(program.Output, length);
            yield return new(name, KindOf(mode), length, () => content);
            content.Skip();
            Skip(program.Output, -length & 3);
        }
        var (code, errors) = program.Finish();
        if (code != 0) throw new ArchiveException(Complaint(program, errors));
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
        if (nameLength is < 1 or > LongestName) throw new ArchiveException("a name in it is too long");
        var name = new byte[nameLength];
        program.Output.ReadExactly(name);
        Skip(program.Output, -(HeadLength + nameLength) & 3);
        var text = EntryNames.Decode(name.AsSpan(0, (int)nameLength - 1));
        return text == "TRAILER!!!" ? null : (text.Replace('\\', '/'), (int)mode, length);
    }

    private static (string, int, long)? Ended(ExternalProgram program)
    {
        var (_, errors) = program.Finish();
        throw new ArchiveException(Complaint(program, errors));
    }

    private static long Field(byte[] head, int number) =>
        long.TryParse(Encoding.ASCII.GetString(head, 6 + number * FieldLength, FieldLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value : throw new ArchiveException("it breaks off");

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
