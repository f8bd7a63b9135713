using Extractor.Testing;

namespace Extractor.Tests.GoldenFiles;

public class GoldenTests
{
    [Fact]
    public void The_switch_that_rewrites_golden_files_is_off() => Assert.Null(Environment.GetEnvironmentVariable(Golden.Switch));

    [Fact]
    public void A_text_is_held_to_what_was_accepted()
    {
        var folder = Directory.CreateTempSubdirectory("golden-").FullName;
        try
        {
            var (strict, accepting) = (new Golden(folder, accept: false), new Golden(folder, accept: true));
            Assert.Contains("no golden file", Assert.Throws<GoldenException>(() => strict.Compare("a/x.txt", "one\ntwo\n")).Message, StringComparison.Ordinal);
            accepting.Compare("a/x.txt", "one\ntwo\n");
            strict.Compare("a/x.txt", "one\ntwo\n");
            var message = Assert.Throws<GoldenException>(() => strict.Compare("a/x.txt", "one\nthree\n")).Message;
            Assert.Contains("- two\n+ three", message, StringComparison.Ordinal);
            Assert.Equal("one\ntwo\n", File.ReadAllText(Path.Combine(folder, "a/x.txt")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
