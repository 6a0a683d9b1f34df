using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Listen.Report;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Analyze.Complaints;

/// <summary>What speaks for and against each of some complaints: from accounts, copies and ways of posting. The cost follows how many are asked for.</summary>
internal static class CaseAuthenticity
{
    public static async Task<IReadOnlyDictionary<ConversationId, Authenticity>> ReadAsync(
        Database database,
        IReadOnlyList<ComplaintCase> cases,
        CancellationToken cancellationToken
    )
    {
        var marks = await ReadAutomation
            .RunAsync(database, cases.Select(complaint => complaint.AccountId).Distinct(), cancellationToken)
            .ConfigureAwait(false);
        await using var db = database.Read();
        AccountId[] accounts = [.. cases.Select(complaint => complaint.AccountId).Distinct()];
        var seen = await db
            .Accounts.Where(account => accounts.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.FirstSeenAt, cancellationToken)
            .ConfigureAwait(false);
        var begin = await db
            .Posts.OrderBy(post => post.CreatedAt)
            .Select(post => (DateTimeOffset?)post.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        long?[] alike = [.. cases.Select(complaint => complaint.Alike).Where(number => number is not null).Distinct()];
        var copies = (
            await db
                .Posts.Where(post => alike.Contains(post.Alike))
                .Select(post => new
                {
                    post.Alike,
                    post.AccountId,
                    post.CreatedAt,
                })
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
        ).ToLookup(post => post.Alike!.Value);
        return cases.ToDictionary(
            complaint => complaint.Id,
            complaint =>
                Authenticity.Of(
                    complaint,
                    complaint.WrittenAt
                        - (
                            seen.TryGetValue(complaint.AccountId, out var first) && first < complaint.WrittenAt
                                ? first
                                : complaint.WrittenAt
                        ),
                    complaint.WrittenAt - (begin ?? complaint.WrittenAt),
                    complaint.Alike is { } number
                        ? copies[number]
                            .Where(post => post.CreatedAt < complaint.WrittenAt && post.AccountId != complaint.AccountId)
                            .Select(post => post.AccountId)
                            .Distinct()
                            .Count()
                        : 0,
                    marks.ContainsKey(complaint.AccountId)
                )
        );
    }
}
