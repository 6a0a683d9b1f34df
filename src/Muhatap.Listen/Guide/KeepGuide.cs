using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Guide;

/// <summary>Keeps what somebody answered so far, so that a closed page, another device or a restart loses nothing.</summary>
public static class KeepGuide
{
    /// <summary>Null where nothing is being written.</summary>
    public static async Task<GuideAnswers?> ReadAsync(Database database, UserId user, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var kept = await db.TopicGuides.SingleOrDefaultAsync(guide => guide.UserId == user, cancellationToken).ConfigureAwait(false);
        return kept is null ? null : GuideAnswers.Of(kept.Answers);
    }

    public static Task RunAsync(Database database, UserId user, GuideAnswers answers, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var kept = await scope
                    .Db.TopicGuides.SingleOrDefaultAsync(guide => guide.UserId == user, cancellation)
                    .ConfigureAwait(false);
                if (kept is null)
                    scope.Db.TopicGuides.Add(
                        new TopicGuide
                        {
                            UserId = user,
                            Answers = answers.ToJson(),
                            ChangedAt = scope.Now,
                        }
                    );
                else
                    (kept.Answers, kept.ChangedAt) = (answers.ToJson(), scope.Now);
            },
            cancellationToken
        );

    public static Task ForgetAsync(Database database, UserId user, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            (scope, cancellation) => scope.Db.TopicGuides.Where(guide => guide.UserId == user).ExecuteDeleteAsync(cancellation),
            cancellationToken
        );
}
