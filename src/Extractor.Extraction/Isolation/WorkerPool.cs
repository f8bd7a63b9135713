using System.Collections.Concurrent;
using Extractor.Model.Findings;

namespace Extractor.Extraction.Isolation;

/// <summary>A number of workers, started when they are first needed and replaced when they die. For any number of threads.</summary>
/// <param name="program">The program that they run.</param>
/// <param name="limits">What a document may take.</param>
/// <param name="size">How many workers run at once.</param>
/// <param name="clock">The clock of the time limit.</param>
internal sealed class WorkerPool(WorkerProgram program, WorkerLimits limits, int size, TimeProvider clock) : IDisposable
{
    private readonly WorkTurns _turns = new(size);
    private readonly ConcurrentStack<WorkerProcess> _idle = [];

    /// <summary>Has a worker do something with a document. A worker that dies or is ended for its limits costs what was ordered, and the answer says so.
    /// Throws <see cref="WorkerStartException"/> if workers do not start.</summary>
    public WorkAnswer Do(WorkOrder order)
    {
        _turns.Take(order.Weight);
        try
        {
            var worker = _idle.TryPop(out var idle) ? idle : new(program, limits);
            var mayBeInnocent = worker.Holds is not null;
            var answer = Do(order, worker);
            // What a worker died of may be the doing of an earlier document: no document pays for another.
            return answer is WorkAnswer.Failure && mayBeInnocent ? Do(order, new(program, limits)) : answer;
        }
        finally
        {
            _turns.Give();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryPop(out var worker)) worker.Dispose();
    }

    private WorkAnswer Do(WorkOrder order, WorkerProcess worker)
    {
        var watch = new WorkerWatch(worker, limits, clock);
        try
        {
            WorkAnswer answer;
            using (watch) answer = worker.Do(order, watch.Opened);
            if (watch.Verdict is null) Keep(worker);
            else worker.Dispose();
            return answer;
        }
        catch (IOException)
        {
            var end = worker.HowItEnded();
            worker.Dispose();
            return watch.Verdict is { } verdict
                ? new WorkAnswer.Failure(FindingCodes.ReaderTimedOut, $"the document was given up: {verdict}")
                : new WorkAnswer.Failure(FindingCodes.ReaderCrashed, $"the process that read the document ended with {end}");
        }
        catch (FormatException e)
        {
            worker.Dispose();
            return new WorkAnswer.Failure(FindingCodes.InternalError, $"the worker's answer is no record: {e.Message}");
        }
        catch
        {
            worker.Dispose();
            throw;
        }
    }

    // Memory that an earlier document left behind must not count against the next.
    private void Keep(WorkerProcess worker)
    {
        if (worker.Memory > limits.Memory / 2) worker.Dispose();
        else _idle.Push(worker);
    }
}
