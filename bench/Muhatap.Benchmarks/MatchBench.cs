using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Muhatap.Query.Compile;
using Muhatap.Query.Match;
using Muhatap.Query.Syntax;
using Muhatap.Text.Folding;

namespace Muhatap.Benchmarks;

/// <summary>
/// <c>bench match</c>: posts per CPU-second of the standing-query set at 100, 10,000 and 100,000 queries, against a plain evaluator of the
/// same queries at 10,000 and against Hyperscan's bare literal scan of the same words at 100,000. The same posts, one thread, medians.
/// </summary>
internal static class MatchBench
{
    private const int Runs = 5;
    private const int Posts = 20_000;
    private const int PlainPosts = 1_000;
    private const int Changes = 1_000;
    private const int WarmUps = 5;

    internal static Task<int> RunAsync(string[] args)
    {
        var world = new MatchBenchWorld(Posts);
        if (args is ["--hostile"])
        {
            var (slowest, what, all, refused) = MatchBenchHostile.Measure(world);
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        hostile_ms_max = Math.Round(slowest, 2),
                        hostile_worst = what,
                        hostile_queries = all,
                        hostile_refused = refused,
                    }
                )
            );
            return Task.FromResult(0);
        }
        var queries = world.Queries(100_000).ConvertAll(text => QueryParser.Parse(text).Query ?? throw new InvalidOperationException(text));
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal);

        var (small, _) = MatchRate(world, queries.Take(100));
        var (middle, middleSet) = MatchRate(world, queries.Take(10_000));
        var plain = PlainRate(world, queries.Take(10_000).ToList(), middleSet);
        var (large, largeSet) = MatchRate(world, queries);
        var hyperscan = HyperscanRate(world, queries);

        figures["ratio_to_plain_10k"] = Math.Round(middle / plain, 1);
        figures["ratio_to_hyperscan_100k"] = hyperscan is null ? null : Math.Round(large / hyperscan.Value, 2);
        figures["plain_posts_per_cpu_s_10k"] = Math.Round(plain);
        figures["posts_per_cpu_s_100"] = Math.Round(small);
        figures["posts_per_cpu_s_10k"] = Math.Round(middle);
        figures["posts_per_cpu_s_100k"] = Math.Round(large);
        figures["hyperscan_posts_per_cpu_s_100k"] = hyperscan is null ? null : Math.Round(hyperscan.Value);
        figures["change_one_query_ms_max"] = Math.Round(SlowestChange(world, largeSet, queries), 3);
        figures["matches_per_post_100k"] = Math.Round(MatchesPerPost(world, largeSet), 2);
        figures["characters_per_post"] = Math.Round(world.Posts.Average(post => post.Text.Length), 1);
        var hostile = MatchBenchHostile.Measure(world);
        figures["hostile_ms_max"] = Math.Round(hostile.Slowest, 2);
        figures["hostile_worst"] = hostile.What;
        figures["hostile_queries"] = hostile.All;
        figures["hostile_refused"] = hostile.Refused;
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return Task.FromResult(0);
    }

    private static (double Rate, StandingQueries Set) MatchRate(MatchBenchWorld world, IEnumerable<ListeningQuery> queries)
    {
        var set = new StandingQueries();
        long id = 0;
        foreach (var query in queries)
            set.Set(id++, query);
        var ids = new List<long>();
        void Pass()
        {
            foreach (var document in world.Documents)
                set.Match(document, ids);
        }
        Pass(); // learns the words' frequencies
        set.Replan();
        for (var warm = 0; warm < WarmUps; warm++)
            Pass();
        return (Posts / Median(Pass), set);
    }

    /// <summary>The plain evaluator gets its terms from the same scan.</summary>
    private static double PlainRate(MatchBenchWorld world, List<ListeningQuery> queries, StandingQueries set)
    {
        var plain = new MatchBenchPlain(queries);
        var index = new QueryIndex(new TermFrequencies());
        foreach (var query in queries)
            index.Add(CompiledQuery.Compile(0, query, index.Frequencies));
        index.Add(CompiledQuery.Compile(0, QueryParser.Parse("-x", QueryUse.Filter).Query!, index.Frequencies)); // so that terms are always kept
        var scan = new DocumentScan();
        var ids = new List<long>();
        void Pass(bool check)
        {
            foreach (var document in world.Documents.AsSpan(0, PlainPosts))
            {
                scan.Scan(document, index, sampling: false);
                var found = plain.Match(scan.Terms);
                if (!check)
                    continue;
                set.Match(document, ids);
                if (found != ids.Count)
                    throw new InvalidOperationException($"The plain evaluator and the set differ on: {document.Post.Text}");
            }
        }
        for (var warm = 0; warm < WarmUps; warm++)
            Pass(check: true);
        return PlainPosts / Median(() => Pass(check: false));
    }

    private static double? HyperscanRate(MatchBenchWorld world, List<ListeningQuery> queries)
    {
        var words = queries.SelectMany(query => Words(query.Root)).Distinct(StringComparer.Ordinal).ToList();
        using var scanner = MatchBenchHyperscan.TryCompile(words, out var problem);
        if (scanner is null)
        {
            Console.Error.WriteLine($"ratio_to_hyperscan_100k is null: {problem}");
            return null;
        }
        var texts = world.Posts.Select(post => Encoding.UTF8.GetBytes(TextFold.Fold(post.Text))).ToArray();
        void Pass()
        {
            foreach (var text in texts)
                scanner.Scan(text);
        }
        Pass();
        return Posts / Median(Pass);
    }

    private static IEnumerable<string> Words(QueryNode node) =>
        node switch
        {
            TermNode term => [term.Word.Form],
            PhraseNode phrase => phrase.Words.Select(word => word.Form),
            NotNode not => Words(not.Child),
            AndNode and => and.Children.SelectMany(Words),
            OrNode or => or.Children.SelectMany(Words),
            _ => [],
        };

    /// <summary>
    /// Milliseconds of the slowest of a thousand changes, while another thread matches: the median of several such rounds, because on a
    /// shared machine a round can meet a pause that is not ours.
    /// </summary>
    private static double SlowestChange(MatchBenchWorld world, StandingQueries set, List<ListeningQuery> queries)
    {
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var ids = new List<long>();
            for (var i = 0; !stop.IsCancellationRequested; i++)
                set.Match(world.Documents[i % Posts], ids);
        });
        var rounds = new double[Runs];
        for (var round = 0; round < Runs; round++)
        {
            for (var i = round * Changes; i < (round + 1) * Changes; i++)
            {
                var started = Stopwatch.GetTimestamp();
                set.Set(queries.Count + i, queries[i]);
                var added = Stopwatch.GetTimestamp();
                set.Remove(i);
                var slower = Math.Max(
                    Stopwatch.GetElapsedTime(started, added).TotalMilliseconds,
                    Stopwatch.GetElapsedTime(added).TotalMilliseconds
                );
                rounds[round] = Math.Max(rounds[round], slower);
            }
        }
        stop.Cancel();
        reader.Wait();
        Array.Sort(rounds);
        return rounds[Runs / 2];
    }

    private static double MatchesPerPost(MatchBenchWorld world, StandingQueries set)
    {
        var ids = new List<long>();
        long matches = 0;
        foreach (var document in world.Documents)
        {
            set.Match(document, ids);
            matches += ids.Count;
        }
        return matches / (double)Posts;
    }

    /// <summary>CPU seconds of one pass, the median of several.</summary>
    private static double Median(Action pass)
    {
        var seconds = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var started = CpuClock.Seconds();
            pass();
            seconds[run] = CpuClock.Seconds() - started;
        }
        Array.Sort(seconds);
        return seconds[Runs / 2];
    }
}
