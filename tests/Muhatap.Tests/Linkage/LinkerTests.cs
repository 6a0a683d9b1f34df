using System.Globalization;
using Muhatap.Linkage;
using Muhatap.Linkage.Clusters;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Tests.Linkage;

public sealed class LinkerTests
{
    [Fact]
    public void Doubles_are_found_without_any_configuration()
    {
        var (table, person) = InventedPeople.Create(400, 150);

        var result = Linker.Link(new LinkageSettings(), table);

        var right = result.Pairs.Count(pair => person[pair.Left] == person[pair.Right]);
        var all = person.CountBy(p => p).Sum(entry => entry.Value * (entry.Value - 1) / 2);
        ((double)right / result.Pairs.Count).ShouldBeGreaterThan(0.97);
        ((double)right / all).ShouldBeGreaterThan(0.95);
    }

    [Fact]
    public void Two_files_with_different_column_names_are_linked_across_only()
    {
        var (table, person) = InventedPeople.Create(300, 120);
        var left = Slice(table, 0, 300, InventedPeople.Columns);
        var right = Slice(table, 300, 120, ["first_name", "last_name", "dob", "phone", "email", "address", "city"]);

        var result = Linker.Link(new LinkageSettings(), left, right);

        result.Pairs.ShouldAllBe(pair => pair.Left < 300 && pair.Right >= 300);
        var found = result.Pairs.Count(pair => person[pair.Left] == person[pair.Right]);
        found.ShouldBeGreaterThan(114);
        (result.Pairs.Count - found).ShouldBeLessThan(4);
    }

    [Fact]
    public void Evidence_adds_up_to_the_weight_and_the_weight_is_the_probability()
    {
        var (table, _) = InventedPeople.Create(200, 80);

        var result = Linker.Link(new LinkageSettings { Threshold = 0.05 }, table);

        result.Pairs.ShouldNotBeEmpty();
        foreach (var pair in result.Pairs)
        {
            var text = Evidence.Write(Evidence.Of(result.Model, pair.Left, pair.Right), out var weight);
            var sum = text.Split(';').Sum(step => decimal.Parse(step.Split(':')[2], CultureInfo.InvariantCulture));
            sum.ShouldBe(weight);
            ((double)weight).ShouldBe(pair.Weight, 0.001);
        }
    }

    [Fact]
    public void The_same_person_five_hundred_times_is_one_cluster_and_joins_nobody_else()
    {
        var (table, _) = InventedPeople.Create(200, 0);
        var rows = Rows(table);
        for (var i = 0; i < 500; i++)
            rows.Add((string?[])rows[3].Clone());

        var result = Linker.Link(new LinkageSettings(), InventedPeople.Table(rows));

        Enumerable.Range(200, 500).ShouldAllBe(row => result.Clusters[row] == result.Clusters[3]);
        result.Clusters.Count(cluster => cluster == result.Clusters[3]).ShouldBe(501);
    }

    [Fact]
    public void A_mailbox_shared_by_a_family_and_a_companys_number_join_nobody()
    {
        var (table, _) = InventedPeople.Create(400, 0, seed: 3);
        var rows = Rows(table);
        for (var row = 0; row < 4; row++)
            rows[row][4] = "aile@ornek.example";
        for (var row = 10; row < 310; row++)
            rows[row][3] = "0212 555 10 20";

        var result = Linker.Link(new LinkageSettings(), InventedPeople.Table(rows));

        result.Clusters.CountBy(cluster => cluster).Max(entry => entry.Value).ShouldBeLessThanOrEqualTo(2);
        result.Pairs.Count.ShouldBeLessThan(4);
    }

    [Fact]
    public void Names_of_one_letter_joke_dates_and_empty_rows_join_nobody()
    {
        var (table, _) = InventedPeople.Create(300, 0, seed: 4);
        var rows = Rows(table);
        for (var row = 0; row < 60; row++)
            rows[row][2] = "01.01.1900";
        for (var row = 60; row < 90; row++)
            (rows[row][0], rows[row][1]) = ("A", "B");
        for (var row = 90; row < 120; row++)
            rows[row] = new string?[7];

        var result = Linker.Link(new LinkageSettings(), InventedPeople.Table(rows));

        result.Clusters.CountBy(cluster => cluster).Max(entry => entry.Value).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void What_people_decided_outweighs_the_score()
    {
        var (table, _) = InventedPeople.Create(100, 0);
        var rows = Rows(table);
        rows.Add((string?[])rows[0].Clone());
        var decisions = new Decisions();
        decisions.Part("k0", "k100");
        decisions.Join("k5", "k6");

        var result = Linker.Link(new LinkageSettings { Decisions = decisions }, InventedPeople.Table(rows));

        result.Clusters[0].ShouldNotBe(result.Clusters[100]);
        result.Clusters[5].ShouldBe(result.Clusters[6]);
    }

    [Fact]
    public void Clusters_keep_their_ids_when_records_come()
    {
        var (table, _) = InventedPeople.Create(150, 60);
        var before = Linker.Link(new LinkageSettings(), Slice(table, 0, 180, InventedPeople.Columns));
        var ids = Enumerable.Range(0, 180).ToDictionary(row => table.Ids[row], row => "M-" + before.Clusters[row], StringComparer.Ordinal);

        var after = Linker.Link(new LinkageSettings { PreviousClusters = ids }, table);

        Enumerable.Range(0, 180).Count(row => after.Clusters[row] == ids[table.Ids[row]]).ShouldBeGreaterThan(176);
    }

    [Fact]
    public void A_file_in_which_nothing_can_be_compared_is_refused_with_a_reason()
    {
        var table = new RecordTable(
            ["1", "2"],
            ["note"],
            [
                [null, ""],
            ]
        );

        Should.Throw<ArgumentException>(() => Linker.Link(new LinkageSettings(), table)).Message.ShouldContain("No column can be compared");
    }

    [Fact]
    public void Blocking_rules_can_be_given_in_words()
    {
        var (table, _) = InventedPeople.Create(60, 20);
        var settings = new LinkageSettings { BlockingRules = ["Soyad:sound + Doğum Tarihi:year", "Telefon"] };
        var plan = Linker.Link(settings, table).Plan;
        plan.Rules.Select(rule => rule.Name).ShouldBe(["Soyad:sound + Doğum Tarihi:year", "Telefon"]);
    }

    [Fact]
    public void A_blocking_rule_that_names_no_key_is_refused_with_the_names_there_are()
    {
        var (table, _) = InventedPeople.Create(60, 20);
        var refused = Should.Throw<ArgumentException>(() => Linker.Link(new LinkageSettings { BlockingRules = ["shoe size"] }, table));
        refused.Message.ShouldContain("shoe size");
        refused.Message.ShouldContain("Doğum Tarihi:year");
    }

    [Fact]
    public void The_outcome_is_the_same_each_time()
    {
        var (table, _) = InventedPeople.Create(300, 100);

        var first = Linker.Link(new LinkageSettings(), table);
        var second = Linker.Link(new LinkageSettings(), table);

        second.Pairs.ShouldBe(first.Pairs);
        second.Clusters.ShouldBe(first.Clusters);
    }

    private static List<string?[]> Rows(RecordTable table) =>
        [.. Enumerable.Range(0, table.Count).Select(row => table.Columns.Select(column => column[row]).ToArray())];

    private static RecordTable Slice(RecordTable table, int start, int count, string[] names) =>
        new([.. table.Ids.Skip(start).Take(count)], names, [.. table.Columns.Select(column => column.AsSpan(start, count).ToArray())]);
}
