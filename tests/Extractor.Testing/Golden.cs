using System.Text;

namespace Extractor.Testing;

/// <summary>Texts that a person has looked at once; a test that gives another one fails, until it is looked at and accepted with EXTRACTOR_ACCEPT=1.</summary>
public sealed class Golden(string folder, bool accept)
{
    /// <summary>The variable that rewrites golden files; a test fails while it is set, so that nobody leaves it on.</summary>
    public const string Switch = "EXTRACTOR_ACCEPT";

    /// <summary>The golden files of the checkout; they stand outside corpus/, whose files are documents to load.</summary>
    public static string Folder => Path.Combine(Repository.Root, "tests", "expected");

    /// <summary>Compares a text with its golden file, or rewrites the file if that is asked for. Throws <see cref="GoldenException"/> if they differ.</summary>
    public static void Verify(string name, string text) => new Golden(Folder, Environment.GetEnvironmentVariable(Switch) == "1").Compare(name, text);

    /// <inheritdoc cref="Verify"/>
    public void Compare(string name, string text)
    {
        var path = Path.Combine(folder, name);
        var known = File.Exists(path) ? File.ReadAllText(path) : null;
        if (known == text) return;
        if (!accept) throw new GoldenException($"{name} {Difference(known, text)}\n(look at it; if it is right: {Switch}=1, and look at the diff)");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    private static string Difference(string? known, string text)
    {
        if (known is null) return "has no golden file yet";
        var (left, right) = (known.Split('\n'), text.Split('\n'));
        var (gone, come) = (left.Except(right).ToList(), right.Except(left).ToList());
        var lines = gone.Take(5).Select(l => "- " + l).Concat(come.Take(5).Select(l => "+ " + l));
        return $"differs from its golden file: {gone.Count} lines gone, {come.Count} lines new\n" + string.Join("\n", lines);
    }
}
