using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Activities;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Store.Mapping;
using Muhatap.Web.Pages.Promises;

namespace Muhatap.Web.Pages.Customers;

/// <summary>
/// What a customer is worth, as far as our records tell, and what speaks for losing them. The value is a sum of what they paid and no forecast: twelve
/// months are not enough cases for one. The risk is no probability either: the signs are listed, each with what it was seen in.
/// </summary>
/// <param name="Sums">By currency, the largest first.</param>
/// <param name="Months">What was paid in each of the last twelve months in the first currency, minor units, the oldest first.</param>
internal sealed record ValueAndRisk(
    IReadOnlyList<PaidSum> Sums,
    IReadOnlyList<(DateTimeOffset Month, long Minor)> Months,
    IReadOnlyList<Activity> Paid,
    IReadOnlyList<Conversation> OpenComplaints,
    IReadOnlyList<SignPost> Churn,
    IReadOnlyList<SignPost> Legal,
    MoodFall Mood,
    int OverduePromises
)
{
    /// <summary>How far back signs of risk, and each side of the mood, count.</summary>
    public const int SignDays = 90;

    /// <summary>With fewer posts on a side nothing is said of a mood that falls.</summary>
    public const int LeastForMood = 30;

    private const int YearDays = 365;
    private const int Months12 = 12;
    private const int MostSigns = 20;
    private const int MostFelt = 5000;

    /// <summary>Below this a reading of what somebody wants is a guess.</summary>
    private const double SureEnough = 0.5;

    /// <summary>Kinds of signs that are there.</summary>
    public int Signs =>
        (OpenComplaints.Count > 0 ? 1 : 0)
        + (Churn.Count > 0 ? 1 : 0)
        + (Legal.Count > 0 ? 1 : 0)
        + (Mood.IsFalling ? 1 : 0)
        + (OverduePromises > 0 ? 1 : 0);

    /// <summary>A legal threat or a wish to leave weighs by itself; of anything else it takes two.</summary>
    public RiskLevel Level =>
        Legal.Count > 0 || Churn.Count > 0 || Signs > 1 ? RiskLevel.High
        : Signs == 1 ? RiskLevel.Some
        : RiskLevel.None;

    public static async Task<ValueAndRisk> ReadAsync(
        MuhatapDb db,
        CustomerId customer,
        IReadOnlyList<AccountId> accounts,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        CustomerId? own = customer;
        var paid = await db
            .Activities.Where(row =>
                row.CustomerId == own && row.Kind == ActivityKind.Purchase && row.AmountMinor != null && row.Currency != null
            )
            .OrderByDescending(row => row.At)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var sums = Sum(paid, now);
        var complaints = await (
            from conversation in db.Conversations
            where conversation.PersonId == customer.Value && conversation.Status != ConversationStatus.Closed
            where
                db.ConversationEntries.Any(entry =>
                    entry.ConversationId == conversation.Id
                    && entry.Kind == EntryKind.Post
                    && db.Readings.Any(reading => reading.PostId == entry.PostId && reading.Intent == Intent.Complaint)
                )
            orderby conversation.Priority, conversation.OpenedAt
            select conversation
        )
            .Take(MostSigns)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var ids = accounts.ToList();
        var since = now.AddDays(-SignDays);
        var signs = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where
                ids.Contains(post.AccountId)
                && post.CreatedAt >= since
                && (reading.LegalThreat || (reading.Intent == Intent.Churn && reading.IntentProbability >= SureEnough))
            orderby post.CreatedAt descending
            select new
            {
                post.Id,
                post.Network,
                post.Text,
                post.CreatedAt,
                reading.LegalThreat,
                reading.Intent,
            }
        )
            .Take(MostSigns)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var before = since.AddDays(-SignDays);
        var felt = await (
            from post in db.Posts
            join reading in db.Readings on post.Id equals reading.PostId
            where ids.Contains(post.AccountId) && post.CreatedAt >= before
            select new { post.CreatedAt, reading.Sentiment }
        )
            .Take(MostFelt)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var promises = await PromiseQuery.OfCustomerAsync(db, customer, cancellationToken).ConfigureAwait(false);
        return new ValueAndRisk(
            sums,
            sums.Count == 0 ? [] : ByMonth(paid, sums[0].Currency, now),
            paid,
            complaints,
            [.. signs.Where(row => row.Intent == Intent.Churn).Select(row => new SignPost(row.Id, row.Network, row.Text, row.CreatedAt))],
            [.. signs.Where(row => row.LegalThreat).Select(row => new SignPost(row.Id, row.Network, row.Text, row.CreatedAt))],
            MoodFall.Of(
                felt.Count(row => row.CreatedAt < since),
                felt.Count(row => row.CreatedAt < since && row.Sentiment == Sentiment.Negative),
                felt.Count(row => row.CreatedAt >= since),
                felt.Count(row => row.CreatedAt >= since && row.Sentiment == Sentiment.Negative)
            ),
            promises.Count(line => line.Promise.IsOverdue(now))
        );
    }

    /// <summary>Pure. Money of different currencies is never added.</summary>
    internal static IReadOnlyList<PaidSum> Sum(IReadOnlyList<Activity> paid, DateTimeOffset now)
    {
        var lately = now.AddDays(-YearDays);
        return
        [
            .. paid.GroupBy(row => row.Currency!, StringComparer.Ordinal)
                .Select(group => new PaidSum(
                    group.Key,
                    group.Where(row => row.At >= lately).Sum(row => row.AmountMinor!.Value),
                    group.Count(row => row.At >= lately),
                    group.Where(row => row.At < lately && row.At >= lately.AddDays(-YearDays)).Sum(row => row.AmountMinor!.Value),
                    group.Sum(row => row.AmountMinor!.Value),
                    group.Count()
                ))
                .OrderByDescending(sum => sum.LastYear)
                .ThenByDescending(sum => sum.Ever),
        ];
    }

    private static IReadOnlyList<(DateTimeOffset, long)> ByMonth(List<Activity> paid, string currency, DateTimeOffset now)
    {
        var first = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1 - Months12);
        return
        [
            .. Enumerable
                .Range(0, Months12)
                .Select(first.AddMonths)
                .Select(month =>
                    (
                        month,
                        paid.Where(row => row.Currency == currency && row.At >= month && row.At < month.AddMonths(1))
                            .Sum(row => row.AmountMinor!.Value)
                    )
                ),
        ];
    }
}

/// <summary>What was paid in one currency, in minor units.</summary>
/// <param name="LastYear">In the last 365 days, by <paramref name="LastYearCount"/> purchases.</param>
/// <param name="YearBefore">In the 365 days before.</param>
internal sealed record PaidSum(string Currency, long LastYear, int LastYearCount, long YearBefore, long Ever, int Count);

/// <summary>A post that is a sign of risk.</summary>
internal sealed record SignPost(PostId Id, string Network, string Text, DateTimeOffset At);

internal enum RiskLevel
{
    None,
    Some,
    High,
}

/// <summary>
/// The share of negative posts of the last ninety days beside that of the ninety before. It falls where the share rose and two proportions' z is at
/// least 1.96 (pooled); with fewer than <see cref="ValueAndRisk.LeastForMood"/> posts on a side it is not known.
/// </summary>
internal sealed record MoodFall(int Before, int BeforeNegative, int Now, int NowNegative)
{
    public bool IsKnown => Before >= ValueAndRisk.LeastForMood && Now >= ValueAndRisk.LeastForMood;

    public double ShareBefore => (double)BeforeNegative / Before;

    public double ShareNow => (double)NowNegative / Now;

    public bool IsFalling
    {
        get
        {
            if (!IsKnown)
                return false;
            var pooled = (double)(BeforeNegative + NowNegative) / (Before + Now);
            var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / Before) + (1.0 / Now)));
            return error > 0 && (ShareNow - ShareBefore) / error >= 1.96;
        }
    }

    public static MoodFall Of(int before, int beforeNegative, int now, int nowNegative) => new(before, beforeNegative, now, nowNegative);
}
