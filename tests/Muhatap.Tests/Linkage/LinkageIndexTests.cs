using Muhatap.Linkage;
using Muhatap.Linkage.Records;

namespace Muhatap.Tests.Linkage;

public sealed class LinkageIndexTests
{
    [Fact]
    public void Any_order_of_arrival_gives_the_same_partition()
    {
        var (table, _) = InventedPeople.Create(160, 140, seed: 21);
        var random = new Random(3);
        var order = Enumerable.Range(200, 100).ToArray();
        var expected = Partition(table, order);
        expected.ShouldContain(group => group.Contains(','));
        for (var round = 0; round < 6; round++)
        {
            random.Shuffle(order);
            Partition(table, order).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_double_joins_its_person_and_a_stranger_stays_alone()
    {
        var (table, _) = InventedPeople.Create(200, 80, seed: 9);
        var index = Start(table, 280);
        var cells = table.Columns.Select(column => column[7]).ToArray();

        var twin = index.Add("new-1", cells);
        var stranger = index.Add(
            "new-2",
            ["Umay", "Kızılelmalı", "03.03.1933", "0541 000 11 22", "umay@ornek.example", "Zambak Mah. Nilüfer Sok. No:7", "Muş"]
        );

        twin.Cluster.ShouldBe(index.Cluster(7));
        twin.Pairs.ShouldContain(pair => pair.Left == 7);
        stranger.Pairs.ShouldBeEmpty();
        stranger.Cluster.ShouldBe("new-2");
    }

    private static List<string> Partition(RecordTable table, int[] order)
    {
        var index = Start(table, 200);
        foreach (var row in order)
            index.Add(table.Ids[row], [.. table.Columns.Select(column => column[row])]);
        return
        [
            .. Enumerable
                .Range(0, index.Count)
                .GroupBy(index.Cluster, index.Id, StringComparer.Ordinal)
                .Select(group => string.Join(',', group.Order(StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static LinkageIndex Start(RecordTable table, int count)
    {
        var settings = new LinkageSettings();
        var first = new RecordTable(
            [.. table.Ids.Take(count)],
            table.ColumnNames,
            [.. table.Columns.Select(column => column.AsSpan(0, count).ToArray())]
        );
        return new LinkageIndex(Linker.Link(settings, first), settings);
    }
}
