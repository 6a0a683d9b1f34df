using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Muhatap.Core.Ids;
using Muhatap.Core.Sources;
using Muhatap.Core.Walk;
using Muhatap.Store;

namespace Muhatap.Listen.Collect;

/// <summary>
/// Reads one source for as long as it is switched on: from its stored cursor, batch by batch, each committed with the cursor
/// that follows it. A failure is shown in the source's health and tried again with growing pauses; the cursor never moves past
/// what is stored.
/// </summary>
internal sealed partial class Collector(Database database, IReaders readers, IPostWalk walk, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ProfileTime = TimeSpan.FromSeconds(2);

    public async Task RunAsync(SourceId id, CancellationToken cancellationToken)
    {
        var failures = 0;
        while (true)
        {
            var pause = TimeSpan.Zero;
            try
            {
                var source = await LoadAsync(id, cancellationToken).ConfigureAwait(false);
                if (source is not { IsEnabled: true } || readers.For(source) is not { } reader)
                    return;
                await ReadAsync(source, reader, () => failures = 0, cancellationToken).ConfigureAwait(false);
                failures = 0;
                await SourceHealth.WellAsync(database, id, cancellationToken).ConfigureAwait(false);
                pause = reader.PollEvery ?? FirstPause;
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                failures++;
                LogFailure(error, id.Value, failures);
                var known = error as SourceException;
                await SourceHealth.IllAsync(database, id, known?.Message ?? error.Message, cancellationToken).ConfigureAwait(false);
                if (known is { Final: true })
                    return;
                pause = known?.RetryAt is { } at ? at - database.Clock.GetUtcNow() : BackOff(failures);
            }
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, database.Clock, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(Source source, ISourceReader reader, Action progressed, CancellationToken cancellationToken)
    {
        var ahead = new WalkAhead(walk);
        try
        {
            await ReadAsync(source, reader, ahead, progressed, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Also where the reader broke off: reading begins again at the cursor of what is stored.
            await ahead.StoredAsync().ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(
        Source source,
        ISourceReader reader,
        WalkAhead ahead,
        Action progressed,
        CancellationToken cancellationToken
    )
    {
        var network = readers.NetworkOf(source);
        var profiles = readers.ProfilesOf(source);
        var isWell = source.LastError is null;
        await foreach (var delivery in reader.ReadAsync(source.Cursor, cancellationToken).ConfigureAwait(false))
        {
            foreach (
                var batch in PostBatch.Cut(delivery, network, source.Id, source.IsAddressed, database.Mint, database.Clock.GetUtcNow())
            )
            {
                walk.Prepare(batch);
                if (profiles is not null)
                    await FillProfilesAsync(batch, profiles, cancellationToken).ConfigureAwait(false);
                await ahead.GiveAsync(batch, cancellationToken).ConfigureAwait(false);
            }
            progressed();
            if (delivery.Problems.Count > 0)
            {
                await SourceHealth
                    .IllAsync(database, source.Id, string.Join('\n', delivery.Problems.Take(5)), cancellationToken)
                    .ConfigureAwait(false);
                isWell = false;
            }
            else if (!isWell)
            {
                await SourceHealth.WellAsync(database, source.Id, cancellationToken).ConfigureAwait(false);
                isWell = true;
            }
        }
    }

    /// <summary>Names for what passed the gate, where the network sends only ids. What can't be had in time stays an id: a post never waits for a name.</summary>
    private async Task FillProfilesAsync(PostBatch batch, IProfileResolver profiles, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(ProfileTime);
        foreach (var post in batch.Posts)
        {
            if (post.IsPassed || post.Incoming is not { Author: null, AuthorExternalId: { } externalId })
                continue;
            try
            {
                if (await profiles.ResolveAsync(externalId, time.Token).ConfigureAwait(false) is { } profile)
                {
                    post.Incoming = post.Incoming with
                    {
                        Author = profile.Handle,
                        AuthorName = profile.DisplayName,
                        AuthorFollowers = profile.Followers,
                        AuthorBio = profile.Bio,
                    };
                }
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogProfileFailure(error, batch.SourceId?.Value ?? 0);
                if (time.IsCancellationRequested)
                    return;
            }
        }
    }

    private async Task<Source?> LoadAsync(SourceId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        return await db.Sources.SingleOrDefaultAsync(source => source.Id == id, cancellationToken).ConfigureAwait(false);
    }

    private static TimeSpan BackOff(int failures)
    {
        var seconds = FirstPause.TotalSeconds * Math.Pow(2, Math.Min(failures, 12) - 1);
        return seconds > LongestPause.TotalSeconds ? LongestPause : TimeSpan.FromSeconds(seconds);
    }

    [LoggerMessage(LogLevel.Warning, "Source {Source} could not be read ({Failures} times in a row)")]
    private partial void LogFailure(Exception error, long source, int failures);

    [LoggerMessage(LogLevel.Debug, "A profile of source {Source} could not be had")]
    private partial void LogProfileFailure(Exception error, long source);
}
