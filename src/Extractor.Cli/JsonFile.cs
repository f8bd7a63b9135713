using System.Text.Json;

namespace Extractor.Cli;

/// <summary>Reads a JSON file from disk; what cannot be read becomes a message that names the file.</summary>
internal static class JsonFile
{
    /// <summary>The root of the file. Throws <see cref="UserException"/> if it is missing, closed to us or no JSON.</summary>
    public static JsonElement Read(string path)
    {
        var bytes = DocumentFile.Read(path).Bytes;
        try
        {
            return JsonDocument.Parse(bytes).RootElement;
        }
        catch (JsonException e)
        {
            throw new UserException($"{path}: is no JSON: {e.Message}");
        }
    }
}
