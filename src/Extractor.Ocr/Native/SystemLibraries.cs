using System.Reflection;
using System.Runtime.InteropServices;

namespace Extractor.Ocr.Native;

/// <summary>Finds the native libraries of the system under the names that Debian releases give them.</summary>
internal static partial class SystemLibraries
{
    /// <summary>Name that the bindings of Leptonica ask for.</summary>
    public const string Leptonica = "leptonica";

    /// <summary>Name that the bindings of Tesseract ask for.</summary>
    public const string Tesseract = "tesseract";

    private static readonly IReadOnlyDictionary<string, string[]> Names = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Leptonica] = ["liblept.so.5", "libleptonica.so.6", "liblept.so"],
        [Tesseract] = ["libtesseract.so.5", "libtesseract.so"],
    };

    // A resolver can be set only once for an assembly.
    private static readonly Lazy<bool> Ready = new(Prepare);

    /// <summary>True if the system has the library.</summary>
    public static bool Has(string library) => Ready.Value && Load(library) != 0;

    private static bool Prepare()
    {
        // Tesseract starts threads of its own for each small picture, which costs more than it wins; its OpenMP reads this when it is loaded.
        if (OperatingSystem.IsLinux()) _ = SetEnvironment("OMP_THREAD_LIMIT", "1", 1);
        NativeLibrary.SetDllImportResolver(typeof(SystemLibraries).Assembly, (name, _, _) => Load(name));
        return true;
    }

    private static nint Load(string name)
    {
        foreach (var candidate in Names.GetValueOrDefault(name, []))
            if (NativeLibrary.TryLoad(candidate, typeof(SystemLibraries).Assembly, DllImportSearchPath.SafeDirectories, out var library)) return library;
        return 0;
    }

    // .NET keeps an environment of its own, which native code does not see.
    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}
