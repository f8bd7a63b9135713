using System.Text;

namespace Extractor.Release.Packages;

/// <summary>Writes CITATION.cff (Citation File Format 1.2.0).</summary>
internal static class Citation
{
    /// <summary>Name of the file.</summary>
    public const string File = "CITATION.cff";

    /// <summary>The file as text.</summary>
    public static string Of(ReleaseLabel label)
    {
        var text = new StringBuilder("cff-version: 1.2.0\nmessage: If you use this dataset, please cite it as below.\ntype: dataset\n");
        text.Append($"title: {Quoted(label.Title)}\nversion: {Quoted(label.Version)}\ndate-released: \"{label.Date}\"\nauthors:\n");
        foreach (var author in label.Authors) text.Append($"  - name: {Quoted(author)}\n");
        return text.ToString();
    }

    // A double-quoted YAML scalar has the escapes of JSON.
    private static string Quoted(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
