using System.Diagnostics;
using System.Globalization;
using Extractor.Testing;
using Extractor.Testing.Faults;

namespace Extractor.Benchmarks;

/// <summary>Kills the real program while it loads documents, runs it again, and compares what the database holds with an undisturbed run.</summary>
internal sealed class KillBenchmark(string program, IReadOnlyList<string> inputs) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extractor-kills-").FullName;
    private readonly SortedDictionary<string, int> _left = new(StringComparer.Ordinal);
    private string _whole = "";
    private int _wrong;

    /// <summary>Kills it at random times, and, where steps are asked for, once before each n-th step in which it writes the database.</summary>
    /// <param name="times">How many random times.</param>
    /// <param name="every">1 for every step, 2 for each second one; 0 for none.</param>
    /// <param name="output">Takes the figures.</param>
    public void Run(int times, int every, TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var (_, steps) = Program("whole.db").Run();
        var undisturbed = watch.Elapsed;
        _whole = DatabaseFile.Dump(Database("whole.db"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{inputs.Count} inputs, undisturbed {undisturbed.TotalSeconds:F1} s; steps of writing the database: {steps["any"]} ({steps["write"]} writes, {steps["sync"]} waits for the disk)"));
        var dice = new Random(300);
        var killed = 0;
        for (var i = 0; i < times; i++) killed += Try(p => p.KillAfter(undisturbed * dice.NextDouble()));
        if (times > 0) Report($"random times: {times}, of which the program still ran at {killed}", output);
        if (every == 0) return;
        var (tried, hit) = (0, 0);
        for (var step = 1; step <= steps["any"]; step += every, tried++) hit += Try(p => p.KillBefore("any", step));
        Report($"steps: {tried}, of which kill -9 met {hit}", output);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private int Try(Func<DoomedProgram, int> kill)
    {
        foreach (var file in Directory.GetFiles(_folder, "cut.db*")) File.Delete(file);
        var killed = kill(Program("cut.db")) == DoomedProgram.Killed ? 1 : 0;
        var left = Left();
        _left[left] = _left.GetValueOrDefault(left) + 1;
        Program("cut.db").Run();
        var before = File.ReadAllBytes(Database("cut.db"));
        Program("cut.db").Run();
        var isRight = DatabaseFile.Dump(Database("cut.db")) == _whole && DatabaseFile.Query(Database("cut.db"), "PRAGMA integrity_check")[0] == "ok"
            && DatabaseFile.Query(Database("cut.db"), "PRAGMA foreign_key_check").Count == 0 && Directory.GetFiles(_folder, "cut.db*").Length == 1
            && before.AsSpan().SequenceEqual(File.ReadAllBytes(Database("cut.db")));
        if (!isRight) _wrong++;
        return killed;
    }

    // What the killed program left, seen on a copy.
    private string Left()
    {
        var files = Directory.GetFiles(_folder, "cut.db*");
        foreach (var file in files) File.Copy(file, file.Replace("cut.db", "copy.db", StringComparison.Ordinal), overwrite: true);
        if (files.Length == 0) return "no file";
        try
        {
            return DatabaseFile.Query(Database("copy.db"), "SELECT count(*) || ' documents, ' || CASE (SELECT count(*) FROM panel_filled) WHEN 1 THEN 'run ended' ELSE 'run not ended' END FROM documents")[0];
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return "no schema yet";
        }
        finally
        {
            foreach (var file in Directory.GetFiles(_folder, "copy.db*")) File.Delete(file);
        }
    }

    private void Report(string title, TextWriter output)
    {
        output.WriteLine(title);
        foreach (var (left, count) in _left) output.WriteLine($"  {count,5}  left {left}");
        output.WriteLine($"  wrong after a second run (rows unlike those of an undisturbed run, an orphan, damage, a third run that writes a byte): {_wrong}");
        _left.Clear();
    }

    private string Database(string name) => Path.Combine(_folder, name);

    private DoomedProgram Program(string database) => new(program, ["run", "--database", Database(database), "--input", .. inputs]);
}
