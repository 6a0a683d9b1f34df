using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Freshness;

/// <summary>One of us decides what an account says against the record: it becomes an attribute, waits, or is wrong and never asked again.</summary>
public static class DecideFreshness
{
    private static readonly TimeSpan NotNow = TimeSpan.FromDays(30);

    /// <summary>The record says so from now on, as of when they said it, with the account as its source.</summary>
    public static Task AcceptAsync(Database database, UserId by, FreshnessId id, LegalBasis basis, CancellationToken cancellationToken) =>
        DecideAsync(
            database,
            id,
            async (scope, proposal, cancellation) =>
            {
                if (basis == LegalBasis.Unstated)
                    throw new Refusal("customer.basis", "What is held of a person has a legal basis.", "basis");
                if (
                    proposal.PostId is { } post
                    && !await scope.Db.Posts.AnyAsync(row => row.Id == post, cancellation).ConfigureAwait(false)
                )
                    throw new Refusal("freshness.gone", "The post it stood on is gone.");
                if (proposal.PostId is null && !await IsShownAsync(scope, proposal, cancellation).ConfigureAwait(false))
                    throw new Refusal("freshness.gone", "The profile no longer says so.");
                var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                await files.LoadAsync([proposal.CustomerId], cancellation).ConfigureAwait(false);
                var file = files.Find(proposal.CustomerId)!;
                var record =
                    ProfileRecord.Of(file, proposal.AccountId)
                    ?? files.MakeRecord(file, SourceRecord.FromProfile, ProfileRecord.Key(proposal), proposal.SaidAt);
                if (record.AsOf < proposal.SaidAt)
                    record.AsOf = proposal.SaidAt;
                file.TouchedRecords.Add(record.Id);
                file.State(record, proposal.Kind, [proposal.Value], proposal.SaidAt, basis);
                await files.SaveAsync(cancellation).ConfigureAwait(false);
                Set(scope, proposal, FreshnessState.Accepted, by);
                scope.Audit(by, "customer.refreshed", $"customer/{proposal.CustomerId}", proposal.Kind.ToString());
            },
            cancellationToken
        );

    public static Task WrongAsync(Database database, UserId by, FreshnessId id, CancellationToken cancellationToken) =>
        DecideAsync(
            database,
            id,
            (scope, proposal, _) =>
            {
                Set(scope, proposal, FreshnessState.Wrong, by);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public static Task NotNowAsync(Database database, FreshnessId id, CancellationToken cancellationToken) =>
        DecideAsync(
            database,
            id,
            (scope, proposal, _) =>
            {
                proposal.LaterUntil = scope.Now + NotNow;
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Takes a decision back, whatever it was; what had become an attribute is one no more.</summary>
    public static Task AgainAsync(Database database, UserId by, FreshnessId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var proposal =
                    await scope.Db.FreshnessProposals.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false)
                    ?? throw new Refusal("freshness.unknown", "There is no such proposal.");
                if (proposal.State == FreshnessState.Accepted)
                {
                    var files = await CustomerFiles.OpenAsync(scope, cancellation).ConfigureAwait(false);
                    await files.LoadAsync([proposal.CustomerId], cancellation).ConfigureAwait(false);
                    var file = files.Find(proposal.CustomerId)!;
                    var record = ProfileRecord.Of(file, proposal.AccountId);
                    if (
                        record is not null
                        && file.AttributesOf(record.Id).Any(row => row.Kind == proposal.Kind && row.Value == proposal.Value)
                    )
                        file.Restate(record, proposal.Kind, []);
                    await files.SaveAsync(cancellation).ConfigureAwait(false);
                    scope.Audit(by, "customer.refresh_undone", $"customer/{proposal.CustomerId}", proposal.Kind.ToString());
                }
                proposal.State = FreshnessState.Waiting;
                proposal.LaterUntil = null;
                proposal.DecidedBy = null;
                proposal.DecidedAt = null;
            },
            cancellationToken
        );

    private static Task DecideAsync(
        Database database,
        FreshnessId id,
        Func<WriteScope, FreshnessProposal, CancellationToken, Task> act,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var proposal = await scope
                    .Db.FreshnessProposals.SingleOrDefaultAsync(row => row.Id == id, cancellation)
                    .ConfigureAwait(false);
                if (proposal is not { State: FreshnessState.Waiting })
                    throw new Refusal("freshness.unknown", "There is no such proposal, or it was decided already.");
                await act(scope, proposal, cancellation).ConfigureAwait(false);
            },
            cancellationToken
        );

    /// <summary>A profile may have been rewritten between the proposal and the decision.</summary>
    private static async Task<bool> IsShownAsync(WriteScope scope, FreshnessProposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Kind == AttributeKind.Name)
        {
            var shown = await scope
                .Db.Accounts.Where(row => row.Id == proposal.AccountId)
                .Select(row => row.DisplayName)
                .SingleOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false);
            return shown?.Trim() == proposal.Value;
        }
        var profile = await scope
            .Db.AccountProfiles.AsNoTracking()
            .SingleOrDefaultAsync(row => row.AccountId == proposal.AccountId, cancellationToken)
            .ConfigureAwait(false);
        return profile is not null && StaleValues.Says(profile, proposal.Kind, proposal.Value);
    }

    private static void Set(WriteScope scope, FreshnessProposal proposal, FreshnessState state, UserId by)
    {
        proposal.State = state;
        proposal.DecidedBy = by;
        proposal.DecidedAt = scope.Now;
        proposal.LaterUntil = null;
        scope.Changed(ChangeKind.Customer, proposal.CustomerId.Value);
    }
}
