using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text;
using Muhatap.Text.Placeholders;

namespace Muhatap.Analyze.Shortenings;

/// <summary>Lets the language model shorten one long complaint, and keeps what it answers beside it.</summary>
public static class ShortenComplaint
{
    /// <param name="by">Null: the program asks, because every long complaint is shortened.</param>
    /// <returns>Null where it worked; otherwise why not.</returns>
    /// <exception cref="Refusal"><c>post.gone</c>, <c>shortening.short</c>, and what <see cref="GiveToModel"/> refuses.</exception>
    public static async Task<ModelAnswer?> RunAsync(
        Database database,
        PostReader reader,
        AskModel ask,
        UserId? by,
        PostId id,
        CancellationToken cancellationToken
    )
    {
        HiddenText leaving;
        AccountId writer;
        await using (var db = database.Read())
        {
            var post =
                await db.Posts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false)
                ?? throw new Refusal("post.gone", "The post is gone.");
            var reading = await db
                .Readings.AsNoTracking()
                .SingleOrDefaultAsync(row => row.PostId == id, cancellationToken)
                .ConfigureAwait(false);
            if (!LongComplaint.Is(post, reading))
                throw new Refusal("shortening.short", "Only long complaints are shortened.");
            writer = post.AccountId;
            leaving = await LeavingText.OfAsync(db, reader, post, cancellationToken).ConfigureAwait(false);
        }
        var (model, call, answer) = await GiveToModel
            .RunAsync(database, ask, by, id, writer, leaving.Text, mustBeOn: true, cancellationToken)
            .ConfigureAwait(false);
        var lines = answer.Text is { } text ? ShortLines.Of(leaving.PutBack(text)) : [];
        if (answer.Problem is null && lines.Count == 0)
            answer = ModelAnswer.Failed(ModelProblem.Unreadable);
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    await GiveToModel.EndAsync(scope, call, answer.Problem, answer.Detail, cancellation).ConfigureAwait(false);
                    if (answer.Problem is null)
                        await KeepAsync(scope, id, leaving.Text, lines, model, by, cancellation).ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return answer.Problem is null ? null : answer;
    }

    private static async Task KeepAsync(
        WriteScope scope,
        PostId id,
        string sent,
        IReadOnlyList<string> lines,
        LanguageModel model,
        UserId? by,
        CancellationToken cancellationToken
    )
    {
        // It may have been deleted while the model was thinking.
        if (!await scope.Db.Posts.AnyAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false))
            return;
        await scope.Db.Shortenings.Where(row => row.PostId == id).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        scope.Db.Shortenings.Add(
            new Shortening
            {
                PostId = id,
                Lines = string.Join('\n', lines),
                Sent = sent,
                Model = model.Model,
                Host = model.Host,
                IsInside = model.IsInside,
                AskedBy = by,
                At = scope.Now,
            }
        );
        if (by is not null)
            return;
        var conversations = await scope
            .Db.ConversationEntries.Where(entry => entry.PostId == id)
            .Select(entry => entry.ConversationId)
            .Distinct()
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var conversation in conversations)
            scope.Changed(ChangeKind.Conversation, conversation.Value);
    }
}
