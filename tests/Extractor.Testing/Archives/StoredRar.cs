using System.Text;

namespace Extractor.Testing.Archives;

/// <summary>Writes rar files (of version 4) whose files are stored, not packed.</summary>
public static class StoredRar
{
    private const int ArchiveHead = 0x73, FileHead = 0x74, HasContent = 0x8000, Stored = 0x30, Unix = 3;

    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(params IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var file = new MemoryStream();
        file.Write([.. "Rar!\x1A\x07\0"u8, .. Block(ArchiveHead, 0, new byte[6])]);
        foreach (var (name, content) in files)
        {
            var bytes = Encoding.ASCII.GetBytes(name);
            var size = RawZip.U32((uint)content.Length);
            file.Write(Block(FileHead, HasContent,
                [.. size, .. size, Unix, .. RawZip.U32(RawZip.Crc(content)), .. RawZip.U32(0x21 << 16), 20, Stored, .. RawZip.U16(bytes.Length), .. RawZip.U32(0x81A4), .. bytes]));
            file.Write(content);
        }
        file.Write([0xC4, 0x3D, 0x7B, 0x00, 0x40, 0x07, 0x00]);
        return file.ToArray();
    }

    private static byte[] Block(byte type, int flags, byte[] fields)
    {
        byte[] head = [type, .. RawZip.U16(flags), .. RawZip.U16(7 + fields.Length), .. fields];
        return [.. RawZip.U16((int)(RawZip.Crc(head) & 0xFFFF)), .. head];
    }
}
