using System.Text;
using System.Text.Json;

namespace Extractor.EndToEnd.BadInput;

/// <summary>What is no document, or a broken one: a clear message and exit code, and the rest of the batch is read.</summary>
public sealed class BadInputTests
{
    [Fact]
    public void An_empty_file_cannot_be_read()
    {
        using var scratch = new Scratch();
        Unreadable(scratch.Write("empty.txt", []), "empty");
    }

    [Fact]
    public void Blanks_alone_cannot_be_read()
    {
        using var scratch = new Scratch();
        Unreadable(scratch.Write("blank.txt", Encoding.UTF8.GetBytes(" \t\r\n\n\f")), "only blanks");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Binary_noise_cannot_be_read(int seed)
    {
        var noise = new byte[200_000];
        new Random(seed).NextBytes(noise);
        using var scratch = new Scratch();
        Unreadable(scratch.Write("noise.bin", noise), "no text");
    }

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n", "damaged or cut short")]
    [InlineData("PK\u0003\u0004\u0014\0\u0006\0\b\0\0\0!\0", "application/")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "picture")]
    public void Another_format_cannot_be_read(string start, string type)
    {
        using var scratch = new Scratch();
        Unreadable(scratch.Write("other", [.. Encoding.Latin1.GetBytes(start), .. new byte[1000]]), type);
    }

    [Fact]
    public void A_missing_file_is_said() => Unreadable("/nowhere/a.txt", "there is no such file");

    [Fact]
    public void A_folder_is_said()
    {
        using var scratch = new Scratch();
        Unreadable(scratch.Folder, "is a folder");
    }

    [Fact]
    public void A_text_of_200_MB_is_refused_before_it_fills_the_memory()
    {
        using var scratch = new Scratch();
        var path = scratch["large.txt"];
        using (var file = File.Create(path))
            for (byte[] seed = File.ReadAllBytes(Scratch.Seed); file.Length < 200L << 20;) file.Write(seed);
        Unreadable(path, "too many for one text; split it");
    }

    [Fact]
    public void A_device_without_end_is_refused() => Unreadable("/dev/zero", "is larger than 512 MB");

    [UnprivilegedFact]
    public void No_permission_is_said()
    {
        using var scratch = new Scratch();
        var closed = scratch.Write("closed.txt", [65]);
        ExtractorProgram.Shell(scratch.Folder, "chmod 755 . && chmod 000 closed.txt");
        var call = ExtractorProgram.Shell(scratch.Folder, $"{UnprivilegedFactAttribute.Prefix} \"$EXTRACTOR\" extract '{closed}' '{Scratch.Seed}'");
        Assert.Equal($"error: {closed}: no permission to read it; change its permissions or ask its owner\n", call.Errors);
        Assert.Equal(6, Forms(call.Output));
        Assert.Equal(2, call.ExitCode);
    }

    [Fact]
    public void NULs_do_not_disturb_the_forms_around_them()
    {
        using var scratch = new Scratch();
        var text = File.ReadAllText(Scratch.Seed).Replace("\n", "\0\n", StringComparison.Ordinal);
        var call = ExtractorProgram.Run("extract", scratch.Write("nul.txt", Encoding.UTF8.GetBytes(text)));
        using var damaged = JsonDocument.Parse(call.Output);
        using var whole = JsonDocument.Parse(ExtractorProgram.Run("extract", Scratch.Seed).Output);
        Assert.Equal(whole.RootElement.GetProperty("forms").GetRawText(), damaged.RootElement.GetProperty("forms").GetRawText());
        Assert.Contains("encoding_doubtful", damaged.RootElement.GetProperty("findings").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lone_surrogates_are_flagged_and_the_output_stays_valid()
    {
        using var scratch = new Scratch();
        var bytes = Encoding.Unicode.GetBytes("\uFEFF" + File.ReadAllText(Scratch.Seed));
        for (var i = 0; i + 1 < bytes.Length; i += 2)
            if (bytes[i] == 0x74 && bytes[i + 1] == 0x5E) (bytes[i], bytes[i + 1]) = (0x00, 0xD8); // 年 becomes a lone high surrogate
        var call = ExtractorProgram.Run("extract", scratch.Write("surrogates.txt", bytes));
        using var json = JsonDocument.Parse(call.Output);
        Assert.Contains(json.RootElement.GetProperty("findings").EnumerateArray(), f => f.GetProperty("code").GetString() == "encoding_doubtful");
        Assert.InRange(call.ExitCode, 0, 1);
    }

    [Fact]
    public void One_line_of_10_MB_is_read_in_time()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", scratch.Write("line.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("绩效 目标\t", 700_000)))), "--format", "table");
        Assert.InRange(call.ExitCode, 0, 2);
        Assert.DoesNotContain("internal_error", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_the_batch_is_read_and_the_worst_code_wins()
    {
        using var scratch = new Scratch();
        var call = ExtractorProgram.Run("extract", "/nowhere/a.txt", Scratch.Seed, scratch.Write("empty.txt", []), Scratch.Seed);
        Assert.Equal(2, call.Lines.Count);
        Assert.Equal(2, call.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, call.ExitCode);
    }

    private static void Unreadable(string path, string reason)
    {
        var call = ExtractorProgram.Run("extract", path, Scratch.Seed);
        Assert.StartsWith($"error: {path}: ", call.Errors, StringComparison.Ordinal);
        Assert.Contains(reason, call.Errors, StringComparison.Ordinal);
        Assert.Single(call.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(6, Forms(call.Output));
        Assert.Equal(2, call.ExitCode);
    }

    private static int Forms(string output)
    {
        using var json = JsonDocument.Parse(output);
        return json.RootElement.GetProperty("forms").GetArrayLength();
    }
}
