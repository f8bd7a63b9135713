using System.Collections.Concurrent;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Extraction.Isolation;

/// <summary>A number of workers, started when they are first needed and replaced when they die. For any number of threads.</summary>
/// <param name="program">The program that they run.</param>
/// <param name="limits">What a document may take.</param>
/// <param name="size">How many workers run at once.</param>
/// <param name="clock">The clock of the time limit.</param>
internal sealed class WorkerPool(WorkerProgram program, WorkerLimits limits, int size, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _free = new(size);
    private readonly ConcurrentStack<WorkerProcess> _idle = [];

    /// <summary>Has a worker do something with a document. A worker that dies or is ended for its limits costs the document, or the range of its pages, which then has a finding that says so.
    /// Throws <see cref="WorkerStartException"/> if workers do not start.</summary>
    public ExtractionResult Do(WorkOrder order)
    {
        _free.Wait();
        try
        {
            var worker = _idle.TryPop(out var idle) ? idle : new(program, limits);
            var mayBeInnocent = worker.Holds is not null;
            var result = Do(order, worker, out var failure);
            // What a worker died of may be the doing of an earlier document: no document pays for another.
            if (failure is not null && mayBeInnocent) result = Do(order, new(program, limits), out failure);
            return result ?? FailedDocument.Of(order.Document, failure!.Value.Code, failure.Value.Message);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryPop(out var worker)) worker.Dispose();
        _free.Dispose();
    }

    private ExtractionResult? Do(WorkOrder order, WorkerProcess worker, out (string Code, string Message)? failure)
    {
        var watch = new WorkerWatch(worker, limits, clock);
        try
        {
            byte[] record;
            using (watch) record = worker.Do(order, watch.Opened);
            failure = null;
            var result = RecordJson.Parse(record);
            if (watch.Verdict is null) Keep(worker);
            else worker.Dispose();
            return result;
        }
        catch (IOException)
        {
            var end = worker.HowItEnded();
            failure = watch.Verdict is { } verdict
                ? (FindingCodes.ReaderTimedOut, $"the document was given up: {verdict}")
                : (FindingCodes.ReaderCrashed, $"the process that read the document ended with {end}");
        }
        catch (FormatException e)
        {
            failure = (FindingCodes.InternalError, $"the worker's answer is no record: {e.Message}");
        }
        catch
        {
            worker.Dispose();
            throw;
        }
        worker.Dispose();
        return null;
    }

    // Memory that an earlier document left behind must not count against the next.
    private void Keep(WorkerProcess worker)
    {
        if (worker.Memory > limits.Memory / 2) worker.Dispose();
        else _idle.Push(worker);
    }
}
