using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Store.Mapping;

namespace Muhatap.Web.Pages.Customers;

/// <summary>What our own records can't know of a customer (DOMAIN.md): what came after the last contact, what was bought elsewhere, whether a wish still stands.</summary>
public sealed record RecordLimits(LastContact? Contact, int Bought, IReadOnlyList<MissingCategory> Missing, OpenWish? Wish)
{
    /// <summary>A wish to buy is asked about after so many days.</summary>
    public const int WishDays = 30;

    /// <summary>With fewer customers like them nothing is said of what they usually buy.</summary>
    public const int LeastAlike = 30;

    /// <summary>Of so many customers of one segment those like them are looked for.</summary>
    public const int MostPeers = 1000;
    private const int MostMissing = 2;

    /// <summary>A wish is forgotten after so many days, the farthest the feed looks back.</summary>
    private const int WishForgotten = 365;

    /// <summary>Below this a reading of what somebody wants is a guess.</summary>
    private const double SureEnough = 0.5;

    private static readonly ActivityKind[] Contacts =
    [
        ActivityKind.Purchase,
        ActivityKind.Visit,
        ActivityKind.Call,
        ActivityKind.Delivery,
        ActivityKind.App,
        ActivityKind.Survey,
    ];

    public static async Task<RecordLimits> ReadAsync(
        MuhatapDb db,
        Customer customer,
        IReadOnlyList<AccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        CustomerId? own = customer.Id;
        var bought = await db
            .Activities.Where(row => row.CustomerId == own && row.Kind == ActivityKind.Purchase)
            .OrderByDescending(row => row.At)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var mine = bought.Select(row => CategoryOf(row.Target, row.Data)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new RecordLimits(
            await ContactAsync(db, own, cancellationToken).ConfigureAwait(false),
            bought.Count,
            mine.Count == 0 ? [] : await MissingAsync(db, customer, mine, cancellationToken).ConfigureAwait(false),
            await WishAsync(db, accounts, bought.Count > 0 ? bought[0].At : null, now, cancellationToken).ConfigureAwait(false)
        );
    }

    /// <summary>The category the sender gave with the purchase, else the product.</summary>
    private static string? CategoryOf(string? target, string? data)
    {
        if (data is not null)
        {
            using var json = JsonDocument.Parse(data);
            if (
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("category", out var category)
                && category.ValueKind == JsonValueKind.String
                && category.GetString() is { Length: > 0 } named
            )
                return named.Trim();
        }
        return string.IsNullOrWhiteSpace(target) ? null : target.Trim();
    }

    private static async Task<LastContact?> ContactAsync(MuhatapDb db, CustomerId? own, CancellationToken cancellationToken)
    {
        var spoke = await db
            .Conversations.Where(row => row.CustomerId == own)
            .OrderByDescending(row => row.LastPostAt)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        var did = await db
            .Activities.Where(row => row.CustomerId == own && Contacts.Contains(row.Kind))
            .OrderByDescending(row => row.At)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (spoke is not null && (did is null || spoke.LastPostAt >= did.At))
            return new LastContact(spoke.LastPostAt, spoke.Network, null, spoke.Id);
        return did is null ? null : new LastContact(did.At, null, did.Kind, null);
    }

    /// <summary>Like them: of the newest customers of the same kind and segment, those who bought one of the same categories.</summary>
    private static async Task<IReadOnlyList<MissingCategory>> MissingAsync(
        MuhatapDb db,
        Customer customer,
        HashSet<string> mine,
        CancellationToken cancellationToken
    )
    {
        var peers = await db
            .Customers.Where(row => row.Segment == customer.Segment && row.Kind == customer.Kind && row.Id != customer.Id)
            .OrderByDescending(row => row.Id)
            .Take(MostPeers)
            .Select(row => (CustomerId?)row.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var rows = await db
            .Activities.Where(row => row.Kind == ActivityKind.Purchase && peers.Contains(row.CustomerId))
            .Select(row => new
            {
                row.CustomerId,
                row.Target,
                row.Data,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var alike = rows.GroupBy(row => row.CustomerId)
            .Select(group => group.Select(row => CategoryOf(row.Target, row.Data)).OfType<string>().ToHashSet(StringComparer.Ordinal))
            .Where(theirs => theirs.Overlaps(mine))
            .ToList();
        if (alike.Count < LeastAlike)
            return [];
        return
        [
            .. alike
                .SelectMany(theirs => theirs)
                .Where(category => !mine.Contains(category))
                .CountBy(category => category)
                .Where(row => row.Value * 2 > alike.Count)
                .OrderByDescending(row => row.Value)
                .ThenBy(row => row.Key, StringComparer.Ordinal)
                .Take(MostMissing)
                .Select(row => new MissingCategory(row.Key, row.Value, alike.Count)),
        ];
    }

    private static async Task<OpenWish?> WishAsync(
        MuhatapDb db,
        IReadOnlyList<AccountId> accounts,
        DateTimeOffset? lastBought,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var ids = accounts.ToList();
        var since = now.AddDays(-WishForgotten);
        var latest = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where
                ids.Contains(post.AccountId)
                && post.CreatedAt >= since
                && reading.Intent == Intent.Purchase
                && reading.IntentProbability >= SureEnough
            orderby post.CreatedAt descending
            select new { post.Id, post.CreatedAt }
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (latest is null || latest.CreatedAt > now.AddDays(-WishDays) || lastBought > latest.CreatedAt)
            return null;
        return new OpenWish(latest.Id, latest.CreatedAt);
    }
}

/// <summary>When we last heard of each other: in a conversation on a network, or by an act.</summary>
public sealed record LastContact(DateTimeOffset At, string? Network, ActivityKind? Act, ConversationId? Conversation);

/// <summary>Bought by <paramref name="Buyers"/> of <paramref name="Alike"/> customers like them, and by them not here.</summary>
public sealed record MissingCategory(string Name, int Buyers, int Alike);

/// <summary>They wished to buy and, as far as we see, have bought nothing since.</summary>
public sealed record OpenWish(PostId Post, DateTimeOffset At);
