using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Web.Demo;

namespace Muhatap.Web.Pages.Customers;

/// <summary>One step of probabilities: what was said, and how often it was so.</summary>
/// <param name="From">The step's lowest probability.</param>
/// <param name="Said">The mean of what was said.</param>
internal sealed record CalibrationStep(double From, double To, double Said, Hits Came);

/// <summary>Whether a probability means what it says: the questions put to people, by the probability they came with, against what turned out.</summary>
internal static class Calibration
{
    private static readonly double[] Edges = [0, 0.25, 0.5, 0.7, 0.9, 0.97, 1.0001];

    /// <summary>Steps that hold any question whose answer is known: by the truth (the demo), else by what one of us decided.</summary>
    public static async Task<IReadOnlyList<CalibrationStep>> ReadAsync(
        Database database,
        LinkTruth truth,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var questions = await db
            .MatchProposals.Where(row => row.State != ProposalState.Withdrawn)
            .Select(row => new
            {
                row.Kind,
                row.LeftId,
                row.RightId,
                row.Probability,
                row.State,
                ByHand = row.DecidedBy != null,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var (people, owners) = await TruthAsync(db, truth, cancellationToken).ConfigureAwait(false);
        var known = new List<(double Said, bool Came)>();
        foreach (var question in questions)
        {
            var left = people.GetValueOrDefault(question.LeftId);
            var right =
                question.Kind == ProposalKind.Customer
                    ? people.GetValueOrDefault(question.RightId)
                    : owners.GetValueOrDefault(question.RightId);
            if (left is not null && right is not null)
                known.Add((question.Probability, left.Overlaps(right)));
            else if (question is { ByHand: true, State: ProposalState.Same or ProposalState.Different })
                known.Add((question.Probability, question.State == ProposalState.Same));
        }
        return Steps(known);
    }

    internal static IReadOnlyList<CalibrationStep> Steps(IReadOnlyList<(double Said, bool Came)> known) =>
        [
            .. Edges
                .Zip(Edges.Skip(1))
                .Select(edge => (edge, Of: known.Where(row => row.Said >= edge.First && row.Said < edge.Second).ToArray()))
                .Where(step => step.Of.Length > 0)
                .Select(step => new CalibrationStep(
                    step.edge.First,
                    Math.Min(1, step.edge.Second),
                    step.Of.Average(row => row.Said),
                    new Hits(step.Of.LongCount(row => row.Came), step.Of.LongLength)
                )),
        ];

    /// <summary>The persons behind each customer, and behind each account (none for strangers); empty where the truth is not known.</summary>
    private static async Task<(Dictionary<long, HashSet<string>> People, Dictionary<long, HashSet<string>> Owners)> TruthAsync(
        MuhatapDb db,
        LinkTruth truth,
        CancellationToken cancellationToken
    )
    {
        if (!truth.IsKnown)
            return ([], []);
        var records = await db
            .SourceRecords.Select(row => new
            {
                row.CustomerId,
                row.Source,
                row.ExternalId,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var accounts = await db
            .Accounts.Select(row => new
            {
                row.Id,
                row.Network,
                row.Key,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return (
            records
                .Where(row => truth.Records.ContainsKey((row.Source, row.ExternalId)))
                .GroupBy(row => row.CustomerId.Value)
                .ToDictionary(group => group.Key, group => group.Select(row => truth.Records[(row.Source, row.ExternalId)]).ToHashSet()),
            accounts
                .Where(row => truth.Accounts.ContainsKey((row.Network, row.Key)))
                .ToDictionary(
                    row => row.Id.Value,
                    row => truth.Accounts[(row.Network, row.Key)] is { } person ? new HashSet<string> { person } : []
                )
        );
    }
}
