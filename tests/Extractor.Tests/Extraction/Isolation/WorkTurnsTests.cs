using System.Collections.Concurrent;
using Extractor.Extraction.Isolation;

namespace Extractor.Tests.Extraction.Isolation;

/// <summary>Who works next.</summary>
public sealed class WorkTurnsTests
{
    [Fact]
    public async Task Heavy_work_comes_first_and_equal_work_in_its_order()
    {
        var turns = new WorkTurns(1);
        var done = new ConcurrentQueue<string>();
        turns.Take(0);
        var waiting = new List<Task>();
        foreach (var (name, weight) in new[] { ("light", 1L), ("heavy", 3L), ("middling", 2L), ("second light", 1L) })
        {
            waiting.Add(Task.Factory.StartNew(() => Work(turns, done, name, weight), default, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            SpinWait.SpinUntil(() => turns.Waiting == waiting.Count);
        }
        turns.Give();
        await Task.WhenAll(waiting);
        Assert.Equal(["heavy", "middling", "light", "second light"], done);
    }

    [Fact]
    public async Task As_many_work_at_once_as_there_may()
    {
        var turns = new WorkTurns(2);
        turns.Take(1);
        turns.Take(1);
        var third = Task.Factory.StartNew(() => turns.Take(1), default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        SpinWait.SpinUntil(() => turns.Waiting == 1);
        Assert.False(third.IsCompleted);
        turns.Give();
        await third.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static void Work(WorkTurns turns, ConcurrentQueue<string> done, string name, long weight)
    {
        turns.Take(weight);
        done.Enqueue(name);
        turns.Give();
    }
}
