using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Copies;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Report;

/// <summary>A bounded number of posts, spread evenly over the days: for examples, and for how people write the words that were counted folded.</summary>
internal sealed class PostSample
{
    public const int Slices = 20;
    private const int MostTopics = 4;
    public const int ASlice = 12;
    private const int AMood = 2;

    private readonly List<(PostId Id, string Text)> texts = [];

    public Spellings Spellings { get; } = new();

    public static async Task<PostSample> TakeAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        ReportRequest request,
        CancellationToken cancellationToken
    )
    {
        var sample = new PostSample();
        var from = LocalDay.Start(request.From).ToUnixTimeMilliseconds();
        var to = LocalDay.Start(request.To + 1).ToUnixTimeMilliseconds();
        foreach (var topic in request.Topics.Take(MostTopics))
        {
            for (var slice = 0; slice < Slices; slice++)
            {
                await sample
                    .AddAsync(
                        snapshot,
                        dialect,
                        topic,
                        from + ((to - from) * slice / Slices),
                        from + ((to - from) * (slice + 1) / Slices),
                        ASlice,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
            }
        }
        return sample;
    }

    public void Add(PostId post, string text)
    {
        texts.Add((post, text));
        Spellings.Add(text);
    }

    /// <summary>Adds the newest of a stretch of time.</summary>
    public ValueTask AddAsync(
        ReadSnapshot snapshot,
        SqlDialect dialect,
        TopicId topic,
        long from,
        long to,
        int most,
        CancellationToken cancellationToken
    ) =>
        snapshot.QueryAsync(
            $"""
            select p.id, p.text from topic_match m join post p on p.id = m.post_id
            where m.topic_id = @topic and m.created_at >= @from and m.created_at < @to
            order by m.created_at desc, m.post_id desc limit {most}
            """,
            [dialect.Value("topic", topic.Value), dialect.Value("from", from), dialect.Value("to", to)],
            reader => Add(new PostId(reader.GetInt64(0)), reader.GetString(1)),
            cancellationToken
        );

    /// <summary>For each mood, the posts that say most of what sets the subject apart, in few words.</summary>
    public async Task<IReadOnlyList<ReportExample>> ExamplesAsync(
        ReadSnapshot snapshot,
        IReadOnlyList<ReportTerm> words,
        CancellationToken cancellationToken
    )
    {
        var telling = words.Take(40).ToDictionary(word => word.Key, word => Math.Log(1 + (word.Lift ?? 1)), StringComparer.Ordinal);
        var best = texts
            .DistinctBy(row => row.Id)
            .DistinctBy(row => CopyKey.Of(row.Text, title: null) is { } alike ? (object)alike : row.Text)
            .Select(row =>
                (row.Id, Worth: Spellings.KeysOf(row.Text).Sum(key => telling.GetValueOrDefault(key)) / Math.Sqrt(row.Text.Length + 60))
            )
            .OrderByDescending(row => row.Worth)
            .Select(row => row.Id)
            .Take(90)
            .ToList();
        var rows = await (
            from post in snapshot.Db.Posts
            join reading in snapshot.Db.Readings on post.Id equals reading.PostId
            join account in snapshot.Db.Accounts on post.AccountId equals account.Id
            where best.Contains(post.Id)
            select new
            {
                post,
                account,
                reading,
            }
        )
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return
        [
            .. new[] { Sentiment.Negative, Sentiment.Neutral, Sentiment.Positive }.SelectMany(mood =>
                rows.Where(row => row.reading.Sentiment == mood)
                    .OrderBy(row => best.IndexOf(row.post.Id))
                    .Take(AMood)
                    .Select(row => new ReportExample(row.post, row.account, row.reading))
            ),
        ];
    }
}
