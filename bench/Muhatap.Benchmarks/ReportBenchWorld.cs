using System.Globalization;
using System.Text;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Listen.Copies;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;
using Muhatap.Text.Entities;

namespace Muhatap.Benchmarks;

/// <summary>
/// An invented quarter of a year: a million posts that one topic wants, a hundred thousand that only others want. Words, tags and authors
/// are as unequal as real ones (Zipf), answers too. Posts, readings, matches and rollups are written by the program's own code, without
/// the walk; beside them what SQL needs to count terms at its best: one row a post and term, by number, with the day and the engagement.
/// </summary>
internal sealed class ReportBenchWorld
{
    public const int Days = 90;
    private const int Authors = 60_000;
    private const int Vocabulary = 40_000;
    private const int Tags = 3_000;
    private const int Hosts = 400;
    private const int Images = 20_000;
    private const int Batch = 4_000;

    /// <summary>One post in so many names a province.</summary>
    private const int Placed = 9;

    private static readonly string[] Networks = ["bluesky", "x", "instagram", "eksi"];
    private static readonly string[] Languages = ["tr", "tr", "tr", "tr", "tr", "tr", "tr", "en", "en", "de", "ar", "und"];
    private static readonly string[] Subjects = ["delivery", "billing", "price", "network", "staff", "application", "return", "campaign"];
    private static readonly string[] Emoji = ["😡", "😀", "😂", "👍", "💔", "🎉", "🚚", "📦", "🙏", "🔥", "😭", "❤"];
    private readonly Random random = new(1923);
    private readonly string[] words = [.. Enumerable.Range(0, Vocabulary).Select(Word)];
    private readonly double[] zipfWords = Zipf(Vocabulary, 1.05);
    private readonly double[] zipfAuthors = Zipf(Authors, 0.8);
    private readonly double[] zipfTags = Zipf(Tags, 1.1);
    private readonly double[] zipfHosts = Zipf(Hosts, 1.0);
    private readonly double[] zipfProvinces = Zipf(Provinces.All.Count, 0.9);
    private readonly Dictionary<string, long> termIds = new(StringComparer.Ordinal);
    private readonly List<string> termNames = [];

    public TopicId Brand { get; } = new(11);

    public TopicId Rival { get; } = new(12);

    public TopicId Sector { get; } = new(13);

    public DateTimeOffset From { get; } = LocalDay.Start(LocalDay.Of(new DateOnly(2026, 2, 1)));

    public string TermOf(long id) => termNames[(int)id];

    public async Task FillAsync(Database database, int wanted, int others)
    {
        await WriteAsync(
                database,
                (scope, cancellation) =>
                    scope.Bulk.InsertAsync(BulkTables.Account, [.. Enumerable.Range(1, Authors).Select(Account)], cancellation)
            )
            .ConfigureAwait(false);
        await WriteAsync(
                database,
                async (scope, cancellation) =>
                    await scope
                        .ExecuteAsync(
                            "create table bench_term (topic_id integer, kind integer, term_id integer, engagement integer)",
                            [],
                            cancellation
                        )
                        .ConfigureAwait(false)
            )
            .ConfigureAwait(false);
        var total = wanted + others;
        for (var first = 0; first < total; first += Batch)
        {
            var rows = Enumerable.Range(first, Math.Min(Batch, total - first)).Select(number => Make(number, total, wanted)).ToList();
            await WriteAsync(database, (scope, cancellation) => WriteAsync(scope, rows, cancellation)).ConfigureAwait(false);
        }
    }

    private static Task WriteAsync(Database database, Func<WriteScope, CancellationToken, ValueTask> work) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) => await work(scope, cancellation).ConfigureAwait(false),
            CancellationToken.None
        );

    private async ValueTask WriteAsync(WriteScope scope, List<Row> rows, CancellationToken cancellation)
    {
        var rollup = new RollupDeltas();
        var room = new TermTable();
        var matches = new List<TopicMatch>();
        var terms = new List<TermRow>();
        foreach (var (post, reading, topics) in rows)
        {
            PostTerms.Fill(room, post, reading);
            rollup.AddToEverything(post, room, 1, post.Counters.Engagement);
            foreach (var topic in topics)
            {
                matches.Add(
                    new TopicMatch
                    {
                        TopicId = topic,
                        CreatedAt = post.CreatedAt,
                        PostId = post.Id,
                    }
                );
                rollup.Add(topic, post, room, 1, post.Counters.Engagement);
                if (topic == Brand)
                    AddTerms(terms, topic, room, post.Counters.Engagement);
            }
        }
        await scope.Bulk.InsertAsync(BulkTables.Post, [.. rows.Select(row => row.Post)], cancellation).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.Reading, [.. rows.Select(row => row.Reading)], cancellation).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(BulkTables.TopicMatch, matches, cancellation).ConfigureAwait(false);
        await scope.Bulk.InsertAsync(TermRows, terms, cancellation).ConfigureAwait(false);
        await rollup.WriteAsync(scope, cancellation).ConfigureAwait(false);
    }

    private void AddTerms(List<TermRow> rows, TopicId topic, TermTable terms, long engagement)
    {
        foreach (var term in terms)
        {
            if (term.Kind is TermKind.Account or TermKind.Language or TermKind.Subject or TermKind.Pulse)
                continue; // SQL counts these over the posts themselves
            var name = Encoding.UTF8.GetString(term.Name);
            if (!termIds.TryGetValue(name, out var id))
            {
                termIds.Add(name, id = termNames.Count);
                termNames.Add(name);
            }
            rows.Add(new TermRow(topic.Value, (int)term.Kind, id, engagement));
        }
    }

    private Row Make(int number, int total, int wanted)
    {
        // Evenly through the days, with a working day's shape, and three days on which something happened.
        var day = (int)((long)number * Days / total);
        if (random.Next(12) == 0)
            day = random.Next(3) switch
            {
                0 => 20,
                1 => 47,
                _ => 71,
            };
        var hour = Math.Min(23, (int)(6 + (18 * Math.Sqrt(random.NextDouble()))));
        var at = From.AddDays(day).AddHours(hour).AddMilliseconds(random.Next(3_600_000));
        var text = new StringBuilder(160);
        var many = 6 + random.Next(12);
        for (var i = 0; i < many; i++)
            text.Append(words[Draw(zipfWords)]).Append(' ');
        if (day is 20 or 47 or 71)
            text.Append(words[Vocabulary - day]).Append(' ');
        var hashtags =
            random.Next(3) == 0
                ? Enumerable
                    .Range(0, 1 + random.Next(2))
                    .Select(_ => "tag" + words[Draw(zipfTags)])
                    .Distinct(StringComparer.Ordinal)
                    .ToArray()
                : [];
        foreach (var tag in hashtags)
            text.Append('#').Append(tag).Append(' ');
        if (random.Next(6) == 0)
            text.Append(Emoji[random.Next(Emoji.Length)]);
        var link = random.Next(8) == 0 ? $"https://{words[Draw(zipfHosts)]}.example/{number}" : null;
        var province = random.Next(Placed) == 0 ? Provinces.All[Draw(zipfProvinces)] : null;
        if (province is not null)
            text.Append(province).Append(" ilinde");
        var id = new PostId(number + 1);
        var engagement = (long)Math.Min(5000, Math.Pow(random.NextDouble(), -0.9) - 1);
        var isWanted = number % total * (long)wanted / total != (number + 1L) % total * wanted / total || number == total - 1;
        var post = new Post
        {
            Id = id,
            Network = Networks[Math.Min(3, random.Next(6))],
            ExternalId = number.ToString(CultureInfo.InvariantCulture),
            AccountId = new AccountId(Draw(zipfAuthors) + 1),
            Kind = PostKind.Post,
            Text = text.ToString(),
            CreatedAt = at,
            ReceivedAt = at,
            Likes = engagement,
            Replies = engagement / 9,
            Reposts = engagement / 5,
            Media = random.Next(10) == 0 ? $"https://img.example/{(int)(Images * Math.Pow(random.NextDouble(), 3))}.jpg" : null,
            // Every third is a repost: of few texts often, of many once or twice.
            Alike = random.Next(3) == 0 ? (long)(20_000 * Math.Pow(random.NextDouble(), 4)) + 1 : CopyKey.Of(text.ToString(), null),
        };
        var mood = random.Next(10) switch
        {
            < 3 => Sentiment.Negative,
            < 8 => Sentiment.Neutral,
            _ => Sentiment.Positive,
        };
        var reading = new PostReading
        {
            PostId = id,
            Language = Languages[random.Next(Languages.Length)],
            LanguageProbability = 0.9,
            Sentiment = mood,
            Negative = 0.3,
            Neutral = 0.4,
            Positive = 0.3,
            Intent = Intent.Information,
            IntentProbability = 0.5,
            Urgency = 0.1,
            Offensive = 0,
            LegalThreat = false,
            Subject = random.Next(3) == 0 ? null : Subjects[random.Next(Subjects.Length)],
            Detail =
                hashtags.Length == 0 && link is null && province is null
                    ? null
                    : $$"""{"entities":[{{(province is null ? "" : $"{{\"text\":\"{province}\",\"kind\":\"place\"}}")}}],"hashtags":[{{string.Join(',', hashtags.Select(tag => $"\"{tag}\""))}}],"links":[{{(link is null ? "" : $"\"{link}\"")}}]}""",
        };
        var topics = new List<TopicId>(2);
        if (isWanted)
            topics.Add(Brand);
        if (!isWanted || random.Next(20) == 0)
            topics.Add(Rival);
        if (random.Next(10) == 0)
            topics.Add(Sector);
        return new Row(post, reading, topics);
    }

    private static Account Account(int number)
    {
        var account = new Account
        {
            Id = new AccountId(number),
            Network = Networks[number % Networks.Length],
            Key = $"k{number}",
            DisplayName = $"Yazar {number}",
            Followers = number % 7 == 0 ? null : number * 37L % 90_000,
            FirstSeenAt = DateTimeOffset.UnixEpoch,
            IsOurs = false,
        };
        account.ShowAs($"yazar{number}");
        return account;
    }

    private static string Word(int number)
    {
        const string Consonants = "bcdfghklmnprstvyz";
        const string Vowels = "aeiou";
        var word = new StringBuilder("q");
        do
        {
            word.Append(Consonants[number % Consonants.Length]);
            number /= Consonants.Length;
            word.Append(Vowels[number % Vowels.Length]);
            number /= Vowels.Length;
        } while (number > 0);
        return word.Append('x').ToString();
    }

    private static double[] Zipf(int many, double power)
    {
        var sums = new double[many];
        var sum = 0.0;
        for (var i = 0; i < many; i++)
            sums[i] = sum += 1 / Math.Pow(i + 3, power);
        return sums;
    }

    private int Draw(double[] sums)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return at < 0 ? ~at : at;
    }

    private static BulkTable<TermRow> TermRows { get; } =
        new(
            "bench_term",
            ["topic_id", "kind", "term_id", "engagement"],
            static (row, sink) =>
            {
                sink.Long(row.Topic);
                sink.Int(row.Kind);
                sink.Long(row.Term);
                sink.Long(row.Engagement);
            }
        );

    private sealed record Row(Post Post, PostReading Reading, List<TopicId> Topics);

    private sealed record TermRow(long Topic, int Kind, long Term, long Engagement);
}
