using System.Globalization;
using System.Reflection;

namespace Extractor.Storage.Sqlite;

/// <summary>One step of the schema.</summary>
/// <param name="Version">Its number, from 1 without gaps.</param>
/// <param name="Name">File name, for people.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(int Version, string Name, string Sql)
{
    /// <summary>All steps, oldest first: the numbered .sql files of the folder Migrations. A released file is never edited; a change is a new file.</summary>
    public static IReadOnlyList<Migration> All()
    {
        var assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal) && char.IsAsciiDigit(n[0]))
            .Order(StringComparer.Ordinal).Select(n => Read(assembly, n))];
    }

    private static Migration Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new(int.Parse(name[..3], CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
