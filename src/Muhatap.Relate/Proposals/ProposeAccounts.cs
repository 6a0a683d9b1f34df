using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Linkage.Accounts;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Proposals;

/// <summary>
/// Which account may be which customer's, by name, handle and place. It only ever proposes: most accounts belong to nobody we
/// know, and namesakes and impostors look alike. Looked at anew when customers or accounts came; one runs at a time.
/// </summary>
public sealed class ProposeAccounts(Database database)
{
    /// <summary>One in four: below it the queue would hold mostly strangers.</summary>
    private const double LeastProbability = 0.25;

    /// <summary>The latest customers and accounts that are compared at once: 50,000 with 50,000 takes some seconds.</summary>
    private const int MostAtOnce = 50_000;

    private readonly SemaphoreSlim turn = new(1);
    private (int Customers, int Accounts, long Last) seen;

    /// <summary>Returns how many pairs are proposed anew.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            List<Account> accounts;
            List<CustomerRow> customers;
            await using (var db = database.Read())
            {
                var now = await StateAsync(db, cancellationToken).ConfigureAwait(false);
                if (now == seen)
                    return 0;
                seen = now;
                accounts = await db
                    .Accounts.AsNoTracking()
                    .Where(row => row.CustomerId == null && !row.IsOurs && row.Handle != null)
                    .OrderByDescending(row => row.Id)
                    .Take(MostAtOnce)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false);
                var ids = await db
                    .Customers.OrderByDescending(row => row.Id)
                    .Select(row => row.Id)
                    .Take(MostAtOnce)
                    .ToListAsync(cancellationToken)
                    .ConfigureAwait(false);
                customers = (await CustomerRows.OfAsync(db, ids, cancellationToken).ConfigureAwait(false)).FindAll(row =>
                    row.Kind == CustomerKind.Person
                );
            }
            return await ProposeAsync(customers, accounts, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private static async Task<(int, int, long)> StateAsync(MuhatapDb db, CancellationToken cancellationToken) =>
        (
            await db.Customers.CountAsync(cancellationToken).ConfigureAwait(false),
            await db.Accounts.CountAsync(row => row.CustomerId == null, cancellationToken).ConfigureAwait(false),
            await db
                .Customers.OrderByDescending(row => row.UpdatedAt)
                .Select(row => row.Id.Value)
                .FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false)
        );

    private async Task<int> ProposeAsync(List<CustomerRow> customers, List<Account> accounts, CancellationToken cancellationToken)
    {
        var matches = AccountLinker.Link(
            [
                .. customers.Select(row => new Person(
                    row.Id.ToString(),
                    row.Name,
                    row.Emails.FirstOrDefault(),
                    row.Phones.FirstOrDefault(),
                    row.City,
                    row.BirthDate
                )),
            ],
            [
                .. accounts.Select(row => new SocialAccount(
                    row.Id.ToString(),
                    row.Network,
                    row.Handle!,
                    row.DisplayName,
                    Followers: row.Followers
                )),
            ],
            LeastProbability
        );
        // An account is asked about once at a time, with its likeliest owner.
        var best = matches.GroupBy(match => match.Account).Select(group => group.MaxBy(match => match.Weight)!).ToArray();
        var made = 0;
        foreach (var chunk in best.Chunk(200))
        {
            made += await database
                .WriteAsync(
                    WritePriority.Batch,
                    async (scope, cancellation) =>
                    {
                        var written = 0;
                        var stakes = new Stakes(scope);
                        foreach (var match in chunk)
                            written += await WriteAsync(
                                    scope,
                                    stakes,
                                    customers[match.Person].Id,
                                    accounts[match.Account].Id,
                                    match,
                                    cancellation
                                )
                                .ConfigureAwait(false)
                                ? 1
                                : 0;
                        return written;
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return made;
    }

    private static async Task<bool> WriteAsync(
        WriteScope scope,
        Stakes stakes,
        CustomerId customer,
        AccountId account,
        AccountMatch match,
        CancellationToken cancellationToken
    )
    {
        var db = scope.Db;
        var isOpen = await db
            .Accounts.AnyAsync(row => row.Id == account && row.CustomerId == null, cancellationToken)
            .ConfigureAwait(false);
        var isRefused = await db
            .AccountLinks.AnyAsync(
                row => row.AccountId == account && row.CustomerId == customer && row.State != LinkState.Linked,
                cancellationToken
            )
            .ConfigureAwait(false);
        if (!isOpen || isRefused || !await db.Customers.AnyAsync(row => row.Id == customer, cancellationToken).ConfigureAwait(false))
            return false;
        var known = await db
            .MatchProposals.Where(row => row.Kind == ProposalKind.Account && row.RightId == account.Value)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var other in known.Where(row => row.State == ProposalState.Waiting && row.LeftId != customer.Value))
            other.State = ProposalState.Withdrawn;
        var proposal = known.Find(row => row.LeftId == customer.Value);
        if (proposal is { State: ProposalState.Different or ProposalState.Same })
            return false;
        var isNew = proposal is null;
        if (proposal is null)
        {
            proposal = new MatchProposal
            {
                Id = scope.Mint.Next<ProposalId>(),
                Kind = ProposalKind.Account,
                LeftId = customer.Value,
                RightId = account.Value,
                Weight = 0,
                Probability = 0,
                Worth = 0,
                Evidence = "",
                State = ProposalState.Waiting,
                At = scope.Now,
            };
            db.MatchProposals.Add(proposal);
        }
        proposal.State = ProposalState.Waiting;
        proposal.Weight = match.Weight;
        proposal.Probability = match.Probability;
        proposal.Evidence = EvidenceList.Write(match.Evidence.Select(step => new EvidenceItem(step.Comparison, step.Level, step.Weight)));
        proposal.Worth = await stakes.WorthAsync(match.Probability, [customer], cancellationToken).ConfigureAwait(false);
        return isNew;
    }
}
