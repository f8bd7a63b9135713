namespace Extractor.Extraction.Isolation;

/// <summary>Watches a worker over one document and ends it when it takes more than it may.</summary>
internal sealed class WorkerWatch : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    private readonly WorkerProcess _worker;
    private readonly WorkerLimits _limits;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly ITimer _timer;
    private readonly Lock _look = new();
    private volatile int _pages;
    private bool _isOver;

    /// <summary>Starts to watch.</summary>
    public WorkerWatch(WorkerProcess worker, WorkerLimits limits, TimeProvider clock)
    {
        (_worker, _limits, _clock, _start) = (worker, limits, clock, clock.GetTimestamp());
        _timer = clock.CreateTimer(_ => Look(), null, Step, Step);
    }

    /// <summary>Why the worker was ended, for a person; null if it was not.</summary>
    public string? Verdict { get; private set; }

    /// <summary>The document has so many pages, and time for them.</summary>
    public void Opened(int pages) => _pages = pages;

    /// <summary>Watches no longer: whatever the worker does next is another document's affair.</summary>
    public void Dispose()
    {
        lock (_look) _isOver = true;
        _timer.Dispose();
    }

    private void Look()
    {
        lock (_look)
        {
            if (_isOver || Verdict is not null) return;
            var time = _limits.TimeFor(_pages);
            if (_clock.GetElapsedTime(_start) > time) Verdict = $"it took longer than the {time.TotalSeconds:0.##} seconds that a document of its length may take";
            else if (_worker.Memory > _limits.Memory) Verdict = $"it took more than the {_limits.Memory >> 20} MB of memory that a document may take";
            if (Verdict is not null) _worker.Kill();
        }
    }
}
