using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>
/// Likes, follows, purchases and the rest. They stand on a customer's card; follows are kept as edges. Of strangers only what
/// concerns us is kept: an act on a post we hold, on an account of ours, or by an account we know.
/// </summary>
public sealed class KeepActivities : IBatchStep
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        if (batch.Activities.Count == 0)
            return;
        IncomingActivity[] wellFormed = [.. batch.Activities.Select(activity => activity.AsWellFormed())];
        var fresh = await NewOnesAsync(scope, wellFormed, cancellationToken).ConfigureAwait(false);
        var accounts = new AccountShelf(scope);
        await accounts.LoadAsync(fresh.Select(KeyOf).OfType<AccountKey>(), cancellationToken).ConfigureAwait(false);
        var customers = await CustomersAsync(scope, fresh, cancellationToken).ConfigureAwait(false);
        var targets = batch.IsAddressed ? null : await TargetsAsync(scope, fresh, cancellationToken).ConfigureAwait(false);
        var rows = new List<Activity>(fresh.Count);
        var edges = new List<Edge>();
        var signIns = new List<(IncomingActivity, Account?, CustomerId?)>();
        foreach (var incoming in fresh)
        {
            var account = Whose(
                incoming,
                accounts,
                makes: targets is null || (incoming.Target is not null && targets.Contains(incoming.Target))
            );
            CustomerId? byNumber =
                incoming.CustomerNumber is { } number && customers.TryGetValue(number.ToUpperInvariant(), out var id) ? id : null;
            var customer = account?.CustomerId ?? byNumber;
            if (incoming.Kind == ActivityKind.App)
                signIns.Add((incoming, account, byNumber));
            if (account is null && customer is null)
                continue;
            rows.Add(ToActivity(incoming, scope.Mint.Next<ActivityId>(), account?.Id, customer));
            if (incoming is { Kind: ActivityKind.Follow, Target: { } followed } && account is not null)
                edges.Add(Follow(incoming, account, followed));
        }
        await accounts.SaveAsync(cancellationToken).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.Activity, rows, cancellationToken).ConfigureAwait(false);
        await Edges.AddAsync(scope, edges, cancellationToken).ConfigureAwait(false);
        await new SignInLinks(scope).TakeAsync(signIns, cancellationToken).ConfigureAwait(false);
    }

    private static AccountKey? KeyOf(IncomingActivity activity) =>
        activity.AccountExternalId is null && activity.Account is null
            ? null
            : AccountKey.Of(activity.Network, activity.AccountExternalId, activity.Account, activity.ExternalId);

    private static Account? Whose(IncomingActivity activity, AccountShelf accounts, bool makes)
    {
        if (KeyOf(activity) is not { } key)
            return null;
        return accounts.Find(key) ?? (makes ? accounts.FindOrMake(key, activity.Account, displayName: null, followers: null) : null);
    }

    private static async ValueTask<List<IncomingActivity>> NewOnesAsync(
        WriteScope scope,
        IReadOnlyList<IncomingActivity> activities,
        CancellationToken cancellationToken
    )
    {
        var fresh = new List<IncomingActivity>(activities.Count);
        foreach (var network in activities.GroupBy(activity => activity.Network, StringComparer.Ordinal))
        {
            var held = new HashSet<string>(StringComparer.Ordinal);
            await scope
                .QueryAsync(
                    $"select external_id from activity where network = @network and external_id {scope.Dialect.In("ids")}",
                    [
                        scope.Dialect.Value("network", network.Key),
                        scope.Dialect.List("ids", [.. network.Select(activity => activity.ExternalId)]),
                    ],
                    reader => held.Add(reader.GetString(0)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            fresh.AddRange(network.Where(activity => held.Add(activity.ExternalId)));
        }
        return fresh;
    }

    private static async ValueTask<Dictionary<string, CustomerId>> CustomersAsync(
        WriteScope scope,
        List<IncomingActivity> activities,
        CancellationToken cancellationToken
    )
    {
        var numbers = activities
            .Select(activity => activity.CustomerNumber?.ToUpperInvariant())
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var customers = new Dictionary<string, CustomerId>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        if (numbers.Length > 0)
        {
            await scope
                .QueryAsync(
                    $"select value, customer_id from customer_identifier where kind = @kind and value {scope.Dialect.In("numbers")}",
                    [scope.Dialect.Value("kind", (int)IdentifierKind.CustomerNumber), scope.Dialect.List("numbers", numbers)],
                    reader =>
                    {
                        var (number, customer) = (reader.GetString(0), new CustomerId(reader.GetInt64(1)));
                        if (!customers.TryAdd(number, customer) && customers[number] != customer)
                            shared.Add(number);
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
            // Two systems gave two customers the same number: it tells nobody.
            foreach (var number in shared)
                customers.Remove(number);
        }
        return customers;
    }

    /// <summary>Of what was acted upon, what is a post we hold or an account of ours.</summary>
    private static async ValueTask<HashSet<string>> TargetsAsync(
        WriteScope scope,
        List<IncomingActivity> activities,
        CancellationToken cancellationToken
    )
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var network in activities
                .Where(activity => activity.Target is not null)
                .GroupBy(activity => activity.Network, StringComparer.Ordinal)
        )
        {
            await scope
                .QueryAsync(
                    $"""
                    select external_id from post where network = @network and external_id {scope.Dialect.In("ids")}
                    union select key from account where network = @network and is_ours = 1 and key {scope.Dialect.In("ids")}
                    """,
                    [
                        scope.Dialect.Value("network", network.Key),
                        scope.Dialect.List("ids", [.. network.Select(activity => activity.Target!).Distinct(StringComparer.Ordinal)]),
                    ],
                    reader => known.Add(reader.GetString(0)),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return known;
    }

    private static Activity ToActivity(IncomingActivity incoming, ActivityId id, AccountId? account, CustomerId? customer) =>
        new()
        {
            Id = id,
            Network = incoming.Network,
            ExternalId = incoming.ExternalId,
            Kind = incoming.Kind,
            AccountId = account,
            CustomerId = customer,
            Target = incoming.Target,
            Place = incoming.Place,
            AmountMinor = incoming.Amount?.Minor,
            Currency = incoming.Amount?.Currency,
            Data = incoming.DataJson,
            At = incoming.At,
        };

    private static Edge Follow(IncomingActivity incoming, Account account, string followed) =>
        new()
        {
            FromAccountId = account.Id,
            Kind = EdgeKind.Follow,
            Network = incoming.Network,
            ToKey = followed,
            FirstAt = incoming.At,
            LastAt = incoming.At,
            Count = 1,
        };
}
