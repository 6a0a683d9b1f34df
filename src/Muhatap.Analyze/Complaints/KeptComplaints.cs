using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Analyze.Complaints;

/// <summary>
/// The complaints of the last looks, kept in memory and brought up to date by what changed since: a look reads again only the conversations that a
/// version, a new entry, a correction or a later post of a waiting person names. What leaves no such trace (a brand's topic matched backwards) is
/// seen by a reading of everything, five minutes later at most. One a program; the truth stays in the database, and what is kept here can be dropped at any time.
/// </summary>
public sealed class KeptComplaints(Database database) : IDisposable
{
    private const int MostReckoned = 12;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<(DateTimeOffset, TopicId?), (ComplaintFigures Figures, object Revision, DateTimeOffset Now)> reckoned = [];
    private HeldComplaints? held;

    /// <summary>Nobody has looked yet.</summary>
    public bool IsEmpty => held is null;

    /// <summary>How many conversations the last look had to read: all, those that changed, or none.</summary>
    public int LastRead { get; private set; }

    /// <param name="brands">The own brands' topics.</param>
    /// <returns>Those written since, by when they were written; the same list while nothing changed.</returns>
    public async Task<IReadOnlyList<ComplaintCase>> ReadAsync(
        IReadOnlyList<TopicId> brands,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return (await CurrentAsync(brands, since, cancellationToken).ConfigureAwait(false)).Since(since);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The complaints of two periods and the figures over them; what was reckoned within the last minute from the same complaints is given again.</summary>
    /// <param name="before">Where the period before begins.</param>
    /// <param name="brand">Only of this brand; the yardstick stays that of all.</param>
    public async Task<(IReadOnlyList<ComplaintCase> Cases, ComplaintFigures Figures)> FiguresAsync(
        IReadOnlyList<TopicId> brands,
        DateTimeOffset before,
        DateTimeOffset since,
        DateTimeOffset now,
        TopicId? brand,
        CancellationToken cancellationToken
    )
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var current = await CurrentAsync(brands, before, cancellationToken).ConfigureAwait(false);
            var cases = current.Since(before);
            if (
                !reckoned.TryGetValue((since, brand), out var known)
                || known.Revision != current.Revision
                || now - known.Now >= TimeSpan.FromMinutes(1)
                || now < known.Now
            )
            {
                if (reckoned.Count >= MostReckoned)
                    reckoned.Clear();
                reckoned[(since, brand)] = known = (new ComplaintFigures(cases, since, now, brand), current.Revision, now);
            }
            return (cases, known.Figures);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads everything again where that is due, so that nobody who looks has to wait for it. Does nothing before the first look.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (held is not { } old || database.Clock.GetUtcNow() - old.ReadAt < Longest / 2)
            return;
        var fresh = await HeldComplaints.ReadAsync(database, old.Brands, old.From, cancellationToken).ConfigureAwait(false);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (held == old)
                held = fresh;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<HeldComplaints> CurrentAsync(
        IReadOnlyList<TopicId> brands,
        DateTimeOffset since,
        CancellationToken cancellationToken
    )
    {
        // Looks of the same hour share what was read.
        var from = new DateTimeOffset(since.UtcTicks - (since.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        var now = database.Clock.GetUtcNow();
        if (
            held is { } known
            && known.Brands.SequenceEqual(brands)
            && known.From <= from
            && now - known.ReadAt < Longest
            && known.ReadAt <= now
        )
        {
            LastRead = await known.CatchUpAsync(database, cancellationToken).ConfigureAwait(false);
            return known;
        }
        held = await HeldComplaints.ReadAsync(database, brands, from, cancellationToken).ConfigureAwait(false);
        LastRead = held.Count;
        return held;
    }
}
