using System.Text;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading.Archive;
using Extractor.Testing.Archives;

namespace Extractor.Tests.Reading.Archive;

public sealed class ArchiveTests : IDisposable
{
    private const int Locked = 1, SymbolicLink = 0xA1FF, Device = 0x21FF;

    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-archives-").FullName;

    static ArchiveTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("zip")]
    [InlineData("rar")]
    [InlineData("7z")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    [InlineData("tar.xz")]
    [InlineData("tar.bz2")]
    public void Each_kind_gives_its_files_in_ordinal_order(string kind)
    {
        var archive = Make(kind, [("b.txt", Bytes("two")), ("a/z.txt", Bytes("one")), ("B.txt", Bytes("three"))]);
        var unpacked = Unpack("x." + kind, archive);
        Assert.Equal([$"x.{kind}!/B.txt", $"x.{kind}!/a/z.txt", $"x.{kind}!/b.txt"], unpacked.Members.Select(m => m.Name));
        Assert.Equal(["three", "one", "two"], unpacked.Members.Select(m => Encoding.UTF8.GetString(m.Bytes.Span)));
        Assert.Equal(SourceDocument.Of("", Bytes("three")).Sha256, unpacked.Members[0].Sha256);
        Assert.Empty(unpacked.Findings);
    }

    [Theory]
    [InlineData("GB18030", 0)]
    [InlineData("UTF-8", 0)]
    [InlineData("UTF-8", 0x800)]
    public void Names_are_read_whether_they_say_their_encoding_or_not(string encoding, int flags)
    {
        var name = Encoding.GetEncoding(encoding).GetBytes("预算公开/绩效目标（2024）.txt");
        Assert.Equal("x.zip!/预算公开/绩效目标（2024）.txt", Assert.Single(Unpack("x.zip", RawZip.Write(new RawEntry(name, Bytes("x"), flags))).Members).Name);
    }

    [Fact]
    public void Chinese_names_come_out_of_7z_and_of_tars_of_either_encoding()
    {
        File.WriteAllText(Path.Combine(_folder, "绩效.txt"), "x");
        foreach (var arguments in (string[][])[["--format", "7zip"], ["--format", "pax", "-z"], ["--format", "ustar", "--options", "hdrcharset=GBK"]])
            Assert.Equal("x!/绩效.txt", Assert.Single(Unpack("x", ArchiveMaker.Of(_folder, arguments)).Members).Name);
    }

    [Theory]
    [InlineData("../evil.txt", 0, 0, "leads out")]
    [InlineData("a/../../evil.txt", 0, 0, "leads out")]
    [InlineData(@"..\evil.txt", 0, 0, "leads out")]
    [InlineData("/etc/passwd", 0, 0, "leads out")]
    [InlineData(@"C:\x.txt", 0, 0, "leads out")]
    [InlineData("link", 0, SymbolicLink, "link")]
    [InlineData("device", 0, Device, "device")]
    [InlineData("locked.txt", Locked, 0, "password")]
    public void What_is_no_plain_file_is_left_out_and_named(string name, int flags, int mode, string reason)
    {
        var unpacked = Unpack("x.zip", RawZip.Write(new RawEntry(Bytes(name), Bytes("/etc/passwd"), flags, mode), new RawEntry(Bytes("good.txt"), Bytes("good"))));
        Assert.Equal("x.zip!/good.txt", Assert.Single(unpacked.Members).Name);
        var finding = Assert.Single(unpacked.Findings);
        Assert.Equal((FindingCodes.MemberSkipped, Severity.Error), (finding.Code, finding.Severity));
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.Contains(name.Replace('\\', '/'), finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_in_tars_are_left_out()
    {
        File.WriteAllText(Path.Combine(_folder, "good.txt"), "x");
        File.CreateSymbolicLink(Path.Combine(_folder, "link.txt"), "/etc/passwd");
        var unpacked = Unpack("x.tar", ArchiveMaker.Of(_folder, "--format", "pax"));
        Assert.Equal("x.tar!/good.txt", Assert.Single(unpacked.Members).Name);
        Assert.Contains("link", Assert.Single(unpacked.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_in_archives_are_opened_three_deep()
    {
        var archive = ArchiveMaker.Zip(("form.txt", Bytes("x")));
        for (var i = 2; i <= 4; i++) archive = ArchiveMaker.Zip(($"{i}.txt", Bytes($"{i}")), ("in.zip", archive));
        var unpacked = Unpack("x.zip", archive);
        Assert.Equal(["x.zip!/4.txt", "x.zip!/in.zip!/3.txt", "x.zip!/in.zip!/in.zip!/2.txt"], unpacked.Members.Select(m => m.Name));
        Assert.Contains("deeper", Assert.Single(unpacked.Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rar")]
    [InlineData("7z")]
    [InlineData("tar")]
    public void A_zip_file_at_the_end_of_another_archive_is_a_file_of_it(string kind) =>
        Assert.Equal([$"x.{kind}!/in.zip!/a.txt"], Unpack("x." + kind, Make(kind, [("in.zip", ArchiveMaker.Zip(("a.txt", Bytes("x"))))])).Members.Select(m => m.Name));

    [Fact]
    public void Bombs_are_given_up_without_filling_the_memory()
    {
        var zeros = new byte[4 << 20];
        var bomb = ArchiveMaker.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}", zeros))]);
        Assert.Contains("200 times", Refused("x.zip", bomb), StringComparison.Ordinal);
        Assert.Contains("200 times", Refused("x.zip", ArchiveMaker.Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.zip", ArchiveMaker.Zip(("z", zeros))))])), StringComparison.Ordinal);
        foreach (var i in Enumerable.Range(0, 20)) File.WriteAllBytes(Path.Combine(_folder, $"{i}"), zeros);
        Assert.Contains("200 times", Refused("x.7z", ArchiveMaker.Of(_folder, "--format", "7zip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_count_and_size_hold()
    {
        var archive = SourceDocument.Of("x.zip", ArchiveMaker.Zip([.. Enumerable.Range(0, 5).Select(i => ($"{i}", new byte[100]))]));
        Assert.Contains("more than 4 files", Assert.Single(new ArchiveUnpacker(new() { Members = 4 }).Unpack(archive).Findings).Message, StringComparison.Ordinal);
        Assert.Contains("more than 0 MB", Assert.Single(new ArchiveUnpacker(new() { Bytes = 499 }).Unpack(archive).Findings).Message, StringComparison.Ordinal);
        Assert.Equal(5, new ArchiveUnpacker(new() { Members = 5, Bytes = 500 }).Unpack(archive).Members.Count);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("rar")]
    [InlineData("7z")]
    [InlineData("tar.gz")]
    public void An_archive_cut_short_says_so_wherever_it_is_cut(string kind)
    {
        var whole = Make(kind, [.. Enumerable.Range(0, 4).Select(i => ($"{i}.txt", Bytes($"content {i}")))]);
        foreach (var length in Enumerable.Range(1, 9).Select(i => whole.Length * i / 10).Where(n => n > 8))
        {
            var unpacked = Unpack("x." + kind, whole[..length]);
            Assert.True(unpacked.Members.Count < 4 && unpacked.Findings.Any(f => f.Severity == Severity.Error), $"{length} of {whole.Length} bytes");
            Assert.All(unpacked.Members, m => Assert.StartsWith("content", Encoding.UTF8.GetString(m.Bytes.Span), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_archive_with_nothing_in_it_is_unreadable()
    {
        foreach (var archive in (byte[][])[ArchiveMaker.Zip(), ArchiveMaker.Zip(("folder/", [])), ArchiveMaker.Zip(("__MACOSX/._a.pdf", Bytes("x")))])
            Assert.Equal(FindingCodes.UnreadableDocument, Assert.Single(Unpack("x.zip", archive).Findings).Code);
    }

    private string Refused(string name, byte[] archive)
    {
        var unpacked = Unpack(name, archive);
        Assert.Empty(unpacked.Members);
        return Assert.Single(unpacked.Findings).Message;
    }

    private static UnpackedArchive Unpack(string name, byte[] bytes)
    {
        var archive = SourceDocument.Of(name, bytes);
        Assert.True(ArchiveUnpacker.IsArchive(archive));
        return new ArchiveUnpacker().Unpack(archive);
    }

    private byte[] Make(string kind, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (kind == "zip") return ArchiveMaker.Zip(files);
        if (kind == "rar") return StoredRar.Write(files);
        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
            File.WriteAllBytes(Path.Combine(_folder, name), content);
        }
        return ArchiveMaker.Of(_folder, kind switch { "7z" => ["--format", "7zip"], "tar.gz" => ["-z"], "tar.xz" => ["-J"], "tar.bz2" => ["-j"], _ => [] });
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
