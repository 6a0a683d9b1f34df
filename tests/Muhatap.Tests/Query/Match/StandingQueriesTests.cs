using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Documents;
using Muhatap.Query.Match;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Tests.Query.Documents;
using Muhatap.Tests.Query.Syntax;

namespace Muhatap.Tests.Query.Match;

public sealed class StandingQueriesTests
{
    /// <summary>Cases for the property below; a long run sets MUHATAP_CASES to 100000 or more.</summary>
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("MUHATAP_CASES"), out var cases) ? cases : 3000;

    [Fact]
    public void The_set_finds_what_the_plain_evaluator_finds() =>
        Prop.ForAll(
                Arb.From(Gen.Choose(1, 8).SelectMany(count => Queries.Arbitrary().Generator.ArrayOf(count))),
                Arb.From(DocumentSamples.Documents.ArrayOf(4)),
                (nodes, documents) =>
                {
                    var queries = nodes.Select(node => new ListeningQuery("", node)).ToList();
                    var set = new StandingQueries();
                    for (var i = 0; i < queries.Count; i++)
                        set.Set(i + 100, queries[i]);
                    foreach (var document in documents)
                        HoldsEqual(set, queries, document);
                    set.Replan();
                    set.Remove(100);
                    queries[0] = null!;
                    foreach (var document in documents)
                        HoldsEqual(set, queries, document);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    private static void HoldsEqual(StandingQueries set, List<ListeningQuery> queries, MatchDocument document)
    {
        var ids = new List<long>();
        set.Match(document, ids);
        var expected = Enumerable
            .Range(0, queries.Count)
            .Where(i => queries[i] is not null && QueryEvaluator.Matches(queries[i], document))
            .Select(i => i + 100L);
        if (!ids.SequenceEqual(expected))
            ids.ShouldBe(expected, Shown(queries, document));
        var could = queries.Exists(query => query is not null && QueryEvaluator.CouldMatch(query, document));
        if (set.CouldMatch(document) != could)
            throw new InvalidOperationException($"The gate says {!could} to\n{Shown(queries, document)}");
    }

    private static string Shown(List<ListeningQuery> queries, MatchDocument document) =>
        string.Join("\n", queries.Select(query => query?.ToString() ?? "-")) + "\n" + document;

    [Fact]
    public void A_query_set_again_takes_the_place_of_the_old_one()
    {
        var set = new StandingQueries();
        set.Set(1, Query("kargo"));
        set.Set(1, Query("iade"));
        Matching(set, "kargo geldi").ShouldBeEmpty();
        Matching(set, "iade geldi").ShouldBe([1]);
        set.Count.ShouldBe(1);
        set.Remove(1).ShouldBeTrue();
        set.Remove(1).ShouldBeFalse();
        Matching(set, "iade geldi").ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_read_yet_is_a_maybe_for_the_gate_and_a_no_for_the_match()
    {
        var set = new StandingQueries();
        set.Set(1, Query("kargo sentiment:negative"));
        set.Set(2, Query("iade -sentiment:positive"));
        var said = DocumentSamples.Said("kargo yok");
        set.CouldMatch(said).ShouldBeTrue();
        Matching(set, "kargo yok").ShouldBeEmpty();
        set.CouldMatch(DocumentSamples.Said("iade yok")).ShouldBeTrue();
        Matching(set, "iade yok").ShouldBe([2]);
        set.CouldMatch(DocumentSamples.Said("hava güzel")).ShouldBeFalse();
    }

    [Fact]
    public async Task Queries_come_and_go_while_others_match_and_the_steady_ones_are_always_found()
    {
        var set = new StandingQueries();
        for (var i = 0; i < 500; i++)
            set.Set(i, Query($"kargo kelime{i}"));
        using var stop = new CancellationTokenSource();
        var cancellation = TestContext.Current.CancellationToken;
        var readers = Enumerable
            .Range(0, 2)
            .Select(_ =>
                Task.Run(
                    () =>
                    {
                        var ids = new List<long>();
                        var rounds = 0;
                        while (!stop.IsCancellationRequested || rounds == 0)
                        {
                            var i = rounds++ % 500;
                            set.Match(DocumentSamples.Said($"kargo kelime{i} gelip giden istenmeyen"), ids);
                            ids.ShouldContain(i);
                            ids.ShouldNotContain(1_000_000, "the word that its query excludes stands in the text");
                        }
                    },
                    cancellation
                )
            )
            .ToList();
        for (var round = 0; round < 300; round++)
        {
            set.Set(1_000_000, Query($"gelip giden -istenmeyen -ayraç{round}"));
            set.Set(1_000_001 + round, Query($"gelip* yenile~ (kargo OR baska{round})"));
            if (round % 50 == 0)
                set.Replan();
            set.Remove(1_000_000);
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);
        set.Count.ShouldBe(800);
    }

    [Fact]
    public void Matching_a_plain_post_allocates_nothing()
    {
        var set = new StandingQueries();
        set.Set(1, Query("kargo (gecikti OR nerede) -iade"));
        var document = DocumentSamples.Said("Kargom değil kargo çok gecikti, nerede bu ürün?");
        var ids = new List<long>(4);
        set.Match(document, ids);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            set.Match(document, ids);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000);
        ids.ShouldBe([1]);
    }

    private static ListeningQuery Query(string text) => QueryParser.Parse(text).Query.ShouldNotBeNull(text);

    private static List<long> Matching(StandingQueries set, string text)
    {
        var ids = new List<long>();
        set.Match(DocumentSamples.Said(text), ids);
        return ids;
    }
}
