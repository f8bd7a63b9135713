using System.IO.Compression;
using Extractor.Testing;
using Extractor.Testing.Pdf;

namespace Extractor.EndToEnd.BadInput;

/// <summary>PDF files that are closed, cut short or damaged: a clear message or a finding, never less.</summary>
public sealed class BadPdfTests
{
    // One page with the words "Open to all", encrypted by AES with 128 bits; packed by gzip.
    private const string WithUserPassword =
        "H4sIAAAAAAACA2VTz2vUQBQGUZSIFEUvHmRA1lvN/E4GltW2u4uitaWrBa0ik5lJm7pNttnZ0vbgRfGiB8EfeFAKeiuCN73pxf/Cu/4BBT0pTtLd7mqTDDP55r3vffPem8psvTmOznOv8uXX2z8eAh"
        + "Bk0bJXrQJ/Vi6aLsAOmQP+9Y2OAf6UtLKdLYJazTOpLgzxiMNU1kstQMC/kuguWACkdL0zcN7lG7qSf1xTa1LbBXQ33LTRiZzM1h0LdC+BECA37hQsuTMcyJoz3ayXK8dbsDQdy+4CldOk7JoS8y+Z"
        + "9pqxiZLAb/UiW+opVKGBuNKsVut/I4pHBNMRwc2kbU3u5ra0pm5Upp39VZMu2iUQwsKpa3MjV7wzNw99fhGPHXmmt8ceH487d6+9/vHx3MMHJ14dO/ju28nV7xuHg5di+9bvxoU3W4/Gzk43kg9LW6"
        + "ee3v6k7c+JndWv8c6T9/f489ObwfLRAxfvOy195r4qNprGZnnultX91UTPLjXWioT59UzNdExaGE27jUZrHu8pRnxw8MG5WlamWuZ6aIJD4M+AKtQRCxmLFSOYMy5MwJmAXMmYU0MpFpIqDDU3QvBY"
        + "m1hwYkTEYAhjYWBIXIxZME5d6VytXZiV5kCvm/Lhzw1QJTzEDMpIBZowwrmGkRKYS64VQowyiDCmjEuBImkYIhQHxG1GbqXCQFEXat4FGRZwPTexBwH34N4DOGOEgRjsYcgltNxJhxin+zCEyT6saN"
        + "P/MSdziNlcJm2X3qI0c1lWXJayjVvJpgEc+JfrYKGKtZaaY8S1CbAKmYRxQEgkkcM507BWlRGiUqhICx4YxFgUhjrmIuYhh4bpqObuSSNV+UbHAlZGKPtR5rbMQECFV6k0ZpreXxUvGc/+AwAA";

    private const string WithOwnerPassword =
        "H4sIAAAAAAACA2VTPWsUQRhuBGVLQVBSOM3ZxZ3v3YHjRHN3KBoScnog+YDZ+UhOLrthby4mNqLRxlLEwi4pAuI/sNBOCxsJaGGZHyAIgoifs5u73Gn2g5l95nmf95n3na3M1puT6DwPKq+/7fwOEI"
        + "AgS24F1SoIZ+Wy6QHskTkQXt9cMyCckk52s2VQqwUm1QURjwVMZf3UAQTCqx3dA/OAlKGLw+ADvVEo+Sc0dSZ1PUAP0k0b3ZGXsg2vAv1NIATIv4uFSu6JQ1tzppf1c+V1C5WmVzmYoHK4JHumxMLL"
        + "prtuXEdJELb6iSv9FK7Q0FxJq9UGz5jjMcN0zHCz03Um92NXOlM3KtOef82ky24FxLAI6rncyNVgIZl8snHz65uzzQtbHx+2357Zpi/ix+LDpz/7EydOnsvv4nvtTvfpq/cLi3tbu8/3lrbEz+OPTv"
        + "2auG0fLD3b3n/54507xu6rz/vTO6d3v3/xXgbKA1dsvIzNct8tpwezi3230lgvChbWMzWzZtKCNO0XGq02PnSM+HDjw321nEy1zPWIgmMQzoAq49zKOCLGEKIiESlNEgGp1VLbGFFpJaHaCkliy42m"
        + "KBExNVhxLbGU3DKfYxZMUt8632ufZrU59OuHfPRxA1SxxVoolthYaaugjA1lVCJhIyGYVQgijCnjUqBEGoYIxRGRXCd+puJIUZ+q7ZOMGriRGxtAwAN4eAHOGGHAgkMM+YKWK+kI4/QIhjA5ghXH9H"
        + "+MsjHM5bLT9eUtWjOXZcXPUh7jVueOARyEV+pgvoq1ryXHiGsTYRUzCW1ESCKRxznTsFb1CxB6WgKFSYhSiCEroEVMG8xEEtX8f9JIVb655gArM5TnUeaurEBERVCpNGaawV+26spc/gMAAA==";

    [Fact]
    public void One_that_opens_with_a_password_alone_says_so()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", scratch.Write("closed.pdf", Unpacked(WithUserPassword)));
        Assert.EndsWith("closed.pdf: the PDF is encrypted and opens only with a password; save it without one and give it again\n", call.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
    }

    [Fact]
    public void One_that_only_its_owner_may_change_is_read()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", scratch.Write("open.pdf", Unpacked(WithOwnerPassword)), "--until", "words");
        Assert.Contains("\"Open\"", call.Output, StringComparison.Ordinal);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void One_without_pages_says_so()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", scratch.Write("none.pdf", PdfFile.Of([])));
        Assert.Contains("none.pdf: the PDF ", call.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (call.ExitCode, call.Output));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(1000)]
    [InlineData(200_000)]
    public void One_cut_short_gives_a_record_or_a_message(int length)
    {
        using var scratch = new Scratch();
        var sound = File.ReadAllBytes(Path.Combine(Repository.Corpus, "documents", "city-project-forms.pdf"));
        var call = ExtractorProgram.Run("extract", scratch.Write("short.pdf", sound[..length]));
        Assert.Equal(call.ExitCode == 2, call.Output.Length == 0);
        Assert.Equal(call.ExitCode == 2, call.Errors.Contains("short.pdf: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_of_many_damaged_files_gives_a_record_or_a_message()
    {
        using var scratch = new Scratch();
        var sound = Directory.GetFiles(Path.Combine(Repository.Corpus, "documents"), "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var mutator = new PdfMutator([.. sound, Unpacked(WithOwnerPassword)], seed: 20);
        string[] files = [.. Enumerable.Range(0, 40).Select(i => scratch.Write($"{i:00}.pdf", mutator.Next()))];
        var call = ExtractorProgram.Run(["extract", .. files, "--time-limit", "30"]);
        var names = call.Lines.Select(l => l[(l.IndexOf("\"name\":\"", StringComparison.Ordinal) + 8)..][..6])
            .Concat(call.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Path.GetFileName(l.Split(": ")[1])));
        Assert.Equal(files.Select(Path.GetFileName), names.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("internal_error", call.Output, StringComparison.Ordinal);
    }

    private static byte[] Unpacked(string packed)
    {
        using var source = new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        source.CopyTo(bytes);
        return bytes.ToArray();
    }
}
