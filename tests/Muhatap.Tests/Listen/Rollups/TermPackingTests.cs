using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;

namespace Muhatap.Tests.Listen.Rollups;

public sealed class TermPackingTests
{
    [Fact]
    public void What_is_packed_reads_back_and_adds_up() =>
        Prop.ForAll<(byte, string, int, int)[], (byte, string, int, int)[]>(ReadsBack).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Within_a_kind_the_weightiest_stand_first() =>
        Prop.ForAll<(byte, string, int, int)[]>(StandsInOrder).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void A_table_grows_and_forgets()
    {
        var table = new TermTable();
        for (var i = 0; i < 10_000; i++)
            table.Add(TermKind.Word, Encoding.UTF8.GetBytes($"kelime{i}"), i, 0);
        table.Count.ShouldBe(10_000);
        table.Of(TermKind.Word, "kelime777"u8).Count.ShouldBe(777);
        table.Of(TermKind.Hashtag, "kelime777"u8).Count.ShouldBe(0);
        table.AddKnown(TermKind.Word, "yeni"u8, 5, 5);
        table.Count.ShouldBe(10_000);

        table.Clear();

        table.Count.ShouldBe(0);
        table.Of(TermKind.Word, "kelime777"u8).Count.ShouldBe(0);
    }

    private static void ReadsBack(
        (byte Kind, string Term, int Count, int Engagement)[] first,
        (byte Kind, string Term, int Count, int Engagement)[] second
    )
    {
        var counted = new Dictionary<(TermKind, string), (long, long)>();
        var packs = new[] { first, second }.Select(entries => Table(entries, counted)).Select(TermPacking.Pack).ToList();

        var sum = new TermTable();
        foreach (var pack in packs)
            TermPacking.Add(pack, sum);

        var read = new Dictionary<(TermKind, string), (long, long)>();
        foreach (var term in sum)
        {
            if (term.Count != 0 || term.Engagement != 0)
                read.Add((term.Kind, Encoding.UTF8.GetString(term.Name)), (term.Count, term.Engagement));
        }
        read.ShouldBe(counted.Where(entry => entry.Value != (0, 0)).ToDictionary(), ignoreOrder: true);
    }

    private static void StandsInOrder((byte Kind, string Term, int Count, int Engagement)[] entries)
    {
        var pack = TermPacking.Pack(Table(entries, []));

        var last = new Dictionary<TermKind, long>();
        foreach (var term in new TermPacking.Reader(pack))
        {
            var weight = TermPacking.Weight(term.Kind, term.Count, term.Engagement);
            weight.ShouldBeLessThanOrEqualTo(last.GetValueOrDefault(term.Kind, long.MaxValue));
            last[term.Kind] = weight;
        }
    }

    private static TermTable Table(
        (byte Kind, string Term, int Count, int Engagement)[] entries,
        Dictionary<(TermKind, string), (long, long)> counted
    )
    {
        var table = new TermTable();
        foreach (var (kind, term, count, engagement) in entries)
        {
            var key = ((TermKind)(kind % 10), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(term ?? "")));
            table.Add(key.Item1, Encoding.UTF8.GetBytes(key.Item2), count, engagement);
            var before = counted.GetValueOrDefault(key);
            counted[key] = (before.Item1 + count, before.Item2 + engagement);
        }
        return table;
    }
}
