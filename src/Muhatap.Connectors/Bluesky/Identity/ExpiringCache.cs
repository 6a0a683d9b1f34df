using System.Collections.Concurrent;

namespace Muhatap.Connectors.Bluesky.Identity;

/// <summary>Remembers answers for a while, at most <paramref name="capacity"/> of them, and asks once for those who ask together.</summary>
internal sealed class ExpiringCache<T>(int capacity, TimeSpan keep, TimeSpan keepNothing, TimeProvider clock)
    where T : class
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    private sealed record Entry(Task<T?> Answer, DateTimeOffset AskedAt);

    public int Count => entries.Count;

    /// <param name="ask">Gives null where there is no answer; must not throw.</param>
    public Task<T?> GetAsync(string key, Func<Task<T?>> ask)
    {
        var now = clock.GetUtcNow();
        while (true)
        {
            if (entries.TryGetValue(key, out var known))
            {
                if (!IsStale(known, now))
                    return known.Answer;
                entries.TryRemove(new KeyValuePair<string, Entry>(key, known));
            }

            var answer = new TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!entries.TryAdd(key, new Entry(answer.Task, now)))
                continue;
            MakeRoom(now);
            _ = FillAsync(answer, ask);
            return answer.Task;
        }
    }

    public void Forget(string key) => entries.TryRemove(key, out _);

    private static async Task FillAsync(TaskCompletionSource<T?> answer, Func<Task<T?>> ask)
    {
        try
        {
            answer.SetResult(await ask().ConfigureAwait(false));
        }
        catch (Exception e)
        {
            answer.SetException(e);
        }
    }

    private bool IsStale(Entry entry, DateTimeOffset now)
    {
        if (!entry.Answer.IsCompleted)
            return false;
        var nothing = !entry.Answer.IsCompletedSuccessfully || entry.Answer.Result is null;
        return now - entry.AskedAt > (nothing ? keepNothing : keep);
    }

    /// <summary>Beyond the capacity the older half goes at once, so that making room is rare.</summary>
    private void MakeRoom(DateTimeOffset now)
    {
        if (entries.Count <= capacity)
            return;
        foreach (var old in entries.OrderBy(e => IsStale(e.Value, now) ? DateTimeOffset.MinValue : e.Value.AskedAt).Take(capacity / 2))
            entries.TryRemove(old);
    }
}
