using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Relate.Basis;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;
using Muhatap.Relate.Segments;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>Ties accounts to customers by exact identifiers, and tells each post its customer and segment.</summary>
internal sealed class ExactLinks(WriteScope scope)
{
    private static readonly BulkStatement<AccountLink> TieOne = new(
        "update account set customer_id = $1 where id = $2",
        static (link, sink) =>
        {
            sink.Long(link.CustomerId.Value);
            sink.Long(link.AccountId.Value);
        }
    );

    public async ValueTask TieAsync(WalkingPost[] posts, CancellationToken cancellationToken)
    {
        var modes = await MethodModes.RememberedAsync(scope, cancellationToken).ConfigureAwait(false);
        var open = posts.Where(post => post.Account is { CustomerId: null, IsOurs: false }).ToArray();
        var seen = open.ToDictionary(post => post, post => SeenIdentifiers.Of(post, modes).ToArray());
        var holders = await HoldersAsync(seen.Values.SelectMany(identifiers => identifiers), cancellationToken).ConfigureAwait(false);
        if (holders.Count > 0)
        {
            var refused = await RefusedAsync(open, cancellationToken).ConfigureAwait(false);
            var links = new List<AccountLink>();
            foreach (var post in open)
            {
                var account = post.Account!;
                // An earlier post of the same batch may have tied the account already.
                if (account.CustomerId is not null)
                    continue;
                var match = ExactMatch.Decide(
                    seen[post],
                    identifier => holders.GetValueOrDefault((identifier.Kind, identifier.Value)) ?? [],
                    refused.GetValueOrDefault(account.Id) ?? []
                );
                if (match is not null && modes.Of(match.Method) == MethodMode.Links)
                    links.Add(Tie(account, match));
                else if (match is not null)
                    await ProposeLink
                        .WriteAsync(
                            scope,
                            new Stakes(scope),
                            match.Customer,
                            account.Id,
                            EvidenceList.Read(match.Evidence)!,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
            }
            await SaveAsync(links, cancellationToken).ConfigureAwait(false);
        }
        await TellPostsAsync(posts, cancellationToken).ConfigureAwait(false);
    }

    private AccountLink Tie(Account account, ExactMatch match)
    {
        account.CustomerId = match.Customer;
        return new AccountLink
        {
            Id = scope.Mint.Next<AccountLinkId>(),
            AccountId = account.Id,
            CustomerId = match.Customer,
            State = LinkState.Linked,
            Probability = match.Probability,
            Method = match.Method,
            Evidence = match.Evidence,
            LegalBasis = MatchMethods.Of(match.Method)!.Basis,
            At = scope.Now,
        };
    }

    private async ValueTask SaveAsync(List<AccountLink> links, CancellationToken cancellationToken)
    {
        await scope.Bulk.InsertAsync(BulkTables.AccountLink, links, cancellationToken).ConfigureAwait(false);
        await scope.Bulk.RunAsync(TieOne, links, cancellationToken).ConfigureAwait(false);
        foreach (var link in links)
        {
            scope.Changed(ChangeKind.Customer, link.CustomerId.Value);
            await scope.RaiseAsync(new AccountLinked(link.AccountId, link.CustomerId, By: null), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<Dictionary<(IdentifierKind Kind, string Value), List<CustomerId>>> HoldersAsync(
        IEnumerable<SeenIdentifier> seen,
        CancellationToken cancellationToken
    )
    {
        var holders = new Dictionary<(IdentifierKind, string), List<CustomerId>>();
        foreach (var kind in seen.GroupBy(identifier => identifier.Kind))
        {
            await scope
                .QueryAsync(
                    $"select value, customer_id from customer_identifier where kind = @kind and value {scope.Dialect.In("values")} and legal_basis in ({BasisSql.Numbers(Purpose.Answering)})",
                    [
                        scope.Dialect.Value("kind", (int)kind.Key),
                        scope.Dialect.List("values", [.. kind.Select(identifier => identifier.Value).Distinct(StringComparer.Ordinal)]),
                    ],
                    reader =>
                    {
                        var key = (kind.Key, reader.GetString(0));
                        if (!holders.TryGetValue(key, out var customers))
                            holders.Add(key, customers = []);
                        customers.Add(new CustomerId(reader.GetInt64(1)));
                    },
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        return holders;
    }

    private async ValueTask<Dictionary<AccountId, HashSet<CustomerId>>> RefusedAsync(
        WalkingPost[] posts,
        CancellationToken cancellationToken
    )
    {
        var refused = new Dictionary<AccountId, HashSet<CustomerId>>();
        await scope
            .QueryAsync(
                $"select account_id, customer_id from account_link where state = @state and account_id {scope.Dialect.In("accounts")}",
                [
                    scope.Dialect.Value("state", (int)LinkState.NotTheSame),
                    scope.Dialect.List("accounts", [.. posts.Select(post => post.Account!.Id.Value).Distinct()]),
                ],
                reader =>
                {
                    var account = new AccountId(reader.GetInt64(0));
                    if (!refused.TryGetValue(account, out var customers))
                        refused.Add(account, customers = []);
                    customers.Add(new CustomerId(reader.GetInt64(1)));
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return refused;
    }

    /// <summary>What is known of the customer orders the queue only where the tie may be used to answer.</summary>
    private async ValueTask TellPostsAsync(WalkingPost[] posts, CancellationToken cancellationToken)
    {
        var accounts = posts
            .Where(post => post.Account!.CustomerId is not null)
            .Select(post => post.Account!.Id.Value)
            .Distinct()
            .ToArray();
        var segments = new Dictionary<long, (long Customer, string Segment)>();
        if (accounts.Length > 0)
        {
            await scope
                .QueryAsync(
                    $"select l.account_id, c.id, c.segment from account_link l join customer c on c.id = l.customer_id where l.account_id {scope.Dialect.In("ids")} and l.state = {(int)LinkState.Linked} and l.legal_basis in ({BasisSql.Numbers(Purpose.Answering)})",
                    [scope.Dialect.List("ids", accounts)],
                    reader => segments[reader.GetInt64(0)] = (reader.GetInt64(1), reader.GetString(2)),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        var kept = await SegmentsOfPosts
            .ReadAsync(scope, [.. segments.Values.Select(row => row.Customer).Distinct()], cancellationToken)
            .ConfigureAwait(false);
        foreach (var post in posts)
        {
            post.CustomerId = post.Account!.CustomerId;
            if (!segments.TryGetValue(post.Account.Id.Value, out var known))
                continue;
            post.Segment = known.Segment;
            post.KeptSegments = kept.GetValueOrDefault(known.Customer) ?? [];
        }
    }
}
