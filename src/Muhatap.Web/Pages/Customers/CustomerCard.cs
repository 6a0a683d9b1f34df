using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One customer with everything said and bought.</summary>
public sealed class CustomerCard
{
    private const int MostPosts = 60;
    private const int MostActivities = 100;
    private const int MoodMonths = 12;
    private const int MostFelt = 5000;

    public required Customer Customer { get; init; }

    public required IReadOnlyList<CustomerIdentifier> Identifiers { get; init; }

    public required IReadOnlyList<(Account Account, AccountLink Link)> Accounts { get; init; }

    public required IReadOnlyList<(Post Post, PostReading Reading)> Said { get; init; }

    public required IReadOnlyList<Activity> Activities { get; init; }

    public required IReadOnlyList<Conversation> Conversations { get; init; }

    /// <summary>What the systems say, attribute by attribute.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    public required SurvivorshipRules Rules { get; init; }

    /// <summary>Customers that became part of this one, the latest first; those that were parted again among them.</summary>
    public required IReadOnlyList<CustomerMerge> Merges { get; init; }

    public required IReadOnlyList<Consent> Consents { get; init; }

    /// <summary>What one of us wrote on the record, the latest first, with who; null where they are gone.</summary>
    public required IReadOnlyList<(HandEdit Edit, string? By)> HandEdits { get; init; }

    /// <summary>Records parted from this card, or this card from another; the latest first.</summary>
    public required IReadOnlyList<CustomerSplit> Splits { get; init; }

    /// <summary>Accounts of which somebody said that they are not this customer's.</summary>
    public required IReadOnlyList<(Account Account, AccountLink Link)> Refused { get; init; }

    /// <summary>Names of ours who appear on the card.</summary>
    public required IReadOnlyDictionary<UserId, string> People { get; init; }

    /// <summary>What they felt, month by month: negative, neutral and positive posts of the last year; empty where nothing was said.</summary>
    public required IReadOnlyList<(DateTimeOffset Month, long Negative, long Neutral, long Positive)> Mood { get; init; }

    /// <summary>Null where nobody of ours has the id any more.</summary>
    public string? NameOf(UserId? user) => user is { } known ? People.GetValueOrDefault(known) : null;

    public static async Task<CustomerCard?> ReadAsync(Database database, CustomerId id, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var customer = await db.Customers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return null;
        CustomerId? own = id;
        var accounts = await (
            from account in db.Accounts
            join link in db.AccountLinks on account.Id equals link.AccountId
            where account.CustomerId == own && link.State == LinkState.Linked
            select new { account, link }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var accountIds = accounts.Select(row => row.account.Id).ToList();
        var said = await (
            from post in db.Posts
            where accountIds.Contains(post.AccountId)
            orderby post.CreatedAt descending
            join reading in db.Readings on post.Id equals reading.PostId
            select new { post, reading }
        )
            .Take(MostPosts)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var statements = (await SourcesOf.ReadAsync(db, [id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id) ?? [];
        var history = await CardHistory.ReadAsync(db, id, cancellationToken).ConfigureAwait(false);
        return new CustomerCard
        {
            Customer = customer,
            HandEdits = [.. history.Edits.Select(edit => (edit, history.People.GetValueOrDefault(edit.ByUserId)))],
            Splits = history.Splits,
            Refused = history.Refused,
            People = history.People,
            Identifiers = await db
                .CustomerIdentifiers.Where(row => row.CustomerId == id)
                .OrderBy(row => row.Kind)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            Accounts = [.. accounts.Select(row => (row.account, row.link))],
            Said = [.. said.OrderByDescending(row => row.post.CreatedAt).Select(row => (row.post, row.reading))],
            Activities = await db
                .Activities.Where(row => row.CustomerId == own)
                .OrderByDescending(row => row.At)
                .Take(MostActivities)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            Conversations = await ConversationsAsync(database, id.Value, except: null, 50, cancellationToken).ConfigureAwait(false),
            Statements = statements,
            Rules = await SurvivorshipRules.LoadAsync(db, cancellationToken).ConfigureAwait(false),
            Merges = await db
                .CustomerMerges.Where(row => row.IntoId == id)
                .OrderByDescending(row => row.At)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            Consents = await db
                .Consents.Where(row => row.CustomerId == id)
                .OrderBy(row => row.GivenAt)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false),
            Mood = await MoodAsync(db, accountIds, database.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<IReadOnlyList<(DateTimeOffset, long, long, long)>> MoodAsync(
        MuhatapDb db,
        List<AccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var first = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1 - MoodMonths);
        var felt = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where accounts.Contains(post.AccountId) && post.CreatedAt >= first
            select new { post.CreatedAt, reading.Sentiment }
        )
            .Take(MostFelt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        if (felt.Count == 0)
            return [];
        var months = new (DateTimeOffset, long Negative, long Neutral, long Positive)[MoodMonths];
        for (var i = 0; i < MoodMonths; i++)
        {
            var month = first.AddMonths(i);
            var own = felt.FindAll(row => row.CreatedAt >= month && row.CreatedAt < month.AddMonths(1));
            months[i] = (
                month,
                own.Count(row => row.Sentiment == Sentiment.Negative),
                own.Count(row => row.Sentiment == Sentiment.Neutral),
                own.Count(row => row.Sentiment == Sentiment.Positive)
            );
        }
        // A drawing of one month's posts in a year of nothing says less than the months themselves.
        return [.. months.SkipWhile((month, i) => month.Negative + month.Neutral + month.Positive == 0 && i < MoodMonths - 6)];
    }

    /// <summary>Conversations with one person, newest first.</summary>
    public static async Task<IReadOnlyList<Conversation>> ConversationsAsync(
        Database database,
        long person,
        ConversationId? except,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = db.Conversations.Where(row => row.PersonId == person);
        if (except is { } one)
            rows = rows.Where(row => row.Id != one);
        return await rows.OrderByDescending(row => row.OpenedAt).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
    }
}
