using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Text.SelfStatements;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One proposal to bring a record up to date, with what the record says and what it stands on.</summary>
/// <param name="Held">What the card shows now; null where it says nothing.</param>
/// <param name="Post">Where they said so; null where the profile shows it.</param>
/// <param name="Profile">What the profile says now, where the proposal stands on it.</param>
internal sealed record FreshnessView(
    FreshnessProposal Proposal,
    Customer Customer,
    Account Account,
    Post? Post,
    GoldenValue? Held,
    AccountProfile? Profile
)
{
    /// <summary>
    /// The bio without the parts that tell a special category of personal data; null where there is none, or the shown name is
    /// what the proposal stands on.
    /// </summary>
    public string? Bio => Proposal.Kind != AttributeKind.Name && Profile?.Bio is { } bio ? SpecialCategories.Without(bio).Text : null;

    public string? Place => Proposal.Kind == AttributeKind.City ? Profile?.Location : null;

    /// <summary>What waits for a decision: the tie must still stand and the post must still be there.</summary>
    public static IQueryable<FreshnessProposal> Waiting(MuhatapDb db, DateTimeOffset now)
    {
        DateTimeOffset? at = now;
        return db.FreshnessProposals.Where(row =>
            row.State == FreshnessState.Waiting
            && (row.LaterUntil == null || row.LaterUntil < at)
            && db.Accounts.Any(account => account.Id == row.AccountId && account.CustomerId == row.CustomerId)
            && (row.PostId == null || db.Posts.Any(post => post.Id == row.PostId))
        );
    }

    /// <summary>The newest of what waits, or null.</summary>
    public static async Task<FreshnessView?> FirstAsync(Database database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var proposal = await Waiting(db, now)
            .OrderByDescending(row => row.SaidAt)
            .ThenBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (proposal is null)
            return null;
        var customer = await db.Customers.SingleAsync(row => row.Id == proposal.CustomerId, cancellationToken).ConfigureAwait(false);
        var account = await db.Accounts.SingleAsync(row => row.Id == proposal.AccountId, cancellationToken).ConfigureAwait(false);
        var post = proposal.PostId is { } id
            ? await db.Posts.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false)
            : null;
        var statements = await SourcesOf.ReadAsync(db, [customer.Id], cancellationToken).ConfigureAwait(false);
        var rules = await SurvivorshipRules.LoadAsync(db, cancellationToken).ConfigureAwait(false);
        var held = GoldenRecord.Choose(proposal.Kind, statements.GetValueOrDefault(customer.Id) ?? [], rules);
        var profile = proposal.PostId is null
            ? await db.AccountProfiles.SingleOrDefaultAsync(row => row.AccountId == account.Id, cancellationToken).ConfigureAwait(false)
            : null;
        return new FreshnessView(proposal, customer, account, post, held, profile);
    }
}
