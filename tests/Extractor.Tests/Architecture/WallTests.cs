using System.Xml.Linq;
using Extractor.Testing;

namespace Extractor.Tests.Architecture;

/// <summary>The law of the house: roof -> Extraction -> stages -> Definitions -> Model. Sibling stages never see each other.</summary>
public sealed class WallTests
{
    private static readonly Dictionary<string, string[]> AllowedRooms = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Definitions"] = ["Model"],
        ["Reading"] = ["Model"],
        ["Ocr"] = ["Model", "Definitions"],
        ["Storage"] = ["Model"],
        // What a release holds is read from the database by the names of its tables: Storage alone knows SQL, Release the files.
        ["Release"] = ["Model", "Definitions", "Storage"],
        ["Inspection"] = ["Model"],
        ["Evaluation"] = ["Model"],
        ["Grids"] = ["Model", "Definitions"],
        ["Forms"] = ["Model", "Definitions"],
        ["Normalisation"] = ["Model", "Definitions"],
        ["Validation"] = ["Model", "Definitions"],
        ["Anomalies"] = ["Model", "Definitions"],
        ["Extraction"] = ["Model", "Definitions", "Reading", "Ocr", "Grids", "Forms", "Normalisation", "Validation", "Anomalies"],
        ["Cli"] = ["Model", "Definitions", "Reading", "Ocr", "Anomalies", "Validation", "Extraction", "Storage", "Release", "Inspection", "Evaluation"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Definitions"] = ["YamlDotNet"],
        ["Reading"] = ["AngleSharp", "ExcelDataReader"],
        ["Storage"] = ["Dapper", "Microsoft.Data.Sqlite.Core", "SQLitePCLRaw.core", "SQLitePCLRaw.provider.e_sqlite3"],
        ["Release"] = ["CsvHelper"],
        ["Cli"] = ["CsvHelper", "System.CommandLine"],
    };

    [Fact]
    public void Every_room_stands_in_the_law() => Assert.Equal(AllowedRooms.Keys.Order(StringComparer.Ordinal), Rooms().Select(r => r.Room).Order(StringComparer.Ordinal));

    [Fact]
    public void Rooms_see_only_the_rooms_that_the_law_allows() => Assert.Empty(Rooms().SelectMany(r =>
        References(r.Project, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p)["Extractor.".Length..])
            .Except(AllowedRooms[r.Room]).Select(other => $"{r.Room} sees {other}")));

    [Fact]
    public void Rooms_use_only_the_packages_that_the_law_allows() => Assert.Empty(Rooms().SelectMany(r =>
        References(r.Project, "PackageReference").Except(AllowedPackages.GetValueOrDefault(r.Room, [])).Select(package => $"{r.Room} uses {package}")));

    [Fact]
    public void The_compiler_keeps_the_walls()
    {
        var properties = XDocument.Load(Path.Combine(Repository.Root, "src", "Directory.Build.props")).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);
        Assert.Equal(["true"], properties["DisableTransitiveProjectReferences"]);
        Assert.Equal(["true"], properties["TreatWarningsAsErrors"]);
        Assert.Equal(["enable"], properties["Nullable"]);
    }

    [Fact]
    public void Every_project_pins_its_packages() => Assert.Empty(
        Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(p => !File.Exists(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json"))).Select(p => Path.GetFileName(p)));

    private static IEnumerable<(string Room, XDocument Project)> Rooms() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src"), "Extractor.*").Order(StringComparer.Ordinal)
            .Select(d => (Path.GetFileName(d)["Extractor.".Length..], XDocument.Load(Path.Combine(d, Path.GetFileName(d) + ".csproj"))));

    private static IEnumerable<string> References(XDocument project, string kind) => project.Descendants(kind).Select(e => e.Attribute("Include")!.Value);
}
