using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Text;

namespace Muhatap.Analyze.Shortenings;

/// <summary>Where the owner wants every long complaint shortened: those that came since, some at a time, none more than three times.</summary>
public static class ShortenDue
{
    private const int AtOnce = 5;
    private const int MostTries = 3;

    /// <summary>An older complaint has been read by now.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    public static async Task RunAsync(Database database, PostReader reader, AskModel ask, CancellationToken cancellationToken)
    {
        foreach (var post in await DueAsync(database, cancellationToken).ConfigureAwait(false))
        {
            try
            {
                // What does not answer one complaint will not answer the next at once.
                if (await ShortenComplaint.RunAsync(database, reader, ask, null, post, cancellationToken).ConfigureAwait(false) is not null)
                    return;
            }
            catch (Refusal)
            {
                return;
            }
        }
    }

    private static async Task<IReadOnlyList<PostId>> DueAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var model = await db.LanguageModels.AsNoTracking().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (model is not { EveryLong: true, AcceptedAt: { } accepted })
            return [];
        var fresh = database.Clock.GetUtcNow() - Fresh;
        var since = accepted > fresh ? accepted : fresh;
        return await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where post.CreatedAt > since
            where db.ConversationEntries.Any(entry => entry.PostId == post.Id && entry.Kind == EntryKind.Post)
            where post.Text.Length >= LongComplaint.FewestCharacters
            where
                post.Kind == PostKind.Complaint
                || reading.LegalThreat
                || reading.Intent == Intent.Complaint
                || reading.Intent == Intent.Churn
            where !db.Shortenings.Any(made => made.PostId == post.Id)
            where db.ModelCalls.Count(call => call.PostId == post.Id) < MostTries
            orderby post.Id
            select post.Id
        )
            .Take(AtOnce)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
    }
}
