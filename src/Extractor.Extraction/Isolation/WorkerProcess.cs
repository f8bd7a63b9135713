using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Extractor.Extraction.Isolation;

/// <summary>The parent's side of one worker: a child process that reads one document after the other.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>Exit codes above this are signals.</summary>
    private const int SignalBase = 128;

    private const int MostErrorText = 4000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private bool _isReady;

    /// <summary>Starts a worker. Throws <see cref="WorkerStartException"/> if the program does not start.</summary>
    public WorkerProcess(WorkerProgram program, WorkerLimits limits)
    {
        var start = new ProcessStartInfo(program.Path, program.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        // The rest is for native code; the parent sees to the whole.
        start.Environment["DOTNET_GCHeapHardLimit"] = (limits.Memory / 4 * 3).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new WorkerStartException($"{program.Path}: the worker does not start: {e.Message}");
        }
        _errors = Drain(_process.StandardError);
    }

    /// <summary>Name and hash of the document that it was given last; null before the first.</summary>
    public (string Name, string Sha256)? Holds { get; private set; }

    /// <summary>Its resident memory in bytes; 0 if it has ended.</summary>
    public long Memory
    {
        get
        {
            try
            {
                // The general way reads the state of every thread, and this is asked many times a second.
                if (OperatingSystem.IsLinux()) return long.Parse(File.ReadAllText($"/proc/{_process.Id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (Exception e) when (e is InvalidOperationException or IOException)
            {
                return 0;
            }
        }
    }

    /// <summary>Has it do something with a document. Throws <see cref="IOException"/> if it ends before, whoever ended it, and <see cref="FormatException"/> if its answer is none.</summary>
    public WorkAnswer Do(WorkOrder order, Action<int> opened)
    {
        try
        {
            AwaitReady();
            return Ask(order, opened);
        }
        catch (InvalidDataException e)
        {
            Kill();
            throw new IOException(e.Message, e);
        }
    }

    private WorkAnswer Ask(WorkOrder order, Action<int> opened)
    {
        var (requests, answers) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        var document = order.Document;
        if (Holds != (document.Name, document.Sha256))
        {
            Holds = (document.Name, document.Sha256);
            Frames.Write(requests, FrameKind.Name, Encoding.UTF8.GetBytes(document.Name));
            Frames.Write(requests, FrameKind.Document, document.Bytes.Span);
        }
        foreach (var scan in order.Scans) Frames.Write(requests, FrameKind.Scan, ScanJson.Format(scan));
        Frames.Write(requests, order.Kind switch { WorkKind.Scan => FrameKind.Page, WorkKind.Tables => FrameKind.Tables, _ => FrameKind.Range }, order.Number);
        while (true)
        {
            var (kind, content) = Frames.Read(answers, FrameKind.Opened, FrameKind.Record, FrameKind.Scan, FrameKind.Unread);
            if (kind != FrameKind.Opened) return WorkAnswer.Parse(kind, content);
            opened(Frames.Number(content));
        }
    }

    /// <summary>Ends it at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true); // programs that it runs on a document end with it
        }
        catch (Exception e) when (e is InvalidOperationException or AggregateException or System.ComponentModel.Win32Exception)
        {
            // It, or what it ran, has ended already.
        }
    }

    /// <summary>How it ended, for a person; waits for that.</summary>
    public string HowItEnded()
    {
        // One that is about to end is left to it, so that it says why.
        if (!_process.WaitForExit(Patience)) Kill();
        _process.WaitForExit();
        var code = _process.ExitCode;
        return code > SignalBase ? $"signal {code - SignalBase}" : $"exit code {code}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // A worker that ends itself at its start says why on stderr: wrong definitions, a missing framework. One that was ended by a signal is as dead as any other.
    private void AwaitReady()
    {
        if (_isReady) return;
        try
        {
            Frames.Read(_process.StandardOutput.BaseStream, FrameKind.Ready);
            _isReady = true;
        }
        catch (IOException)
        {
            _process.WaitForExit();
            if (_process.ExitCode > SignalBase) throw;
            var said = _errors.GetAwaiter().GetResult().Trim();
            throw new WorkerStartException(said.Length > 0 ? said : $"a worker ended at its start with exit code {_process.ExitCode}");
        }
    }

    // Native code talks; a pipe that nobody empties would stop it.
    private static async Task<string> Drain(StreamReader errors)
    {
        var (text, block) = (new StringBuilder(), new char[1024]);
        for (int count; (count = await errors.ReadAsync(block)) > 0;)
            if (text.Length < MostErrorText) text.Append(block, 0, count);
        return text.ToString();
    }
}
