using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Freshness;
using Muhatap.Relate.Golden;
using Muhatap.Relate.Segments;

namespace Muhatap.Tests.Relate;

// What customers' accounts say against their records.
public abstract partial class RelateSuite
{
    [Fact]
    public async Task What_a_customer_says_now_is_proposed_never_written_and_accepted_it_counts_until_something_newer_is_said()
    {
        var walk = await WalkAsync();
        await TakeAsync(WithHandle(city: "Bolu"));
        await SayAsync(walk, "x", "1", "ayse", "Kargom gelmedi, rezalet! Bu arada İzmir'e taşındım, eski adrese yollamayın.");
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(1);
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0, "nothing is asked twice");
        (await OnlyAsync()).City.ShouldBe("Bolu", "a proposal changes nothing");
        var proposal = await ProposedAsync();
        (proposal.Kind, proposal.Value, proposal.State).ShouldBe((AttributeKind.City, "İzmir", FreshnessState.Waiting));

        await DecideFreshness.AcceptAsync(Database, Selin, proposal.Id, LegalBasis.MadePublic, Cancellation);
        (await OnlyAsync()).City.ShouldBe("İzmir");
        await using (var db = Database.Read())
        {
            var said = await db.SourceAttributes.SingleAsync(row => row.Value == "İzmir", Cancellation);
            (said.At, said.LegalBasis).ShouldBe((proposal.SaidAt, LegalBasis.MadePublic));
        }
        // The company's own trust puts the CRM first: what one of us accepted is newer still.
        await SaveSurvivorship.RunAsync(
            Database,
            Selin,
            new SurvivorshipRules([KeyValuePair.Create(AttributeKind.City, Survivorship.MostTrusted)], ["crm"]),
            Cancellation
        );
        await RefreshGolden.RunAsync(Database, _ => { }, Cancellation);
        (await OnlyAsync()).City.ShouldBe("İzmir");
        Clock.Move(TimeSpan.FromDays(200));
        await TakeAsync(WithHandle(city: "Muğla"));
        (await OnlyAsync()).City.ShouldBe("Muğla");

        await DecideFreshness.AgainAsync(Database, Selin, proposal.Id, Cancellation);
        await using (var db = Database.Read())
            (await db.SourceAttributes.AnyAsync(row => row.Value == "İzmir", Cancellation)).ShouldBeFalse("a decision can be taken back");
    }

    [Fact]
    public async Task What_is_wrong_is_never_asked_again_not_now_waits_and_an_older_post_says_nothing_against_a_newer_record()
    {
        var walk = await WalkAsync();
        await TakeAsync(WithHandle(city: "Bolu"));
        await SayAsync(walk, "x", "1", "ayse", "Kargom gelmedi, rezalet! İzmir'e taşındım.");
        await CompareFreshness.RunAsync(Database, Cancellation);
        var proposal = await ProposedAsync();
        await DecideFreshness.NotNowAsync(Database, proposal.Id, Cancellation);
        (await ProposedAsync()).LaterUntil!.Value.ShouldBeGreaterThan(Clock.GetUtcNow().AddDays(20));
        await DecideFreshness.WrongAsync(Database, Selin, proposal.Id, Cancellation);
        (
            await Should.ThrowAsync<Refusal>(() =>
                DecideFreshness.AcceptAsync(Database, Selin, proposal.Id, LegalBasis.MadePublic, Cancellation)
            )
        ).Code.ShouldBe("freshness.unknown");
        await SayAsync(walk, "x", "2", "ayse", "Kargom yine gelmedi, rezalet! İzmir'e taşındım diyorum size.");
        await SayAsync(walk, "x", "3", "ayse", "Kargom yine gelmedi, rezalet! İzmir'e taşındım.");
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0);

        // The record is newer than the post by the time it is looked at.
        await SayAsync(walk, "x", "4", "ayse", "Rezalet, kargom gelmedi. Van'a taşındık.");
        Clock.Move(TimeSpan.FromHours(1));
        await TakeAsync(WithHandle(city: "Rize"));
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task An_account_tied_later_is_looked_at_from_its_first_post_and_one_that_is_not_theirs_takes_its_word_along()
    {
        var walk = await WalkAsync();
        await SayAsync(walk, "x", "1", "ayse", "Kargom gelmedi, rezalet! İzmir'e taşındım.");
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", city: "Bolu", asOf: Clock.GetUtcNow().AddDays(-30)));
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0, "nobody knows whose account it is");
        AccountId account;
        await using (var db = Database.Read())
            account = (await db.Accounts.SingleAsync(Cancellation)).Id;
        var customer = (await OnlyAsync()).Id;
        await LinkAccount.RunAsync(Database, Selin, account, customer, LegalBasis.Request, Cancellation);
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(1);
        await DecideFreshness.AcceptAsync(Database, Selin, (await ProposedAsync()).Id, LegalBasis.MadePublic, Cancellation);
        (await OnlyAsync()).City.ShouldBe("İzmir");

        await UnlinkAccount.RunAsync(Database, Selin, account, Cancellation);
        (await OnlyAsync()).City.ShouldBe("Bolu", "what was learnt through the account was somebody else's");
    }

    [Fact]
    public async Task A_tie_without_a_legal_basis_says_nothing_of_the_customer()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", city: "Bolu", asOf: Clock.GetUtcNow().AddDays(-30)));
        await SayAsync(walk, "x", "1", "ayse", "Kargom gelmedi, rezalet! İzmir'e taşındım.");
        AccountId account;
        await using (var db = Database.Read())
            account = (await db.Accounts.SingleAsync(Cancellation)).Id;
        await LinkAccount.RunAsync(Database, Selin, account, (await OnlyAsync()).Id, LegalBasis.Unstated, Cancellation);
        (await CompareFreshness.RunAsync(Database, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Whose_data_is_old_is_a_segment()
    {
        await TakeAsync(Row("crm", "1", "Can Demir", asOf: Clock.GetUtcNow().AddDays(-400)), Row("crm", "2", "Ece Tan"));
        await using var db = Database.Read();
        var stale = await (await SegmentCustomers.QueryAsync(db, Database, "stale:>365", Cancellation))
            .Select(row => row.Name)
            .ToListAsync(Cancellation);
        stale.ShouldBe(["Can Demir"]);
    }

    private static IncomingCustomer WithHandle(string city) =>
        Row("crm", "C-1", "Ayşe Yılmazer", city: city) with
        {
            Identifiers = [new(IdentifierKind.Handle, "x:ayse")],
        };

    private async Task<FreshnessProposal> ProposedAsync()
    {
        await using var db = Database.Read();
        return await db.FreshnessProposals.SingleAsync(Cancellation);
    }
}
