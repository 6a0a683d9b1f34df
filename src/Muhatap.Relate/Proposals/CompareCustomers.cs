using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Linkage.Scoring;
using Muhatap.Relate.Merging;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Proposals;

/// <summary>
/// Compares customers whose record is new or changed with the others: those that are certainly one become one by rule, the
/// doubtful pairs wait for somebody to decide, and what somebody decided is never asked again. One runs at a time.
/// </summary>
public sealed class CompareCustomers(Database database)
{
    /// <summary>Customers of one round; each that leads to something is one transaction.</summary>
    private const int RoundSize = 200;

    /// <summary>Pairs asked about one customer: a mailbox of a family or the number of a company never floods the queue.</summary>
    private const int MostAsked = 10;

    /// <summary>An address that more customers have is no reason to look at them all.</summary>
    private const int MostHolders = 20;

    private readonly SemaphoreSlim turn = new(1);
    private CustomerIndex? index;
    private CompanyIndex companies = new();

    /// <summary>Whether pairs that are certain become one by themselves.</summary>
    public bool JoinsByRule { get; set; } = true;

    /// <summary>Compares everybody who waits. Returns how many customers were compared.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var done = 0;
            while (await RoundAsync(cancellationToken).ConfigureAwait(false) is var count and > 0)
                done += count;
            return done;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<int> RoundAsync(CancellationToken cancellationToken)
    {
        List<MatchDue> due;
        await using (var db = database.Read())
        {
            due = await db.MatchDue.OrderBy(row => row.At).Take(RoundSize).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (due.Count == 0)
                return 0;
            if (index is null || index.IsStale)
            {
                var all = await CustomerRows.AllAsync(db, cancellationToken).ConfigureAwait(false);
                index = CustomerIndex.Learn(all.FindAll(row => row.Kind == CustomerKind.Person));
                companies = new CompanyIndex();
                foreach (var row in all.Where(row => row.Kind == CustomerKind.Company))
                    companies.Put(row);
            }
            var ids = due.Select(row => row.CustomerId).ToList();
            var rows = await CustomerRows.OfAsync(db, ids, cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                // A correction may have made a company of a person.
                if (row.Kind == CustomerKind.Company)
                {
                    companies.Put(row);
                    index.Remove(row.Id);
                }
                else
                {
                    index.Put(row);
                    companies.Remove(row.Id);
                }
            }
            foreach (var gone in ids.Except(rows.Select(row => row.Id)))
            {
                index.Remove(gone);
                companies.Remove(gone);
            }
        }
        var alike = new List<(MatchDue Due, List<Likeness> Found)>();
        await using (var db = database.Read())
        {
            foreach (var row in due)
            {
                var sharing = await SharingAsync(db, row.CustomerId, cancellationToken).ConfigureAwait(false);
                var found = index
                    .Find(row.CustomerId, MatchVerdict.AskBits, sharing)
                    .Concat(companies.Find(row.CustomerId, MatchVerdict.AskBits, sharing));
                alike.Add((row, [.. found.Take(MostAsked * 2)]));
            }
        }
        // Most customers are like nobody: they are done with in one go.
        await WriteAsync(alike.FindAll(row => row.Found.Count == 0), cancellationToken).ConfigureAwait(false);
        foreach (var row in alike.Where(row => row.Found.Count > 0))
            await WriteAsync([row], cancellationToken).ConfigureAwait(false);
        return due.Count;
    }

    private Task WriteAsync(List<(MatchDue Due, List<Likeness> Found)> compared, CancellationToken cancellationToken) =>
        compared.Count == 0
            ? Task.CompletedTask
            : database.WriteAsync(
                WritePriority.Batch,
                async (scope, cancellation) =>
                {
                    var known = await KnownAsync(scope, [.. compared.Select(row => row.Due.CustomerId.Value)], cancellation)
                        .ConfigureAwait(false);
                    foreach (var (due, found) in compared)
                    {
                        // Somebody may have changed the record meanwhile: it is due again then, and stays so.
                        var (id, at) = (due.CustomerId, due.At);
                        await scope
                            .ExecuteAsync(
                                "delete from match_due where customer_id = @id and at = @at",
                                [scope.Dialect.Value("id", id.Value), scope.Dialect.Value("at", at.ToUnixTimeMilliseconds())],
                                cancellation
                            )
                            .ConfigureAwait(false);
                        if (found.Count == 0)
                            Withdraw(known, id, except: []);
                        else if (await scope.Db.Customers.AnyAsync(row => row.Id == id, cancellation).ConfigureAwait(false))
                            await DecideAsync(scope, id, found, known, cancellation).ConfigureAwait(false);
                    }
                },
                cancellationToken
            );

    private static Task<List<MatchProposal>> KnownAsync(WriteScope scope, List<long> customers, CancellationToken cancellationToken) =>
        scope
            .Db.MatchProposals.Where(row =>
                row.Kind == ProposalKind.Customer && (customers.Contains(row.LeftId) || customers.Contains(row.RightId))
            )
            .ToListAsync(cancellationToken);

    private static void Withdraw(List<MatchProposal> known, CustomerId customer, HashSet<MatchProposal> except)
    {
        foreach (
            var proposal in known.Where(row =>
                row.State == ProposalState.Waiting
                && (row.LeftId == customer.Value || row.RightId == customer.Value)
                && !except.Contains(row)
            )
        )
            proposal.State = ProposalState.Withdrawn;
    }

    private async Task DecideAsync(
        WriteScope scope,
        CustomerId customer,
        List<Likeness> found,
        List<MatchProposal> known,
        CancellationToken cancellationToken
    )
    {
        var stakes = new Stakes(scope);
        var asked = new HashSet<MatchProposal>();
        foreach (var likeness in found)
        {
            var proposal = known.Find(row => row.LeftId == likeness.Other.Id.Value || row.RightId == likeness.Other.Id.Value);
            if (proposal is { State: ProposalState.Different })
                continue;
            if (!await scope.Db.Customers.AnyAsync(row => row.Id == likeness.Other.Id, cancellationToken).ConfigureAwait(false))
                continue;
            var stands = await Contradictions.AnyAsync(scope.Db, customer, likeness.Other.Id, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<EvidenceItem> items = stands
                ? [.. likeness.Evidence, new EvidenceItem("records", "against", MatchVerdict.ContradictionBits)]
                : likeness.Evidence;
            var bits = items.Sum(item => item.Bits);
            var verdict = MatchVerdict.Of(bits, items, stands);
            var probability = LinkageModel.Probability(bits);
            var evidence = EvidenceList.Write(items);
            if (verdict == Verdict.Join && JoinsByRule)
            {
                // The older record stays: its number is the one people know.
                var (into, from) =
                    customer.CompareTo(likeness.Other.Id) < 0 ? (customer, likeness.Other.Id) : (likeness.Other.Id, customer);
                await MergeCustomers
                    .InScopeAsync(scope, by: null, into, from, probability, evidence, cancellationToken)
                    .ConfigureAwait(false);
                // Whoever stays is due again, and meets the rest then.
                return;
            }
            if (verdict == Verdict.Leave || asked.Count == MostAsked)
                continue;
            // One that half the file looks like is asked about no more often than anybody else.
            if (
                proposal is null
                && await WaitingAsync(scope, likeness.Other.Id.Value, cancellationToken).ConfigureAwait(false) >= MostAsked
            )
                continue;
            proposal ??= Add(scope, customer, likeness.Other.Id);
            proposal.State = ProposalState.Waiting;
            proposal.Weight = bits;
            proposal.Probability = probability;
            proposal.Evidence = evidence;
            proposal.Worth = await stakes.WorthAsync(probability, [customer, likeness.Other.Id], cancellationToken).ConfigureAwait(false);
            asked.Add(proposal);
        }
        Withdraw(known, customer, asked);
    }

    private static Task<int> WaitingAsync(WriteScope scope, long customer, CancellationToken cancellationToken) =>
        scope
            .Db.MatchProposals.Where(row =>
                row.Kind == ProposalKind.Customer
                && row.State == ProposalState.Waiting
                && (row.LeftId == customer || row.RightId == customer)
            )
            .CountAsync(cancellationToken);

    private static MatchProposal Add(WriteScope scope, CustomerId a, CustomerId b)
    {
        var proposal = new MatchProposal
        {
            Id = scope.Mint.Next<ProposalId>(),
            Kind = ProposalKind.Customer,
            LeftId = Math.Min(a.Value, b.Value),
            RightId = Math.Max(a.Value, b.Value),
            Weight = 0,
            Probability = 0,
            Worth = 0,
            Evidence = "",
            State = ProposalState.Waiting,
            At = scope.Now,
        };
        scope.Db.MatchProposals.Add(proposal);
        return proposal;
    }

    /// <summary>Customers on whose record one of the same addresses stands, where few have it.</summary>
    private static async Task<List<CustomerId>> SharingAsync(MuhatapDb db, CustomerId customer, CancellationToken cancellationToken)
    {
        var sharing = new List<CustomerId>();
        var own = await db
            .CustomerIdentifiers.Where(row =>
                row.CustomerId == customer && row.Kind != IdentifierKind.Handle && row.Kind != IdentifierKind.CustomerNumber
            )
            .Select(row => new { row.Kind, row.Value })
            .Take(MostHolders)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var address in own)
        {
            var others = await db
                .CustomerIdentifiers.Where(row => row.Kind == address.Kind && row.Value == address.Value && row.CustomerId != customer)
                .Select(row => row.CustomerId)
                .Take(MostHolders + 1)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            if (others.Count <= MostHolders)
                sharing.AddRange(others);
        }
        return sharing;
    }
}
