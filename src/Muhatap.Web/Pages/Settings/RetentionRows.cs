using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Core.Ids;
using Muhatap.Core.Retention;
using Muhatap.Listen.Keep;
using Muhatap.Relate.Retention;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Customers;
using Muhatap.Web.Pages.Parts;

namespace Muhatap.Web.Pages.Settings;

/// <summary>One row that a retention rule would delete.</summary>
/// <param name="Id">Ids of all tables come from one mint: rows of two tables sort by it.</param>
/// <param name="What">What it is, in the row's own words; null where nothing is written in it.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Network">Where it was said or done; null where that is nowhere.</param>
/// <param name="Where">Whose account it is, or the number it goes by.</param>
/// <param name="Href">Where it can be looked at; null where it stands nowhere else.</param>
/// <param name="Of">Whose it is, where it is a customer's.</param>
internal sealed record RetentionRow(
    long Id,
    string? What,
    Phrase Kind,
    string? Network,
    string? Where,
    DateTimeOffset At,
    string? Href,
    CustomerId? Of
);

/// <summary>The rows behind the count of a trial, from the same conditions the nightly run deletes by.</summary>
internal static class RetentionRows
{
    private const int LongestText = 200;

    /// <param name="after">The id of the last row shown; 0 for the first ones.</param>
    public static async Task<List<RetentionRow>> ReadAsync(
        Database database,
        RetentionKind kind,
        int days,
        long after,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var now = database.Clock.GetUtcNow();
        var before = now.AddDays(-days);
        List<RetentionRow> rows = kind switch
        {
            RetentionKind.Strangers => await PostsAsync().ConfigureAwait(false),
            RetentionKind.CallsAndSurveys =>
            [
                .. await PostsAsync().ConfigureAwait(false),
                .. await ActivitiesAsync().ConfigureAwait(false),
            ],
            RetentionKind.Conversations => await ConversationsAsync().ConfigureAwait(false),
            RetentionKind.Records => await RecordsAsync().ConfigureAwait(false),
            RetentionKind.UndoneLinks => await LinksAsync().ConfigureAwait(false),
            _ => await LinesAsync().ConfigureAwait(false),
        };
        return [.. rows.OrderBy(row => row.Id).Take(most)];

        async Task<List<RetentionRow>> PostsAsync()
        {
            var first = new PostId(after);
            var found = await ExpirePosts
                .Due(db, kind, before, now)
                .Where(row => row.Id.CompareTo(first) > 0)
                .OrderBy(row => row.Id)
                .Take(most)
                .Join(
                    db.Accounts,
                    post => post.AccountId,
                    account => account.Id,
                    (post, account) =>
                        new
                        {
                            post,
                            account.Handle,
                            account.CustomerId,
                        }
                )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return
            [
                .. found.Select(row => new RetentionRow(
                    row.post.Id.Value,
                    Short(row.post.Text),
                    RetentionTexts.Post,
                    row.post.Network,
                    row.Handle,
                    row.post.CreatedAt,
                    row.CustomerId is { } of ? $"/customers/{of}" : row.post.Url,
                    row.CustomerId
                )),
            ];
        }

        async Task<List<RetentionRow>> ActivitiesAsync()
        {
            var first = new ActivityId(after);
            var found = await ExpireTraces
                .Told(db, before, now)
                .Where(row => row.Id.CompareTo(first) > 0)
                .OrderBy(row => row.Id)
                .Take(most)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return
            [
                .. found.Select(row => new RetentionRow(
                    row.Id.Value,
                    row.Target,
                    CustomerTexts.Of(row.Kind),
                    row.Network,
                    null,
                    row.At,
                    row.CustomerId is { } of ? $"/customers/{of}" : null,
                    row.CustomerId
                )),
            ];
        }

        async Task<List<RetentionRow>> ConversationsAsync()
        {
            var first = new ConversationId(after);
            var found = await ExpireConversations
                .Due(db, before, now)
                .Where(row => row.Id.CompareTo(first) > 0)
                .OrderBy(row => row.Id)
                .Take(most)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return
            [
                .. found.Select(row => new RetentionRow(
                    row.Id.Value,
                    row.Title,
                    ReadingTexts.Subject(row.Matter),
                    row.Network,
                    null,
                    row.ClosedAt ?? row.LastPostAt,
                    $"/inbox/{row.Id}",
                    row.CustomerId
                )),
            ];
        }

        async Task<List<RetentionRow>> RecordsAsync()
        {
            var first = new SourceRecordId(after);
            var found = await ExpireRecords
                .Due(db, before, now)
                .Where(row => row.Id.CompareTo(first) > 0)
                .OrderBy(row => row.Id)
                .Take(most)
                .Join(
                    db.Customers,
                    record => record.CustomerId,
                    customer => customer.Id,
                    (record, customer) => new { record, customer.Name }
                )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return
            [
                .. found.Select(row => new RetentionRow(
                    row.record.Id.Value,
                    row.Name,
                    RelateTexts.Source(row.record.Source),
                    null,
                    row.record.ExternalId,
                    row.record.ReceivedAt,
                    $"/customers/{row.record.CustomerId}",
                    row.record.CustomerId
                )),
            ];
        }

        async Task<List<RetentionRow>> LinksAsync()
        {
            var first = new AccountLinkId(after);
            var found = await ExpireTraces
                .Undone(db, before, now)
                .Where(row => row.Id.CompareTo(first) > 0)
                .OrderBy(row => row.Id)
                .Take(most)
                .Join(db.Customers, link => link.CustomerId, customer => customer.Id, (link, customer) => new { link, customer.Name })
                .Join(
                    db.Accounts,
                    row => row.link.AccountId,
                    account => account.Id,
                    (row, account) =>
                        new
                        {
                            row.link,
                            row.Name,
                            account.Network,
                            account.Handle,
                        }
                )
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return
            [
                .. found.Select(row => new RetentionRow(
                    row.link.Id.Value,
                    row.Name,
                    CustomerTexts.Of(row.link.Method),
                    row.Network,
                    row.Handle,
                    row.link.At,
                    $"/customers/{row.link.CustomerId}",
                    row.link.CustomerId
                )),
            ];
        }

        async Task<List<RetentionRow>> LinesAsync()
        {
            var first = new AuditEntryId(after);
            var found = await ExpireTraces
                .Lines(db, database.Dialect, before, now)
                .Where(row => row.Id.CompareTo(first) > 0)
                .OrderBy(row => row.Id)
                .Take(most)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            // What was done to what, by its number: whose name stands behind it is no business of this page.
            return
            [
                .. found.Select(row => new RetentionRow(row.Id.Value, null, HeldTexts.Act(row.Act), null, row.Subject, row.At, null, null)),
            ];
        }
    }

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");
}
