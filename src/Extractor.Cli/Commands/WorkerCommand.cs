using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Extractor.Extraction.Isolation;

namespace Extractor.Cli.Commands;

/// <summary>extractor worker: the hidden command that the program runs itself as, to read documents that may crash or hang it. It speaks over stdin and stdout.</summary>
internal static class WorkerCommand
{
    // Ctrl-C and a closing terminal reach the workers too. Their parent decides what becomes of them: they end when their stdin does.
    private static readonly PosixSignal[] ParentDecides = [PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM, PosixSignal.SIGHUP];

    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var command = new Command("worker", "Read documents for another process") { Hidden = true };
        command.SetAction(parsed =>
        {
            var signals = ParentDecides.Select(s => PosixSignalRegistration.Create(s, signal => signal.Cancel = true)).ToList();
            var definitions = installation.Definitions(parsed);
            using var requests = Console.OpenStandardInput();
            using var answers = Console.OpenStandardOutput();
            // Killed, not closed: native code that runs away does not let a process end itself.
            new WorkerServer(definitions, installation.Ocr.Of(parsed), requests, answers, orphaned: Process.GetCurrentProcess().Kill).Serve();
            GC.KeepAlive(signals);
            return ExitCode.Success;
        });
        return command;
    }
}
