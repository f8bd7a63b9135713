using System.IO.Compression;
using Extractor.Coats;
using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading;
using Extractor.Testing;
using NPOI.POIFS.FileSystem;
using Xunit.Abstractions;

namespace Extractor.Tests.Reading;

/// <summary>Damaged, locked and hostile files: a result or a clear word, never a crash.</summary>
public class BadCoatTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("form.html", "a.xls", "text/html")]
    [InlineData("form.xlsx", "a.xls", "spreadsheetml")]
    [InlineData("form.docx", "a.doc", "wordprocessingml")]
    public void A_wrong_extension_is_a_finding(string written, string name, string mediaType)
    {
        var bytes = CoatFiles.All().First(d => Path.GetExtension(d.Name) == Path.GetExtension(written)).Bytes.ToArray();
        var finding = Assert.Single(GridText.Findings(bytes, name));
        Assert.Equal((FindingCodes.WrongExtension, Severity.Info), (finding.Code, finding.Severity));
        Assert.Contains(mediaType, finding.Message, StringComparison.Ordinal);
        Assert.Empty(GridText.Findings(bytes, written));
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    [InlineData(".xls")]
    public void A_file_cut_short_is_refused_or_read(string extension)
    {
        var whole = CoatFiles.All().First(d => d.Name.EndsWith(extension, StringComparison.Ordinal)).Bytes.ToArray();
        foreach (var part in new[] { 0.1, 0.5, 0.9, 0.99 })
            Assert.Throws<UnreadableDocumentException>(() => GridText.Of(whole[..(int)(whole.Length * part)]));
    }

    [Fact]
    public void A_locked_file_says_so()
    {
        var container = new POIFSFileSystem();
        container.CreateDocument(new MemoryStream(new byte[6_000]), "EncryptedPackage");
        container.CreateDocument(new MemoryStream(new byte[200]), "EncryptionInfo");
        using var file = new MemoryStream();
        container.WriteFileSystem(file);
        Refused(file.ToArray(), "locked with a password");
    }

    [Fact]
    public void Random_bytes_in_a_container_of_Office_are_refused()
    {
        var noise = new byte[50_000];
        for (var seed = 0; seed < 20; seed++)
        {
            new Random(seed).NextBytes(noise);
            Convert.FromHexString("D0CF11E0A1B11AE1").CopyTo(noise, 0);
            Refused([.. noise], "x-ole-storage");
        }
    }

    [Fact]
    public void A_file_that_unpacks_to_a_gigabyte_is_refused_unread()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            var block = new byte[1 << 20];
            for (var i = 0; i < 520; i++) part.Write(block);
        }
        Refused(file.ToArray(), "unpacks to more than");
    }

    [Theory]
    [InlineData(20261121)]
    public void Damaged_files_are_read_or_refused(int seed)
    {
        var extractor = new DocumentExtractor(Repository.Definitions);
        var mutator = new CoatMutator(CoatFiles.All(), seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 120; i++)
        {
            var (extension, bytes) = mutator.Next();
            var findings = extractor.Extract(SourceDocument.Of($"{seed}-{i}{extension}", bytes)).Findings;
            Assert.DoesNotContain(findings, f => f.Code == FindingCodes.InternalError);
            if (findings.Any(f => f.Code == FindingCodes.UnreadableDocument)) refused++;
            else read++;
        }
        output.WriteLine($"{read} read, {refused} refused");
        Assert.True(read > 20);
    }

    private static void Refused(byte[] bytes, string reason) =>
        Assert.Contains(reason, Assert.Throws<UnreadableDocumentException>(() => GridText.Of(bytes)).Message, StringComparison.Ordinal);
}
