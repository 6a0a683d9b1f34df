using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Sources;
using Muhatap.Core.Walk;
using Muhatap.Relate.Claims;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;

namespace Muhatap.Tests.Relate;

public abstract partial class RelateSuite
{
    [Fact]
    public async Task A_code_sent_from_the_named_account_ties_it_and_shows_the_cases_and_from_another_does_nothing()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-7", "Ayşe Yılmazer", email: "ayse@ornek.example"));
        var given = await AskForCode.RunAsync(Database, "c-7", "AYSE@ornek.example", "x", "@AyseY", Cancellation);
        (await CaseStatus.ReadAsync(Database, given.Ticket, Cancellation))!.IsProved.ShouldBeFalse();

        // Read in public and sent by somebody else: worth nothing.
        await SayAsync(walk, "x", "1", "hirsiz", $"işte kodum {given.Code}");
        (await CaseStatus.ReadAsync(Database, given.Ticket, Cancellation))!.IsProved.ShouldBeFalse();
        await SayAsync(walk, "x", "2", "aysey", $"Kargom gelmedi, kodum {given.Code.ToLowerInvariant()}");

        var status = (await CaseStatus.ReadAsync(Database, given.Ticket, Cancellation))!;
        status.IsProved.ShouldBeTrue();
        status.Cases.ShouldHaveSingleItem().ClosedAt.ShouldBeNull();
        await using var db = Database.Read();
        var link = await db.AccountLinks.SingleAsync(Cancellation);
        (link.Method, link.LegalBasis, link.State, link.DecidedBy).ShouldBe(
            (LinkMethod.ProvedByCode, LegalBasis.Consent, LinkState.Linked, null)
        );
        (await db.Accounts.SingleAsync(row => row.Id == link.AccountId, Cancellation)).HandleKey.ShouldBe("aysey");
        (await db.AccountClaims.SingleAsync(Cancellation)).ShouldSatisfyAllConditions(
            claim => claim.Ticket.ShouldNotContain(given.Ticket),
            claim => claim.Code.ShouldNotContain(given.Code)
        );
        Clock.Move(TimeSpan.FromHours(25));
        (await CaseStatus.ReadAsync(Database, given.Ticket, Cancellation)).ShouldBeNull("a ticket is good for a day");
    }

    [Fact]
    public async Task A_wrong_address_is_given_a_code_like_any_other_and_it_proves_nothing()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-7", "Ayşe Yılmazer", email: "ayse@ornek.example"));
        var given = await AskForCode.RunAsync(Database, "C-7", "baska@ornek.example", "x", "aysey", Cancellation);
        await SayAsync(walk, "x", "2", "aysey", given.Code);
        (await CaseStatus.ReadAsync(Database, given.Ticket, Cancellation))!.IsProved.ShouldBeFalse();
        for (var i = 0; i < 30; i++)
            await AskForCode.RunAsync(Database, $"C-{i}", "a@ornek.example", "x", "a", Cancellation);
        (
            await Should.ThrowAsync<Refusal>(() => AskForCode.RunAsync(Database, "C-7", "a@ornek.example", "x", "a", Cancellation))
        ).Code.ShouldBe("claim.many");
    }

    [Fact]
    public async Task A_social_sign_in_ties_with_consent_only_and_not_where_number_and_phone_disagree()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer", phone: "0532 111 22 33"),
            Row("crm", "C-2", "Can Demir", phone: "0532 444 55 66")
        );
        await ActAsync(walk, "s1", "rizasiz", null, """{"sign_in":true,"phone":"0532 111 22 33"}""");
        await ActAsync(walk, "s2", "celiskili", "C-2", """{"sign_in":true,"consent":true,"phone":"0532 111 22 33"}""");
        await ActAsync(walk, "s3", "ayse", null, """{"sign_in":true,"consent":true,"phone":"0532 111 22 33","device":"d-1"}""");
        await using var db = Database.Read();
        var link = await db.AccountLinks.SingleAsync(Cancellation);
        (link.Method, link.LegalBasis).ShouldBe((LinkMethod.SocialSignIn, LegalBasis.Consent));
        (await db.Accounts.SingleAsync(row => row.Id == link.AccountId, Cancellation)).Handle.ShouldBe("ayse");
    }

    [Fact]
    public async Task A_method_that_is_off_is_silent_and_one_that_only_proposes_asks()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", email: "ayse@ornek.example"));
        await MethodModes.SetAsync(Database, Selin, LinkMethod.SaidEmail, MethodMode.Off, Cancellation);
        await SayAsync(walk, "x", "1", "a1", "Kargom gelmedi, adresim ayse@ornek.example");
        await MethodModes.SetAsync(Database, Selin, LinkMethod.SaidEmail, MethodMode.Proposes, Cancellation);
        await SayAsync(walk, "x", "2", "a2", "Kargom gelmedi, adresim ayse@ornek.example");
        await using var db = Database.Read();
        (await db.AccountLinks.AnyAsync(Cancellation)).ShouldBeFalse();
        var proposal = await db.MatchProposals.SingleAsync(Cancellation);
        (await db.Accounts.SingleAsync(row => row.Id == new AccountId(proposal.RightId), Cancellation)).Handle.ShouldBe("a2");
        await DecideProposal.SameAsync(Database, Selin, proposal.Id, Cancellation);
        var figures = await MethodFigures.ReadAsync(db, Cancellation);
        figures.Of(LinkMethod.SaidEmail).ShouldBe(new MethodFigure(1, 1, 1));
    }

    [Fact]
    public async Task A_method_ties_by_itself_only_after_thirty_confirmed_and_nearly_all_right()
    {
        (
            await Should.ThrowAsync<Refusal>(() =>
                MethodModes.SetAsync(Database, Selin, LinkMethod.HandleFromName, MethodMode.Links, Cancellation)
            )
        ).Code.ShouldBe("method.unproved");
        new MethodFigure(29, 29, 29).MayLink.ShouldBeFalse();
        new MethodFigure(36, 36, 36).MayLink.ShouldBeTrue();
        new MethodFigure(36, 33, 36).MayLink.ShouldBeFalse();
    }

    [Fact]
    public void Only_what_the_person_told_us_ties_before_thirty_decisions_and_afterwards_what_was_measured_holds_for_it_too()
    {
        LinkMethod[] told =
        [
            LinkMethod.ProvedByCode,
            LinkMethod.NetworkSignIn,
            LinkMethod.SocialSignIn,
            LinkMethod.SaidCustomerNumber,
            LinkMethod.SaidEmail,
            LinkMethod.SaidPhone,
            LinkMethod.FormIntake,
            LinkMethod.PersonalLink,
            LinkMethod.Signature,
            LinkMethod.HandleOnRecord,
        ];
        MatchMethods
            .All.Where(method => method.MayLink(new MethodFigure(29, 29, 29)))
            .Select(method => method.Kind)
            .ShouldBe(told, ignoreOrder: true);
        MatchMethods
            .All.Where(method => method.Standard == MethodMode.Links)
            .Select(method => method.Kind)
            // Signing in sends requests out, and waits until somebody switches it on.
            .ShouldBe(told.Except([LinkMethod.NetworkSignIn]), ignoreOrder: true);
        MatchMethods.All.ShouldAllBe(method => !method.MayLink(new MethodFigure(40, 20, 40)));
        MatchMethods.All.ShouldAllBe(method => method.MayLink(new MethodFigure(60, 60, 60)));
    }

    [Fact]
    public async Task An_address_in_the_profile_is_proposed_under_another_name_and_goes_when_the_method_is_switched_off()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer", email: "ayse@ornek.example"),
            Row("crm", "C-2", "Mehmet Kırcalı", email: "m@ornek.example")
        );
        await SayAsync(walk, "x", "1", "mavi_deniz88", "Merhaba, bir sorum var", bio: "Sorularınız için ayse@ornek.example");
        var propose = new ProposeAccounts(Database);
        (await propose.RunAsync(Cancellation)).ShouldBe(1);
        var proposal = await WaitingAsync();
        proposal.Evidence.ShouldContain("contact:email_in_profile");
        EvidenceList.Read(proposal.Evidence)!.Sum(item => item.Bits).ShouldBe(proposal.Weight, 0.05);

        await MethodModes.SetAsync(Database, Selin, LinkMethod.ContactInBio, MethodMode.Off, Cancellation);
        await propose.RunAsync(Cancellation);
        await using var db = Database.Read();
        (await db.MatchProposals.SingleAsync(Cancellation)).State.ShouldBe(ProposalState.Withdrawn);
    }

    [Fact]
    public async Task Only_what_is_new_is_weighed_again()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer"), Row("crm", "C-2", "Orhan Kızıltepe"));
        for (var i = 0; i < 5; i++)
            await SayAsync(walk, "x", $"p{i}", $"kisi{i}", "Merhaba");
        await SayAsync(walk, "x", "p9", "ayseyilmazer", "Merhaba");
        var propose = new ProposeAccounts(Database);
        await propose.RunAsync(Cancellation);
        propose.Progress.Of.ShouldBe(6);
        Clock.Move(TimeSpan.FromMinutes(1));
        await SayAsync(walk, "x", "p10", "orhankiziltepe", "Merhaba");
        (await propose.RunAsync(Cancellation)).ShouldBe(1);
        propose.Progress.Of.ShouldBe(1);
        // A changed customer brings up the accounts that may be theirs, and no others.
        Clock.Move(TimeSpan.FromMinutes(1));
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", city: "İzmir"));
        await propose.RunAsync(Cancellation);
        propose.Progress.Of.ShouldBe(1);
        (await propose.RunAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_are_fetched_only_where_a_method_that_reads_them_is_on_and_then_tie_the_site_to_the_account()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer", email: "ayse@bahce.example"));
        await SayAsync(walk, "x", "1", "yesilbahce", "Merhaba", link: "bahce.example");
        var reader = new OnePage("""<a rel="me" href="https://x.com/yesilbahce">x</a><a href="mailto:ayse@bahce.example">y</a>""");
        var pages = new ReadPages(Database, reader);
        (await pages.RunAsync(Cancellation)).ShouldBe(0);
        reader.Asked.ShouldBeEmpty();

        await MethodModes.SetAsync(Database, Selin, LinkMethod.SiteLinksBack, MethodMode.Proposes, Cancellation);
        (await pages.RunAsync(Cancellation)).ShouldBe(1);
        reader.Asked.ShouldBe(["https://bahce.example/"]);
        (await pages.RunAsync(Cancellation)).ShouldBe(0, "each page once a month");
        await new ProposeAccounts(Database).RunAsync(Cancellation);
        (await WaitingAsync()).Evidence.ShouldContain("site:contact");
    }

    private async Task ActAsync(IPostWalk walk, string id, string account, string? number, string data)
    {
        var now = Clock.GetUtcNow();
        await walk.WalkAsync(
            new PostBatch
            {
                Posts = [],
                Activities =
                [
                    new IncomingActivity
                    {
                        Network = "instagram",
                        ExternalId = id,
                        Kind = ActivityKind.App,
                        At = now,
                        Account = account,
                        CustomerNumber = number,
                        DataJson = data,
                    },
                ],
                IsAddressed = true,
                ReceivedAt = now,
            },
            Cancellation
        );
    }

    private sealed class OnePage(string html) : IPageReader
    {
        public List<string> Asked { get; } = [];

        public Task<string?> ReadAsync(string address, CancellationToken cancellationToken)
        {
            Asked.Add(address);
            return Task.FromResult<string?>(html);
        }
    }
}
