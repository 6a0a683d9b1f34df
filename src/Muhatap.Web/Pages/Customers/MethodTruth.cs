using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Methods;
using Muhatap.Store;
using Muhatap.Web.Demo;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One method against the truth.</summary>
/// <param name="Tied">Links that stand.</param>
/// <param name="Proposed">Open questions at better than even odds.</param>
/// <param name="Right">Of both together, those that are so.</param>
/// <param name="Found">Of all accounts of customers, those it tied or proposed rightly.</param>
internal sealed record MethodTruthRow(LinkMethod Method, int Tied, int Proposed, Hits Right, Hits Found);

/// <summary>Precision and recall of each method where it is known who is who: the demo world.</summary>
internal sealed class MethodTruth
{
    private const double Even = 0.5;

    public required IReadOnlyList<MethodTruthRow> Methods { get; init; }

    public required int Impostors { get; init; }

    public required int ImpostorsTied { get; init; }

    /// <summary>Impostors that somebody is asked about at better than even odds.</summary>
    public required int ImpostorsLikely { get; init; }

    /// <summary>Null where the truth is not known.</summary>
    public static async Task<MethodTruth?> ReadAsync(Database database, LinkTruth truth, CancellationToken cancellationToken)
    {
        if (!truth.IsKnown)
            return null;
        await using var db = database.Read();
        var accounts = await db
            .Accounts.AsNoTracking()
            .Where(row => !row.IsOurs)
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        var records = await db
            .SourceRecords.Select(row => new
            {
                row.CustomerId,
                row.Source,
                row.ExternalId,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var persons = records
            .Where(row => truth.Records.ContainsKey((row.Source, row.ExternalId)))
            .ToLookup(row => row.CustomerId, row => truth.Records[(row.Source, row.ExternalId)]);
        var links = await db
            .AccountLinks.AsNoTracking()
            .Where(row => row.State == LinkState.Linked)
            .Select(row => new
            {
                row.AccountId,
                row.CustomerId,
                row.Method,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var questions = await db
            .MatchProposals.AsNoTracking()
            .Where(row => row.Kind == ProposalKind.Account && row.State == ProposalState.Waiting && row.Probability > Even)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var said = links
            .Select(row => (row.AccountId, row.CustomerId, row.Method, IsTied: true))
            .Concat(
                questions.Select(row =>
                    (
                        new AccountId(row.RightId),
                        new CustomerId(row.LeftId),
                        MatchMethods.LeadingOf(EvidenceList.Read(row.Evidence) ?? []),
                        false
                    )
                )
            )
            .Where(row => accounts.TryGetValue(row.Item1, out var account) && truth.Accounts.ContainsKey((account.Network, account.Key)))
            .ToArray();
        var customers = persons.SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        var theirs = accounts.Values.Count(row =>
            truth.Accounts.GetValueOrDefault((row.Network, row.Key)) is { } person && customers.Contains(person)
        );
        return new MethodTruth
        {
            Methods =
            [
                .. said.GroupBy(row => row.Item3)
                    .Select(group =>
                    {
                        var right = group.LongCount(row => IsRight(row.Item1, row.Item2));
                        var tied = group.Count(row => row.Item4);
                        var all = group.Count();
                        return new MethodTruthRow(group.Key, tied, all - tied, new Hits(right, all), new Hits(right, theirs));
                    })
                    .OrderByDescending(row => row.Right.Of),
            ],
            Impostors = accounts.Values.Count(IsImpostor),
            ImpostorsTied = said.Count(row => row.Item4 && IsImpostor(accounts[row.Item1])),
            ImpostorsLikely = said.Count(row => !row.Item4 && IsImpostor(accounts[row.Item1])),
        };

        bool IsImpostor(Account account) => truth.Impostors.Contains((account.Network, account.Key));

        bool IsRight(AccountId account, CustomerId customer) =>
            truth.Accounts.GetValueOrDefault((accounts[account].Network, accounts[account].Key)) is { } person
            && persons[customer].Contains(person, StringComparer.Ordinal);
    }
}
