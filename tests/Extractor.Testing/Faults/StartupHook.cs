using System.Runtime.InteropServices;

/// <summary>
/// Kills the program at a step of writing a database: .NET loads this class before the first line of the unchanged program when DOTNET_STARTUP_HOOKS names this assembly.
/// It stands between SQLite and the operating system and counts the steps: writes, waits for the disk, cuts and removals of the database file, its journal and its log.
/// EXTRACTOR_TEST_KILL: a kind of step (any, write, sync) and the number, from 1, before which kill -9 comes: "write 17".
/// EXTRACTOR_TEST_STEPS: a file that takes the counts of steps when the program ends by itself, one number a kind.
/// </summary>
internal static class StartupHook
{
    // Offsets in sqlite3_vfs and sqlite3_io_methods on 64 bits, as sqlite3.h gives them.
    private const int VfsOpen = 40, VfsDelete = 48, FileWrite = 24, FileTruncate = 32, FileSync = 40, MethodsSize = 152;
    private const int OfDatabase = 0x100 | 0x800 | 0x80000;

    // Held for as long as SQLite may call them.
    private static readonly OpenFile Open = OpenAndWatch;
    private static readonly DeleteFile Delete = DeleteCounted;
    private static readonly WriteFile Write = WriteCounted;
    private static readonly TruncateFile Truncate = TruncateCounted;
    private static readonly SyncFile Sync = SyncCounted;
    private static readonly Dictionary<nint, nint> Watched = [];
    private static readonly Dictionary<string, int> Steps = new(StringComparer.Ordinal) { ["any"] = 0, ["write"] = 0, ["sync"] = 0 };
    private static OpenFile? _open;
    private static DeleteFile? _delete;
    private static WriteFile? _write;
    private static TruncateFile? _truncate;
    private static SyncFile? _sync;
    private static (string Kind, int Number) _kill = ("none", 0);
    private static Action? _before;

    private delegate int OpenFile(nint vfs, nint name, nint file, int flags, nint outFlags);

    private delegate int DeleteFile(nint vfs, nint name, int syncFolder);

    private delegate int WriteFile(nint file, nint bytes, int count, long offset);

    private delegate int TruncateFile(nint file, long size);

    private delegate int SyncFile(nint file, int flags);

    /// <summary>Is called by .NET.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable("EXTRACTOR_TEST_KILL")?.Split(' ') is [var kind, var number])
            _kill = (kind, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
        if (Environment.GetEnvironmentVariable("EXTRACTOR_TEST_STEPS") is { } file)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllText(file, string.Join('\n', Steps.Select(s => $"{s.Key} {s.Value}")));
        Watch(null);
    }

    /// <summary>Stands between SQLite and the operating system from now on.</summary>
    /// <param name="before">Is called before each step.</param>
    public static void Watch(Action? before)
    {
        _before = before;
        if (_open is not null) return;
        var vfs = FindVfs(null);
        _open = Replace(vfs, VfsOpen, Open);
        _delete = Replace(vfs, VfsDelete, Delete);
    }

    private static int OpenAndWatch(nint vfs, nint name, nint file, int flags, nint outFlags)
    {
        var code = _open!(vfs, name, file, flags, outFlags);
        if (code != 0 || (flags & OfDatabase) == 0) return code;
        var methods = Marshal.ReadIntPtr(file);
        if (!Watched.TryGetValue(methods, out var watched)) Watched[methods] = watched = Watch(methods);
        Marshal.WriteIntPtr(file, watched);
        return code;
    }

    private static nint Watch(nint methods)
    {
        var copy = new byte[MethodsSize];
        Marshal.Copy(methods, copy, 0, copy.Length);
        var watched = Marshal.AllocHGlobal(copy.Length);
        Marshal.Copy(copy, 0, watched, copy.Length);
        _write = Replace(watched, FileWrite, Write);
        _truncate = Replace(watched, FileTruncate, Truncate);
        _sync = Replace(watched, FileSync, Sync);
        return watched;
    }

    private static T Replace<T>(nint table, int offset, T by)
        where T : Delegate
    {
        var before = Marshal.GetDelegateForFunctionPointer<T>(Marshal.ReadIntPtr(table, offset));
        Marshal.WriteIntPtr(table, offset, Marshal.GetFunctionPointerForDelegate(by));
        return before;
    }

    private static int WriteCounted(nint file, nint bytes, int count, long offset)
    {
        Count("write");
        return _write!(file, bytes, count, offset);
    }

    private static int SyncCounted(nint file, int flags)
    {
        Count("sync");
        return _sync!(file, flags);
    }

    private static int TruncateCounted(nint file, long size)
    {
        Count("cut");
        return _truncate!(file, size);
    }

    private static int DeleteCounted(nint vfs, nint name, int syncFolder)
    {
        Count("cut");
        return _delete!(vfs, name, syncFolder);
    }

    private static void Count(string kind)
    {
        Steps[kind] = Steps.GetValueOrDefault(kind) + 1;
        Steps["any"]++;
        _before?.Invoke();
        if ((_kill.Kind == kind || _kill.Kind == "any") && _kill.Number == Steps[_kill.Kind]) _ = Kill(Environment.ProcessId, 9);
    }

    [DllImport("libsqlite3.so.0", EntryPoint = "sqlite3_vfs_find")]
    private static extern nint FindVfs([MarshalAs(UnmanagedType.LPStr)] string? name);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
