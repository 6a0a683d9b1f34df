using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Analyze.Complaints;

/// <summary>
/// The complaints of the last looks, kept while nothing of them changed: whoever drills down or turns a page does not read every conversation again. What tells a
/// change is one small query; a minute at most is trusted to it, because not everything that matters (a later post elsewhere) leaves a trace there.
/// </summary>
public sealed class KeptComplaints(Database database)
{
    private const int Most = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly List<Kept> looks = [];

    /// <param name="brands">The own brands' topics.</param>
    /// <returns>Those written since, by when they were written.</returns>
    public async Task<IReadOnlyList<ComplaintCase>> ReadAsync(
        IReadOnlyList<TopicId> brands,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        // Looks of the same hour share what was read.
        var from = new DateTimeOffset(since.UtcTicks - (since.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        var state = await StateAsync(from, cancellationToken).ConfigureAwait(false);
        var now = database.Clock.GetUtcNow();
        if (Find(brands, from, state, now) is not { } cases)
        {
            cases = await ReadComplaints.RunAsync(database, brands, from, cancellationToken).ConfigureAwait(false);
            Keep(new Kept([.. brands], from, state, now, cases));
        }
        return from == since ? cases : [.. cases.Where(complaint => complaint.WrittenAt >= since)];
    }

    private IReadOnlyList<ComplaintCase>? Find(IReadOnlyList<TopicId> brands, DateTimeOffset from, string state, DateTimeOffset now)
    {
        lock (looks)
        {
            looks.RemoveAll(look => now - look.ReadAt >= Longest || look.ReadAt > now);
            return looks.Find(look => look.From == from && look.State == state && look.Brands.SequenceEqual(brands))?.Cases;
        }
    }

    private void Keep(Kept look)
    {
        lock (looks)
        {
            looks.RemoveAll(held => held.From == look.From && held.Brands.SequenceEqual(look.Brands));
            looks.Add(look);
            if (looks.Count > Most)
                looks.RemoveAt(0);
        }
    }

    /// <summary>Changes with every conversation opened, changed or erased, every entry, and every correction.</summary>
    private async Task<string> StateAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        var state = "";
        await snapshot
            .QueryAsync(
                """
                select (select count(*) from conversation where opened_at >= @since), (select sum(version) from conversation where opened_at >= @since),
                  (select max(id) from conversation_entry), (select count(undone_at) from reading_correction), (select max(id) from reading_correction)
                """,
                [database.Dialect.Value("since", from.ToUnixTimeMilliseconds())],
                row => state = string.Join('/', Enumerable.Range(0, 5).Select(row.GetValue)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return state;
    }

    private sealed record Kept(
        IReadOnlyList<TopicId> Brands,
        DateTimeOffset From,
        string State,
        DateTimeOffset ReadAt,
        IReadOnlyList<ComplaintCase> Cases
    );
}
