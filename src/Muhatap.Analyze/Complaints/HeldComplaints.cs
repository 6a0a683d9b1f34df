using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Analyze.Complaints;

/// <summary>The complaints of all conversations opened since an instant, and what tells which of them have to be read again. Not thread-safe.</summary>
internal sealed class HeldComplaints
{
    /// <summary>Posts come in some minutes after they were written.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>With more changed ones all are read again.</summary>
    private const int MostChanged = 5000;

    private readonly Dictionary<long, ComplaintCase> cases = [];
    private Dictionary<long, long> versions = [];
    private ComplaintMarks marks;
    private DateTimeOffset lookedAt;
    private ComplaintCase[] ordered = [];
    private (DateTimeOffset Since, IReadOnlyList<ComplaintCase> Cases)? last;

    private HeldComplaints(IReadOnlyList<TopicId> brands, DateTimeOffset from, DateTimeOffset readAt) =>
        (Brands, From, ReadAt, lookedAt) = ([.. brands], from, readAt, readAt);

    public IReadOnlyList<TopicId> Brands { get; }

    public DateTimeOffset From { get; }

    /// <summary>When everything was read.</summary>
    public DateTimeOffset ReadAt { get; private set; }

    /// <summary>Another one with each change.</summary>
    public object Revision { get; private set; } = new();

    public int Count => versions.Count;

    public static async Task<HeldComplaints> ReadAsync(
        Database database,
        IReadOnlyList<TopicId> brands,
        DateTimeOffset from,
        CancellationToken cancellationToken
    )
    {
        var made = new HeldComplaints(brands, from, database.Clock.GetUtcNow());
        await made.ReadAllAsync(database, cancellationToken).ConfigureAwait(false);
        return made;
    }

    /// <summary>Those written since, in order; the same object while nothing changed.</summary>
    public IReadOnlyList<ComplaintCase> Since(DateTimeOffset since)
    {
        if (last is { } known && known.Since == since)
            return known.Cases;
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].WrittenAt < since)
                low = middle + 1;
            else
                high = middle;
        }
        IReadOnlyList<ComplaintCase> cut = low == 0 ? ordered : new ArraySegment<ComplaintCase>(ordered, low, ordered.Length - low);
        last = (since, cut);
        return cut;
    }

    /// <summary>Reads again what changed since the last look.</summary>
    /// <returns>How many conversations that were.</returns>
    public async Task<int> CatchUpAsync(Database database, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var current = await ComplaintMarks.ReadAsync(snapshot, database, From, cancellationToken).ConfigureAwait(false);
        var changed = new HashSet<long>();
        if (current != marks)
        {
            var found = await VersionsAsync(snapshot, database, cancellationToken).ConfigureAwait(false);
            foreach (var id in versions.Keys.Where(id => !found.ContainsKey(id)))
                changed.Add(id);
            foreach (var (id, version) in found)
            {
                if (!versions.TryGetValue(id, out var before) || before != version)
                    changed.Add(id);
            }
            versions = found;
            await marks.ChangedAsync(snapshot, database, lookedAt, changed, cancellationToken).ConfigureAwait(false);
        }
        await SpokeLaterAsync(snapshot, database, changed, cancellationToken).ConfigureAwait(false);
        if (changed.Count > MostChanged)
        {
            await ReadAllAsync(database, cancellationToken).ConfigureAwait(false);
            Revision = new object();
            return versions.Count;
        }
        if (changed.Count > 0)
        {
            var again = await ReadComplaints.RunAsync(snapshot, database, Brands, From, changed, cancellationToken).ConfigureAwait(false);
            if (Replace(changed, again))
                Revision = new object();
        }
        (marks, lookedAt) = (current, now);
        return changed.Count;
    }

    /// <returns>Whether anything is different now.</returns>
    private bool Replace(HashSet<long> changed, IReadOnlyList<ComplaintCase> again)
    {
        var differs = false;
        var now = again.ToDictionary(complaint => complaint.Id.Value);
        foreach (var id in changed)
        {
            var isNow = now.TryGetValue(id, out var fresh);
            if (isNow ? cases.TryGetValue(id, out var old) && old == fresh : !cases.ContainsKey(id))
                continue;
            differs = true;
            if (isNow)
                cases[id] = fresh!;
            else
                cases.Remove(id);
        }
        if (differs)
            Order();
        return differs;
    }

    private async Task ReadAllAsync(Database database, CancellationToken cancellationToken)
    {
        var now = database.Clock.GetUtcNow();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        // One snapshot: what changes while this reads is seen by the next look.
        marks = await ComplaintMarks.ReadAsync(snapshot, database, From, cancellationToken).ConfigureAwait(false);
        versions = await VersionsAsync(snapshot, database, cancellationToken).ConfigureAwait(false);
        cases.Clear();
        foreach (
            var complaint in await ReadComplaints
                .RunAsync(snapshot, database, Brands, From, only: null, cancellationToken)
                .ConfigureAwait(false)
        )
            cases.Add(complaint.Id.Value, complaint);
        (ReadAt, lookedAt) = (now, now);
        Order();
    }

    private void Order()
    {
        ordered = [.. cases.Values.OrderBy(complaint => complaint.WrittenAt).ThenBy(complaint => complaint.Id)];
        last = null;
    }

    private async Task<Dictionary<long, long>> VersionsAsync(ReadSnapshot snapshot, Database database, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, long>(versions.Count);
        await snapshot
            .QueryAsync(
                "select id, version from conversation where opened_at >= @since",
                [database.Dialect.Value("since", From.ToUnixTimeMilliseconds())],
                row => found.Add(row.GetInt64(0), row.GetInt64(1)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return found;
    }

    /// <summary>Answered complaints whose writer has said something since: it may be that they are content.</summary>
    private async Task SpokeLaterAsync(ReadSnapshot snapshot, Database database, HashSet<long> changed, CancellationToken cancellationToken)
    {
        var spoke = new HashSet<long>();
        await snapshot
            .QueryAsync(
                "select distinct account_id from post where created_at > @at",
                [database.Dialect.Value("at", (lookedAt - Late).ToUnixTimeMilliseconds())],
                row => spoke.Add(row.GetInt64(0)),
                cancellationToken
            )
            .ConfigureAwait(false);
        if (spoke.Count == 0)
            return;
        foreach (var complaint in ordered)
        {
            if (complaint is { AnsweredAt: not null, ConfirmedAt: null } && spoke.Contains(complaint.AccountId.Value))
                changed.Add(complaint.Id.Value);
        }
    }
}
