using System.Text.Json;
using Extractor.Release.Packages;

namespace Extractor.Release.Changes;

/// <summary>A release made before, against which changes are listed.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Version">Its version.</param>
/// <param name="Date">Its day.</param>
internal sealed record EarlierRelease(string Folder, string Version, string Date)
{
    /// <summary>Opens a folder. Throws <see cref="ReleaseException"/> if it holds no release.</summary>
    public static EarlierRelease Open(string folder)
    {
        var file = Path.Combine(folder, DataPackage.File);
        if (!File.Exists(file) || !File.Exists(Path.Combine(folder, "csv", "documents.csv"))) throw new ReleaseException($"{folder} is no release: it has no {DataPackage.File} with csv/documents.csv");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return new(folder, json.RootElement.GetProperty("version").GetString()!, json.RootElement.GetProperty("created").GetString()![..10]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new ReleaseException($"{file} is damaged: {e.Message}", e);
        }
    }

    /// <summary>The typed CSV file of a table.</summary>
    public string Csv(string table) => Path.Combine(Folder, "csv", table + ".csv");
}
