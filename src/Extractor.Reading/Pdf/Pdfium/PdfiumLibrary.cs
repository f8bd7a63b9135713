using System.Reflection;
using System.Runtime.InteropServices;

namespace Extractor.Reading.Pdf.Pdfium;

/// <summary>Finds and starts the PDFium library. PDFium is not thread-safe: every call into it is made inside <see cref="Gate"/>.</summary>
internal static class PdfiumLibrary
{
    /// <summary>Environment variable that names the library file.</summary>
    private const string Setting = "EXTRACTOR_PDFIUM";

    /// <summary>Where systems keep the library: by the loader's name, and where LibreOffice carries it.</summary>
    private static readonly string[] SystemNames =
    [
        "libpdfium.so", "libpdfiumlo.so", "/usr/lib/libreoffice/program/libpdfiumlo.so", "/usr/lib64/libreoffice/program/libpdfiumlo.so",
        "/opt/libreoffice/program/libpdfiumlo.so",
    ];

    // A resolver can be set only once for an assembly, and the library started only once; Lazy also keeps two threads apart.
    private static readonly Lazy<nint> Loaded = new(Load);
    private static readonly Lazy<bool> Started = new(Start);

    /// <summary>The one lock of all calls.</summary>
    public static readonly Lock Gate = new();

    /// <summary>Starts the library at the first call. Throws <see cref="UnreadableDocumentException"/> where there is none.</summary>
    public static void Use()
    {
        try
        {
            _ = Started.Value;
        }
        catch (DllNotFoundException e)
        {
            throw new UnreadableDocumentException($"PDF files are read with PDFium, which is not there ({e.Message}); on Debian: apt-get install libreoffice-core-nogui, "
                + $"or set {Setting} to the path of a PDFium library");
        }
    }

    /// <summary>Address of a call that not every library has; 0 where it is missing.</summary>
    public static nint Export(string name) => NativeLibrary.TryGetExport(Loaded.Value, name, out var address) ? address : 0;

    private static bool Start()
    {
        NativeLibrary.SetDllImportResolver(typeof(PdfiumLibrary).Assembly, Resolve);
        lock (Gate)
        {
            PdfiumApi.FPDF_InitLibrary();
            StandInFont.Install();
        }
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) => name == PdfiumApi.Library ? Loaded.Value : 0;

    private static nint Load()
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } path)
            return NativeLibrary.TryLoad(path, out var chosen) ? chosen : throw new DllNotFoundException($"{Setting} is {path}, which cannot be loaded");
        foreach (var candidate in (string[])[Path.Combine(AppContext.BaseDirectory, "libpdfium.so"), .. SystemNames])
            if (NativeLibrary.TryLoad(candidate, out var library)) return library;
        throw new DllNotFoundException("neither libpdfium.so beside the program nor libpdfiumlo.so of the system");
    }
}
