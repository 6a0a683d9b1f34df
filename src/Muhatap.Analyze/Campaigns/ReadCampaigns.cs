using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Rivals;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Store;
using Muhatap.Text.Folding;

namespace Muhatap.Analyze.Campaigns;

/// <summary>Campaigns of the accounts known as a company's own, theirs and ours, found from the stored posts as they stand now.</summary>
public static class ReadCampaigns
{
    /// <summary>The newest so many posts of companies, and the newest so many about them.</summary>
    public const int Most = 20_000;

    /// <param name="names">Competitors as the topics name them.</param>
    public static async Task<IReadOnlyList<Campaign>> RunAsync(
        Database database,
        IReadOnlyList<RivalName> names,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var companies = (await RivalAccounts.FindAsync(database, names, cancellationToken).ConfigureAwait(false)).ToDictionary(
            rival => rival.Account.Id,
            rival => (rival.Company.Name, IsOurs: false)
        );
        await using var db = database.Read();
        foreach (var account in await db.Accounts.Where(account => account.IsOurs).ToListAsync(cancellationToken).ConfigureAwait(false))
            companies[account.Id] = (account.DisplayName ?? account.Handle ?? account.Key, true);
        AccountId[] ids = [.. companies.Keys];
        var rows = await db
            .Posts.Where(post =>
                ids.Contains(post.AccountId) && post.Kind == PostKind.Post && post.CreatedAt >= since && post.CreatedAt < until
            )
            .OrderByDescending(post => post.CreatedAt)
            .ThenByDescending(post => post.Id)
            .Take(Most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        rows.Reverse();
        var campaigns = CampaignFinder.Of(
            [
                .. rows.Select(post => new OwnPost(
                    post.Id,
                    post.AccountId,
                    companies[post.AccountId].Name,
                    companies[post.AccountId].IsOurs,
                    post.CreatedAt,
                    post.Text,
                    post.Likes + post.Replies + post.Reposts
                )),
            ],
            until,
            await DeniedMarks.ReadAsync(database, cancellationToken).ConfigureAwait(false)
        );
        if (campaigns.Count == 0)
            return campaigns;
        var talk = await TalkAsync(database, [.. ids.Select(id => id.Value)], since, until, cancellationToken).ConfigureAwait(false);
        return [.. campaigns.Select(campaign => WithTalk(campaign, talk))];
    }

    private static Campaign WithTalk(Campaign campaign, IReadOnlyList<TalkPost> talk)
    {
        var name = TextFold.Fold(campaign.Company);
        var carrying = talk.ToLookup(post => campaign.Marks.Any(mark => mark.IsIn(post.Folded)));
        return campaign with
        {
            Talk = [.. carrying[true].Where(post => post.At >= campaign.From)],
            UsualTalk = [.. carrying[false].Where(post => post.Folded.Contains(name, StringComparison.Ordinal))],
        };
    }

    /// <summary>What topics hold, except the companies' own words and what is not said in public; oldest first.</summary>
    private static async Task<IReadOnlyList<TalkPost>> TalkAsync(
        Database database,
        long[] companies,
        DateTimeOffset since,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var own = companies.ToHashSet();
        var talk = new Dictionary<long, TalkPost>();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                $"""
                select p.id, p.created_at, p.text, r.sentiment, r.intent, p.account_id from post p
                join post_reading r on r.post_id = p.id
                where p.created_at >= @since and p.created_at < @until and p.kind not in ({(int)PostKind.Message}, {(int)
                    PostKind.Note}, {(int)PostKind.Article})
                  and exists (select 1 from topic_match m where m.post_id = p.id)
                order by p.created_at desc limit {Most}
                """,
                [
                    database.Dialect.Value("since", since.ToUnixTimeMilliseconds()),
                    database.Dialect.Value("until", until.ToUnixTimeMilliseconds()),
                ],
                row =>
                {
                    if (!own.Contains(row.GetInt64(5)))
                        talk.TryAdd(
                            row.GetInt64(0),
                            new TalkPost(
                                new PostId(row.GetInt64(0)),
                                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                                TextFold.Fold(row.GetString(2)),
                                (Sentiment)row.GetInt64(3),
                                (Intent)row.GetInt64(4)
                            )
                        );
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return [.. talk.Values.OrderBy(post => post.At).ThenBy(post => post.Id)];
    }
}
