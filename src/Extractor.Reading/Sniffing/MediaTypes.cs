namespace Extractor.Reading.Sniffing;

/// <summary>The media types that readers name.</summary>
internal static class MediaTypes
{
    /// <summary>Plain text.</summary>
    public const string Text = "text/plain";

    /// <summary>PDF files.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Web pages.</summary>
    public const string Html = "text/html";

    /// <summary>Word files of the zip format.</summary>
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Workbooks of the zip format.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Workbooks of the old binary format; .et files of WPS are such.</summary>
    public const string Xls = "application/vnd.ms-excel";

    /// <summary>Word files of the old binary format; .wps files of WPS are such.</summary>
    public const string Doc = "application/msword";

    /// <summary>Texts of the zip format of OpenDocument.</summary>
    public const string Odt = "application/vnd.oasis.opendocument.text";

    /// <summary>Workbooks of the zip format of OpenDocument.</summary>
    public const string Ods = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>Texts of OpenDocument in one XML file.</summary>
    public const string FlatOdt = "application/vnd.oasis.opendocument.text-flat-xml";

    /// <summary>Workbooks of OpenDocument in one XML file.</summary>
    public const string FlatOds = "application/vnd.oasis.opendocument.spreadsheet-flat-xml";

    /// <summary>Workbooks that Excel 2002 and 2003, and many programs that export tables, write as XML; mostly named .xls or .xml.</summary>
    public const string ExcelXml = "application/x-excel-2003+xml";

    /// <summary>Rich text.</summary>
    public const string Rtf = "application/rtf";

    /// <summary>Office files locked with a password: of the zip format, inside an old container.</summary>
    public const string EncryptedOffice = "application/encrypted-office";

    /// <summary>Any other file of the container of old Office files.</summary>
    public const string Ole = "application/x-ole-storage";

    /// <summary>OFD, the Chinese fixed-layout format.</summary>
    public const string Ofd = "application/ofd";

    /// <summary>Any other zip file.</summary>
    public const string Zip = "application/zip";

    /// <summary>XML that is no web page.</summary>
    public const string Xml = "application/xml";

    /// <summary>Mails, and web pages saved with their pictures (.mht).</summary>
    public const string Mime = "message/rfc822";

    /// <summary>Bytes that are no known format and no text.</summary>
    public const string Unknown = "application/octet-stream";
}
