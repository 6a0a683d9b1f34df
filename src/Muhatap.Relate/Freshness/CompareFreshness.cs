using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Freshness;

/// <summary>
/// Compares what customers' accounts say and show now with their records, and proposes what is newer: it changes no record. Goes
/// on where it stopped; an account tied later is looked at from its first kept post.
/// </summary>
public static class CompareFreshness
{
    private const int PostsAtOnce = 500;
    private const int LinksAtOnce = 100;

    /// <summary>An account tied with less is not yet sure enough to let it speak of the customer's life.</summary>
    private const double LeastProbability = 0.9;

    /// <summary>Looks at everything that is new. Returns how many proposals were made.</summary>
    public static async Task<int> RunAsync(Database database, CancellationToken cancellationToken)
    {
        var made = 0;
        while (true)
        {
            var (isDone, count) = await database
                .WriteAsync(WritePriority.Batch, (scope, cancellation) => RoundAsync(scope, cancellation), cancellationToken)
                .ConfigureAwait(false);
            made += count;
            if (isDone)
                return made;
        }
    }

    private static async Task<(bool IsDone, int Made)> RoundAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var mark = await db.FreshnessMarks.SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (mark is null)
            db.FreshnessMarks.Add(
                mark = new FreshnessMark
                {
                    Id = FreshnessMark.Only,
                    PostId = default,
                    LinkId = default,
                }
            );
        var (after, tied) = (mark.PostId, mark.LinkId);
        var links = await db
            .AccountLinks.AsNoTracking()
            .Where(row => row.Id.CompareTo(tied) > 0)
            .OrderBy(row => row.Id)
            .Take(LinksAtOnce)
            .Select(row => new { row.Id, row.AccountId })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var fresh = links.Select(row => row.AccountId).Distinct().ToList();
        var said = await db
            .Posts.AsNoTracking()
            .Where(row => fresh.Contains(row.AccountId) && row.Id.CompareTo(after) <= 0)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var top = await db
            .Posts.OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        // Most posts are of people we don't know: only their customers' are read.
        var newer = await db
            .Posts.AsNoTracking()
            .Where(row =>
                row.Id.CompareTo(after) > 0 && db.Accounts.Any(account => account.Id == row.AccountId && account.CustomerId != null)
            )
            .OrderBy(row => row.Id)
            .Take(PostsAtOnce)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        said.AddRange(newer);
        var speakers = said.Select(row => row.AccountId).Concat(fresh).Distinct().ToList();
        var made = speakers.Count == 0 ? 0 : await ProposeAsync(scope, said, speakers, cancellationToken).ConfigureAwait(false);
        mark.PostId =
            newer.Count == PostsAtOnce ? newer[^1].Id
            : top.CompareTo(after) > 0 ? top
            : after;
        if (links.Count > 0)
            mark.LinkId = links[^1].Id;
        return (newer.Count < PostsAtOnce && links.Count < LinksAtOnce, made);
    }

    private static async Task<int> ProposeAsync(
        WriteScope scope,
        List<Post> said,
        List<AccountId> speakers,
        CancellationToken cancellationToken
    )
    {
        var db = scope.Db;
        var bases = BasisRule.Of(Purpose.Answering);
        var accounts = await (
            from account in db.Accounts
            join link in db.AccountLinks on account.Id equals link.AccountId
            where speakers.Contains(account.Id) && account.CustomerId != null && link.State == LinkState.Linked
            // A tie that may not be used to know more of somebody tells nothing about anybody.
            where link.Probability >= LeastProbability && bases.Contains(link.LegalBasis)
            select account
        )
            .AsNoTracking()
            .ToDictionaryAsync(row => row.Id, cancellationToken)
            .ConfigureAwait(false);
        if (accounts.Count == 0)
            return 0;
        var customers = accounts.Values.Select(row => row.CustomerId!.Value).Distinct().ToList();
        var statements = await SourcesOf.ReadAsync(db, customers, cancellationToken).ConfigureAwait(false);
        var rules = await SurvivorshipRules.LoadAsync(db, cancellationToken).ConfigureAwait(false);
        var tied = accounts.Keys.ToList();
        var profiles = await db
            .AccountProfiles.AsNoTracking()
            .Where(row => tied.Contains(row.AccountId))
            .ToDictionaryAsync(row => row.AccountId, cancellationToken)
            .ConfigureAwait(false);
        await ForgetUnsaidAsync(db, accounts, profiles, statements, rules, cancellationToken).ConfigureAwait(false);
        var known = await KnownAsync(db, customers, cancellationToken).ConfigureAwait(false);
        var made = 0;
        var seen = accounts.Values.Select(account =>
            (Account: account, Post: (Post?)null, At: profiles.TryGetValue(account.Id, out var profile) ? profile.SeenAt : scope.Now)
        );
        foreach (
            var (account, post, at) in said.Where(post => accounts.ContainsKey(post.AccountId))
                .OrderByDescending(post => post.CreatedAt)
                .Select(post => (Account: accounts[post.AccountId], Post: (Post?)post, At: post.CreatedAt))
                .Concat(seen)
        )
        {
            var customer = account.CustomerId!.Value;
            var theirs = statements.GetValueOrDefault(customer) ?? [];
            foreach (var (kind, value) in post is null ? Shown(account, profiles, theirs, rules) : StaleValues.OfPost(post, theirs, rules))
            {
                if (!known.Add((customer, kind, value)))
                    continue;
                db.FreshnessProposals.Add(
                    new FreshnessProposal
                    {
                        Id = scope.Mint.Next<FreshnessId>(),
                        CustomerId = customer,
                        Kind = kind,
                        Value = value,
                        AccountId = account.Id,
                        PostId = post?.Id,
                        SaidAt = at,
                        State = FreshnessState.Waiting,
                        At = scope.Now,
                    }
                );
                made++;
            }
        }
        return made;
    }

    private static IEnumerable<(AttributeKind Kind, string Value)> Shown(
        Account account,
        Dictionary<AccountId, AccountProfile> profiles,
        IReadOnlyCollection<Statement> statements,
        SurvivorshipRules rules
    ) =>
        StaleValues
            .OfProfile(account, statements, rules)
            .Concat(profiles.TryGetValue(account.Id, out var profile) ? StaleValues.OfBio(profile, statements, rules) : []);

    /// <summary>What waits because a profile said it, and the profile, or the record, says otherwise by now, waits no more.</summary>
    private static async Task ForgetUnsaidAsync(
        MuhatapDb db,
        Dictionary<AccountId, Account> accounts,
        Dictionary<AccountId, AccountProfile> profiles,
        Dictionary<CustomerId, List<Statement>> statements,
        SurvivorshipRules rules,
        CancellationToken cancellationToken
    )
    {
        var tied = accounts.Keys.ToList();
        var waiting = await db
            .FreshnessProposals.Where(row => tied.Contains(row.AccountId) && row.PostId == null && row.State == FreshnessState.Waiting)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var gone = waiting
            .Where(row =>
                !Shown(accounts[row.AccountId], profiles, statements.GetValueOrDefault(row.CustomerId) ?? [], rules)
                    .Contains((row.Kind, row.Value))
            )
            .ToList();
        if (gone.Count == 0)
            return;
        db.FreshnessProposals.RemoveRange(gone);
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was proposed before, whatever became of it: it is not asked twice.</summary>
    private static async Task<HashSet<(CustomerId, AttributeKind, string)>> KnownAsync(
        MuhatapDb db,
        List<CustomerId> customers,
        CancellationToken cancellationToken
    )
    {
        var rows = await db
            .FreshnessProposals.Where(row => customers.Contains(row.CustomerId))
            .Select(row => new
            {
                row.CustomerId,
                row.Kind,
                row.Value,
            })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return [.. rows.Select(row => (row.CustomerId, row.Kind, row.Value))];
    }
}
