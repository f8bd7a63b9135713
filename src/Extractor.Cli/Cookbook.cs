namespace Extractor.Cli;

/// <summary>Questions that researchers and journalists ask, each a file pipelines/cookbook/NAME.sql that begins with the question in Chinese and English.</summary>
internal static class Cookbook
{
    /// <summary>Names and questions, ordered by name.</summary>
    public static IEnumerable<(string Name, string Chinese, string English)> List(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "cookbook"), "*.sql").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadLines(f).First()[3..], File.ReadLines(f).Skip(1).First()[3..]));

    /// <summary>The SQL of a recipe. Throws <see cref="UserException"/> if there is none of this name.</summary>
    public static string Find(string folder, string name) => List(folder).Any(r => r.Name == name) ? File.ReadAllText(Path.Combine(folder, "cookbook", name + ".sql"))
        : throw new UserException($"{name} is neither SQL nor a recipe; there are: {string.Join(", ", List(folder).Select(r => r.Name))}");
}
