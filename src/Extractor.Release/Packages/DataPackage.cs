using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Extractor.Release.Packages;

/// <summary>Writes datapackage.json (Data Package 2.0): every table with its schema, and the other files of the release.</summary>
internal static class DataPackage
{
    /// <summary>Name of the file.</summary>
    public const string File = "datapackage.json";

    private const string Profile = "https://datapackage.org/profiles/2.0/";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes the file for what stands in the folder.</summary>
    public static void Write(StagedFolder folder, ReleaseLabel label, IReadOnlyList<ReleasedTable> tables)
    {
        using var stream = folder.Create(File);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("$schema", Profile + "datapackage.json");
        json.WriteString("name", "performance-forms");
        json.WriteString("title", label.Title);
        json.WriteString("version", label.Version);
        json.WriteString("created", label.Date + "T00:00:00Z");
        WriteContributors(json, label);
        json.WriteStartArray("resources");
        foreach (var table in tables) WriteTable(json, folder, table, tables);
        foreach (var (path, format, type, title) in OtherFiles) WriteFile(json, folder, path, format, type, title);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static readonly IReadOnlyList<(string Path, string Format, string Type, string Title)> OtherFiles =
    [
        (ReleaseMaker.Copy, "sqlite", "application/vnd.sqlite3", "The whole database"),
        (ReleaseMaker.Records, "jsonl", "application/jsonl", "The records, record format 1, a document a line"),
        (ReleaseMaker.Tables, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "The tables as a workbook, without those of a row or more for each value"),
    ];

    private static void WriteContributors(Utf8JsonWriter json, ReleaseLabel label)
    {
        json.WriteStartArray("contributors");
        foreach (var author in label.Authors)
        {
            json.WriteStartObject();
            json.WriteString("title", author);
            json.WriteStartArray("roles");
            json.WriteStringValue("creator");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, StagedFolder folder, ReleasedTable table, IReadOnlyList<ReleasedTable> all)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("type", "table");
        json.WriteString("title", table.Definition.Label.English);
        json.WriteString("description", table.Definition.Label.Chinese);
        // Where the same rows stand in the database of the release.
        if (!table.Definition.OnlyInRelease) json.WriteString("sqlite_table", table.Definition.Name);
        WritePlace(json, folder, table.CsvPath, "csv", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteStartObject("dialect");
        json.WriteString("$schema", Profile + "tabledialect.json");
        json.WriteString("lineTerminator", "\n");
        json.WriteEndObject();
        json.WritePropertyName("schema");
        new TableSchema(json).Write(table.Definition, [.. all.Select(t => t.Definition)]);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, StagedFolder folder, string path, string format, string type, string title)
    {
        json.WriteStartObject();
        json.WriteString("name", Path.GetFileNameWithoutExtension(path) + "-" + format);
        json.WriteString("title", title);
        WritePlace(json, folder, path, format, type);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, StagedFolder folder, string path, string format, string type)
    {
        json.WriteString("path", path);
        json.WriteString("format", format);
        json.WriteString("mediatype", type);
        json.WriteNumber("bytes", new FileInfo(folder.PathOf(path)).Length);
        json.WriteString("hash", "sha256:" + Checksums.Of(folder.PathOf(path)));
    }
}
