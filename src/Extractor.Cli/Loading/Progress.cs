using System.Diagnostics;
using System.Globalization;

namespace Extractor.Cli.Loading;

/// <summary>Tells on stderr how far a batch is: n of m, name, what became of it, time left.</summary>
internal sealed class Progress(int count, TextWriter output)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _count = count;
    private int _done;

    /// <summary>So many more documents than files are to come: a file was an archive.</summary>
    public void Expect(int more) => _count += more;

    /// <summary>One file is done.</summary>
    public void Done(string name, string what)
    {
        _done++;
        var number = _done.ToString(CultureInfo.InvariantCulture).PadLeft(_count.ToString(CultureInfo.InvariantCulture).Length);
        output.WriteLine($"[{number} of {_count}] {name}: {what}{Left()}");
    }

    private string Left() => _done == _count ? "" : "; " + TimeLeft.Of(_watch.Elapsed, _done, _count);
}
