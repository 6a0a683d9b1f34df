using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Query.Syntax;
using Muhatap.Relate.Segments;
using Muhatap.Store.Writer;
using Muhatap.Tests.Relate.Segments;
using Muhatap.Web.Pages.Customers;

namespace Muhatap.Tests.Relate;

// The compiled condition against looking at each customer.
public abstract partial class RelateSuite
{
    [Fact]
    public async Task A_compiled_filter_holds_for_whom_it_plainly_holds()
    {
        var world = new SegmentWorld(Clock.GetUtcNow(), seed: 11);
        await world.FillAsync(Database, Cancellation);
        await using var db = Database.Read();
        var asked = 0;
        foreach (var node in CustomerQueries.Arbitrary("risk").Generator.Sample(300, 60))
        {
            var filter = QueryPrinter.Print(node);
            if (
                filter.Length > CustomerSegment.LongestFilter
                || QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Catalogue).Query is null
            )
                continue;
            var wanted = world
                .Customers.Where(known => PlainSegment.Holds(node, known, Clock.GetUtcNow()))
                .Select(known => known.Customer.Id);

            var found = await (await SegmentCustomers.QueryAsync(db, Database, filter, Cancellation))
                .Select(row => row.Id)
                .ToListAsync(Cancellation);

            found.ShouldBe(wanted, ignoreOrder: true, filter);
            asked++;
        }
        asked.ShouldBeGreaterThan(200);
    }

    [Fact]
    public async Task Each_field_alone_parts_the_customers_as_plainly_as_it_does_for_a_few_in_the_posts_way()
    {
        var world = new SegmentWorld(Clock.GetUtcNow(), seed: 12);
        await world.FillAsync(Database, Cancellation);
        long[] few = [.. world.Customers.Select(known => known.Customer.Id.Value).Where((_, i) => i % 3 == 0)];
        string[] filters =
        [
            "segment:vip",
            "name:ayşe",
            "kind:company",
            "city:izmir",
            "age>=30",
            "birthday<=120",
            "job:öğretmen",
            "life:married",
            "number:c-4",
            "has:email",
            "has:account",
            "has:note",
            "network:x",
            "networks>=2",
            "followers>=100",
            "followers<100",
            "link:said",
            "link:likeness",
            "posts>=2",
            "posts<2",
            "posts/30>=1",
            "quiet>=20",
            "sentiment:negative",
            "sentiment/30:positive",
            "mood:negative",
            "mood:neutral",
            "intent:churn",
            "subject:delivery",
            "complaints>=1",
            "complaints/365:0",
            "survey<=6",
            "cases>=1",
            "cases:0",
            "waiting>=1",
            "promises>=1",
            "promises<1",
            "bought>=2",
            "bought/90>=1",
            "spent>=300",
            "spent<300.50",
            "lastbought<=100",
            "product:masa",
            "consent:email",
            "consent:message",
            "refused:call",
            "contact:none",
            "channel:mail",
            "lastcontact>=60",
            "source:crm",
            "records>=2",
            "merged>=1",
            "merged:0",
            "known<200",
            "stale>=100",
        ];
        await using var db = Database.Read();
        foreach (var filter in filters)
        {
            var node = QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Catalogue).Query!.Root;
            var wanted = world
                .Customers.Where(known => PlainSegment.Holds(node, known, Clock.GetUtcNow()))
                .Select(known => known.Customer.Id.Value)
                .ToList();
            // A question that holds for all or nobody here would test nothing.
            wanted.Count.ShouldBeInRange(1, world.Customers.Count - 1, filter);

            var found = await (await SegmentCustomers.QueryAsync(db, Database, filter, Cancellation))
                .Select(row => row.Id)
                .ToListAsync(Cancellation);
            found.Select(id => id.Value).ShouldBe(wanted, ignoreOrder: true, filter);

            var ofFew = await OfFewAsync(filter, few);
            ofFew.ShouldBe(wanted.Where(few.Contains), ignoreOrder: true, filter);
        }
        filters
            .Select(filter => ((FieldNode)QueryParser.Parse(filter, QueryUse.Filter, CustomerFields.Catalogue).Query!.Root).Definition.Name)
            .Append("risk")
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(CustomerFields.Catalogue.All.Select(field => field.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task The_risk_a_filter_asks_is_the_one_that_stands_on_the_customers_page()
    {
        var world = new SegmentWorld(Clock.GetUtcNow(), seed: 13);
        await world.FillAsync(Database, Cancellation);
        await using var db = Database.Read();
        var levels = new Dictionary<long, RiskLevel>();
        var signs = new Dictionary<long, string>();
        foreach (var known in world.Customers)
        {
            var accounts = known
                .Accounts.Where(row => row.Link.State == LinkState.Linked && BasisRule.Allows(Purpose.Grouping, row.Link.LegalBasis))
                .Select(row => row.Account.Id)
                .ToList();
            var page = await ValueAndRisk.ReadAsync(db, known.Customer.Id, accounts, Clock.GetUtcNow(), Cancellation);
            levels[known.Customer.Id.Value] = page.Level;
            signs[known.Customer.Id.Value] =
                $"{page.Level}: {page.OpenComplaints.Count} complaints, {page.Churn.Count} churn, {page.Legal.Count} legal, {page.OverduePromises} promises, {page.Mood}";
            if (page.Mood.IsFalling)
                levels[-1] = RiskLevel.Some;
        }
        levels.Remove(-1).ShouldBeTrue("a falling mood is among what is tried");
        foreach (var (word, level) in new[] { ("high", RiskLevel.High), ("some", RiskLevel.Some), ("none", RiskLevel.None) })
        {
            var wanted = levels.Where(row => row.Value == level).Select(row => row.Key).ToList();
            wanted.ShouldNotBeEmpty(word);

            var found = await (await SegmentCustomers.QueryAsync(db, Database, $"risk:{word}", Cancellation))
                .Select(row => row.Id)
                .ToListAsync(Cancellation);

            var differ = found.Select(id => id.Value).Except(wanted).Concat(wanted.Except(found.Select(id => id.Value)));
            differ.Select(id => signs[id]).ShouldBeEmpty(word);
        }
    }

    /// <summary>As triage asks it: only of some, in the writer's transaction.</summary>
    private async Task<IReadOnlyList<long>> OfFewAsync(string filter, long[] few)
    {
        Dictionary<long, List<string>> kept = [];
        await SaveSegment.RunAsync(Database, new UserId(1), "asked", filter, Cancellation);
        await Database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                if (!await scope.Db.TriageRules.AnyAsync(cancellation))
                {
                    scope.Db.TriageRules.Add(Rule(scope.Mint.Next<TriageRuleId>(), "asked"));
                    await scope.Db.SaveChangesAsync(cancellation);
                }
                kept = await SegmentsOfPosts.ReadAsync(scope, few, cancellation);
            },
            Cancellation
        );
        return [.. kept.Keys];
    }
}
