using System.Xml.Linq;

namespace Extractor.Reading.Docx;

/// <summary>Names of elements and attributes of Word files, whichever of the two namespaces of the format they stand in.</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>The name of an element of Word; empty for elements of others.</summary>
    public static string Name(this XElement element) => element.Name.NamespaceName is Transitional or Strict ? element.Name.LocalName : "";

    /// <summary>The child of a name; null if there is none.</summary>
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The attribute "val" of a child; null if the child or the attribute is not there.</summary>
    public static string? Value(this XElement element, string child) => element.Child(child)?.Says("val");

    /// <summary>An attribute by its local name.</summary>
    public static string? Says(this XElement element, string name) => element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>True if a property is there and not switched off.</summary>
    public static bool Has(this XElement? properties, string name) => properties?.Child(name) is { } found && found.Says("val") is not ("0" or "false" or "off" or "none");

    /// <summary>A whole number of an attribute; null if it is none.</summary>
    public static int? Number(string? value) => int.TryParse(value, out var number) ? number : null;
}
