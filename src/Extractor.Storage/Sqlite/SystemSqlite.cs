using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>Binds the managed SQLite provider to the SQLite library of the system.</summary>
internal static class SystemSqlite
{
    /// <summary>The provider asks for e_sqlite3; these are the names under which systems carry the same library.</summary>
    private static readonly string[] LibraryNames = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "winsqlite3.dll", "sqlite3.dll"];

    /// <summary>STRICT tables came with 3.37.</summary>
    private const int OldestVersion = 3_037_000;

    // A resolver can be set only once for an assembly; Lazy also keeps two threads apart.
    private static readonly Lazy<bool> Bound = new(Bind);

    /// <summary>Binds the library once. Throws <see cref="StorageException"/> if the system has none or an old one.</summary>
    public static void Use() => _ = Bound.Value;

    private static bool Bind()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        try
        {
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            if (raw.sqlite3_libversion_number() >= OldestVersion) return true;
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException)
        {
            throw new StorageException("the system has no SQLite library (libsqlite3.so.0); on Debian: apt-get install libsqlite3-0", e);
        }
        throw new StorageException($"the system's SQLite library is {raw.sqlite3_libversion().utf8_to_string()}; 3.37 or newer is needed");
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != "e_sqlite3") return 0;
        foreach (var candidate in LibraryNames)
            if (NativeLibrary.TryLoad(candidate, out var library)) return library;
        return 0;
    }
}
