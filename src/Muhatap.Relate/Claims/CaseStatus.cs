using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Relate.Claims;

/// <summary>One matter as its customer may see it: nothing of what was written, by whom, or in which queue it lies.</summary>
public readonly record struct CaseLine(
    ConversationId Number,
    DateTimeOffset OpenedAt,
    DateTimeOffset? AnsweredAt,
    DateTimeOffset? ClosedAt
);

/// <summary>What the holder of a ticket is shown.</summary>
/// <param name="Cases">Empty until the code came.</param>
public sealed record CaseStatus(string Network, bool IsProved, DateTimeOffset Until, IReadOnlyList<CaseLine> Cases)
{
    private const int Most = 20;

    /// <summary>Null where the ticket is unknown or no longer good.</summary>
    public static async Task<CaseStatus?> ReadAsync(Database database, string ticket, CancellationToken cancellationToken)
    {
        var (hash, now) = (ClaimSecret.Hash(ticket), database.Clock.GetUtcNow());
        await using var db = database.Read();
        var claim = await db
            .AccountClaims.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Ticket == hash, cancellationToken)
            .ConfigureAwait(false);
        if (claim is null || claim.Until < now)
            return null;
        if (claim is not { ProvedAt: not null, CustomerId: { } customer })
            return new CaseStatus(claim.Network, false, claim.Until, []);
        var rows = await db
            .Conversations.Where(row => row.PersonId == customer.Value)
            .OrderByDescending(row => row.OpenedAt)
            .Take(Most)
            .Select(row => new
            {
                row.Id,
                row.OpenedAt,
                row.FirstAnsweredAt,
                row.ClosedAt,
                row.Status,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return new CaseStatus(
            claim.Network,
            true,
            claim.Until,
            [
                .. rows.Select(row => new CaseLine(
                    row.Id,
                    row.OpenedAt,
                    row.FirstAnsweredAt,
                    row.Status == ConversationStatus.Closed ? row.ClosedAt : null
                )),
            ]
        );
    }
}
