namespace Extractor.Extraction.Isolation;

/// <summary>Lets so many at work at once; of those that wait, the one with the heaviest work is next, so that light work fills the end when no more comes. For any number of threads.</summary>
/// <param name="size">How many work at once.</param>
internal sealed class WorkTurns(int size)
{
    private readonly Lock _look = new();
    private readonly PriorityQueue<ManualResetEventSlim, (long Lightness, long Number)> _waiting = new();
    private int _free = size;
    private long _asked;

    /// <summary>How many wait.</summary>
    public int Waiting
    {
        get
        {
            lock (_look) return _waiting.Count;
        }
    }

    /// <summary>Waits for a turn; of equal weight, who asks first is first.</summary>
    public void Take(long weight)
    {
        var turn = new ManualResetEventSlim();
        lock (_look)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }
            _waiting.Enqueue(turn, (-weight, _asked++));
        }
        turn.Wait();
    }

    /// <summary>Ends a turn.</summary>
    public void Give()
    {
        lock (_look)
        {
            if (_waiting.TryDequeue(out var next, out _)) next.Set();
            else _free++;
        }
    }
}
