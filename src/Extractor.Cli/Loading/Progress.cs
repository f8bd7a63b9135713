using System.Diagnostics;
using System.Globalization;

namespace Extractor.Cli.Loading;

/// <summary>Tells on stderr how far a batch is: n of m, name, what became of it, time left.</summary>
internal sealed class Progress(int count, TextWriter output)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _done;

    /// <summary>One file is done.</summary>
    public void Done(string name, string what)
    {
        _done++;
        var number = _done.ToString(CultureInfo.InvariantCulture).PadLeft(count.ToString(CultureInfo.InvariantCulture).Length);
        output.WriteLine($"[{number} of {count}] {name}: {what}{Left()}");
    }

    private string Left() => _done == count ? "" : "; " + TimeLeft.Of(_watch.Elapsed, _done, count);
}
