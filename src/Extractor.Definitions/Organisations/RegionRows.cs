namespace Extractor.Definitions.Organisations;

/// <summary>Reads regions.tsv: code and name a line, # for remarks.</summary>
internal static class RegionRows
{
    private const string Name = "organisations/regions.tsv";

    /// <summary>The rows of the file. Throws <see cref="DefinitionException"/> on the first mistake.</summary>
    public static IReadOnlyList<(string Code, string Name)> Read(string path)
    {
        if (!File.Exists(path)) throw new DefinitionException(Name, 0, "file is missing");
        var (rows, known, number) = (new List<(string, string)>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.Split('\t') is not [{ Length: 6 } code, { Length: >= 2 } name] || !code.All(char.IsAsciiDigit))
                throw new DefinitionException(Name, number, "expected six digits, a tab and a name");
            if (!known.Add(code)) throw new DefinitionException(Name, number, $"code {code} stands twice");
            rows.Add((code, name));
        }
        return rows;
    }
}
