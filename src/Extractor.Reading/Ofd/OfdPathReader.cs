using System.Globalization;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>Reads the outline of a path as OFD abbreviates it: a letter for each step and its numbers; M 10 20 L 30 20 C.</summary>
/// <param name="rulings">Takes the points.</param>
/// <param name="map">From the coordinates of the path to points of the page.</param>
internal sealed class OfdPathReader(RulingCollector rulings, Affine map)
{
    private (double X, double Y, PathStep Step)? _waiting;

    /// <summary>Reads an outline up to its end, or to what is no step.</summary>
    public void Read(string data)
    {
        var words = data.Split([' ', '\t', '\r', '\n', ','], StringSplitOptions.RemoveEmptyEntries);
        Span<double> numbers = stackalloc double[7];
        for (var i = 0; i < words.Length;)
        {
            var step = words[i++];
            var count = CountOf(step);
            if (count < 0 || i + count > words.Length) break;
            for (var n = 0; n < count; n++)
                if (!double.TryParse(words[i++], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[n]) || !double.IsFinite(numbers[n])) return;
            Take(step, numbers[..count]);
        }
        Flush(closes: false);
    }

    private static int CountOf(string step) => step switch
    {
        "S" or "M" or "L" => 2,
        "Q" => 4,
        "B" => 6,
        "A" => 7,
        "C" => 0,
        _ => -1,
    };

    private void Take(string step, ReadOnlySpan<double> numbers)
    {
        if (step == "C")
        {
            Flush(closes: true);
            return;
        }
        var kind = step switch { "S" or "M" => PathStep.Move, "L" => PathStep.Line, _ => PathStep.Curve };
        // Of an arc the last two numbers are its end; the others are no points.
        for (var n = step == "A" ? 5 : 0; n < numbers.Length; n += 2)
        {
            Flush(closes: false);
            var (x, y) = map.Map(numbers[n], numbers[n + 1]);
            _waiting = (x, y, kind);
        }
    }

    // A point is handed on when it is known whether the path closes after it.
    private void Flush(bool closes)
    {
        if (_waiting is var (x, y, step)) rulings.Add(x, y, step, closes);
        _waiting = null;
    }
}
