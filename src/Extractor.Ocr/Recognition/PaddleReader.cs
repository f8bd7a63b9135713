using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Extractor.Ocr.Judging;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Native;
using Plane = Extractor.Ocr.Layout.Plane;

namespace Extractor.Ocr.Recognition;

/// <summary>Reads pictures of single lines with the PP-OCRv4 recognition model. Not for two threads at once.</summary>
internal sealed class PaddleReader : ILineReader, IDisposable
{
    private const int LineHeight = 48;

    /// <summary>The model shrinks the width by this.</summary>
    private const int Step = 8;

    /// <summary>Others of a character are told down to this score.</summary>
    private const double LeastScore = 0.02;

    private const int Blank = 0;

    private readonly EngineMeter? _meter;
    private readonly OnnxSession _session;
    private readonly char[] _characters;

    /// <summary>Takes a loaded model and the text of its character list, a character a line.</summary>
    public PaddleReader(OnnxSession session, string characters, EngineMeter? meter)
    {
        (_session, _meter) = (session, meter);
        // Class 0 is the blank between characters, the last one is the space.
        _characters = ['\0', .. characters.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0).Select(l => l[0]), ' '];
    }

    /// <inheritdoc/>
    public LineReading Read(Plane line) => Run(line, output => Decode(output, (double)LineHeight / line.Height));

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>For each step along a line the scores of the blank (\0) and of some characters, those alike added up.</summary>
    public IReadOnlyList<IReadOnlyDictionary<char, double>> Steps(Plane line, IReadOnlySet<char> characters) =>
        Run(line, output => Enumerable.Range(0, (int)output.Shape[1]).Select(step => Scores(output.Slice(step * output.Shape[2], (int)output.Shape[2]), characters)).ToList());

    private T Run<T>(Plane line, Func<OnnxOutput, T> take)
    {
        var width = WidthOf(line);
        var length = 3 * LineHeight * width;
        // As large as this is, a new one for each line would keep the collector busy.
        var rented = ArrayPool<float>.Shared.Rent(length);
        var input = rented.AsSpan(0, length);
        Fill(input, line, width);
        var start = _meter?.Start() ?? 0;
        var taken = _session.Run(input, [1, 3, LineHeight, width], output =>
        {
            _meter?.Stop("PP-OCRv4", start);
            return take(output);
        });
        ArrayPool<float>.Shared.Return(rented);
        return taken;
    }

    private Dictionary<char, double> Scores(ReadOnlySpan<float> scores, IReadOnlySet<char> characters)
    {
        var result = new Dictionary<char, double>();
        for (var i = 0; i < scores.Length; i++)
        {
            var character = i == scores.Length - 1 ? '\0' : Alike.Of(_characters[i]);
            if (character == '\0' || characters.Contains(character)) result[character] = result.GetValueOrDefault(character) + scores[i];
        }
        return result;
    }

    private static int WidthOf(Plane line) => Math.Max(Step * 2, (int)Math.Ceiling((double)line.Width * LineHeight / line.Height / Step) * Step);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(Span<float> input, Plane line, int width)
    {
        var plane = input[..(LineHeight * width)];
        LineScaler.Scale(line, LineHeight, width, plane);
        for (var i = 0; i < plane.Length; i++) plane[i] = (plane[i] / 127.5f) - 1;
        plane.CopyTo(input[plane.Length..]);
        plane.CopyTo(input[(2 * plane.Length)..]);
    }

    private LineReading Decode(OnnxOutput output, double scale)
    {
        var (steps, classes) = ((int)output.Shape[1], (int)output.Shape[2]);
        var best = new int[steps];
        for (var step = 0; step < steps; step++) best[step] = Best(output.Slice((long)step * classes, classes));
        var glyphs = new List<Glyph>();
        var missed = 0.0;
        for (var step = 0; step < steps;)
        {
            var end = step + 1;
            var peak = step;
            while (end < steps && best[end] == best[step])
            {
                if (output.Slice((long)end * classes, classes)[best[step]] > output.Slice((long)peak * classes, classes)[best[step]]) peak = end;
                end++;
            }
            if (best[step] == Blank) missed = Math.Max(missed, Missed(output, classes, step, end, glyphs));
            else glyphs.Add(Glyph(output.Slice((long)peak * classes, classes), best[step], (step + end) * 0.5 * Step / scale));
            step = end;
        }
        return new(glyphs, missed);
    }

    private Glyph Glyph(ReadOnlySpan<float> scores, int best, double middle)
    {
        var others = new List<(char, double)>();
        for (var i = 0; i < scores.Length; i++)
            if (i != best && scores[i] >= LeastScore) others.Add((_characters[i], scores[i]));
        return new(_characters[best], scores[best], middle, [.. others.OrderByDescending(o => o.Item2).ThenBy(o => o.Item1)]);
    }

    /// <summary>Score of the strongest character in a run of blanks that is not the neighbour's own flank.</summary>
    private double Missed(OnnxOutput output, int classes, int from, int to, List<Glyph> before)
    {
        var most = 0.0;
        for (var step = from + 1; step < to - 1; step++)
        {
            var scores = output.Slice((long)step * classes, classes);
            var second = 1 + Best(scores[1..]);
            if (before.Count == 0 || _characters[second] != before[^1].Text) most = Math.Max(most, scores[second]);
        }
        return most;
    }

    /// <summary>The first of the highest scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Best(ReadOnlySpan<float> scores)
    {
        var (i, most) = (0, new Vector<float>(scores));
        for (; i <= scores.Length - Vector<float>.Count; i += Vector<float>.Count) most = Vector.Max(most, new Vector<float>(scores[i..]));
        var highest = most[0];
        for (var lane = 1; lane < Vector<float>.Count; lane++) highest = Math.Max(highest, most[lane]);
        for (; i < scores.Length; i++) highest = Math.Max(highest, scores[i]);
        // Numbers with the same bits are found many at a time.
        return MemoryMarshal.Cast<float, int>(scores).IndexOf(BitConverter.SingleToInt32Bits(highest));
    }
}
