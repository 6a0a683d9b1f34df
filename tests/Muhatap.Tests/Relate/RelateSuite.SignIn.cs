using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Claims;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Methods;

namespace Muhatap.Tests.Relate;

public abstract partial class RelateSuite
{
    private const string SignedInDid = "did:plc:ayse";

    [Fact]
    public async Task Who_signed_in_on_their_network_is_tied_and_sees_their_cases()
    {
        var walk = await WalkAsync();
        await TakeAsync(Row("crm", "C-7", "Ayşe Yılmazer", email: "ayse@ornek.example"));
        await SwitchSignInAsync(MethodMode.Links);
        var returned = await ThereAndBackAsync("c-7", "AYSE@ornek.example");
        var ticket = (await TieSignedIn.RunAsync(Database, returned!.Customer, "bluesky", SignedInDid, "ayse.example", Cancellation))!;

        await using var db = Database.Read();
        var link = await db.AccountLinks.SingleAsync(Cancellation);
        (link.Method, link.LegalBasis, link.State, link.DecidedBy).ShouldBe(
            (LinkMethod.NetworkSignIn, LegalBasis.Consent, LinkState.Linked, null)
        );
        EvidenceList.Read(link.Evidence)!.Single().ShouldBe(new EvidenceItem("account", "network_sign_in", 12));
        var account = await db.Accounts.SingleAsync(row => row.Id == link.AccountId, Cancellation);
        (account.Network, account.Key, account.Handle, account.CustomerId).ShouldBe(
            ("bluesky", SignedInDid, "ayse.example", link.CustomerId)
        );
        (await db.AuditEntries.Select(row => row.Act).ToListAsync(Cancellation)).ShouldContain("account.signed_in");
        (await db.AccountSignIns.CountAsync(Cancellation)).ShouldBe(0, "nothing of the way stays");

        // What the account writes afterwards is theirs, and they see how it stands.
        await SayAsync(walk, "bluesky", "1", SignedInDid, "Kargom gelmedi");
        var status = (await CaseStatus.ReadAsync(Database, ticket, Cancellation))!;
        status.IsProved.ShouldBeTrue();
        status.Network.ShouldBe("bluesky");
        Clock.Move(TimeSpan.FromHours(25));
        (await CaseStatus.ReadAsync(Database, ticket, Cancellation)).ShouldBeNull("a ticket is good for a day");
    }

    [Fact]
    public async Task A_sign_in_comes_back_once_within_its_time_and_in_the_browser_that_began_it()
    {
        await SwitchSignInAsync(MethodMode.Links);
        var secrets = await BegunAsync();
        await using (var db = Database.Read())
        {
            var row = await db.AccountSignIns.SingleAsync(Cancellation);
            (row.State, row.Browser).ShouldNotBe((secrets.State, secrets.Browser), "what we keep opens nothing");
        }
        (await TakeSignIn.RunAsync(Database, secrets.State, secrets.Browser, Cancellation))!.Sealed.ShouldBe("mühürlü");
        (await TakeSignIn.RunAsync(Database, secrets.State, secrets.Browser, Cancellation)).ShouldBeNull("once");

        var stolen = await BegunAsync();
        (await TakeSignIn.RunAsync(Database, stolen.State, secrets.Browser, Cancellation)).ShouldBeNull("another browser");
        (await TakeSignIn.RunAsync(Database, stolen.State, stolen.Browser, Cancellation)).ShouldBeNull("and it is spoilt");
        var bare = await BegunAsync();
        (await TakeSignIn.RunAsync(Database, bare.State, browser: null, Cancellation)).ShouldBeNull("no browser");

        var late = await BegunAsync();
        Clock.Move(BeginSignIn.GoodFor + TimeSpan.FromSeconds(1));
        (await TakeSignIn.RunAsync(Database, late.State, late.Browser, Cancellation)).ShouldBeNull("too late");
        await using var after = Database.Read();
        (await after.AccountSignIns.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_wrong_number_ties_nothing_and_one_account_may_not_try_many()
    {
        await TakeAsync(Row("crm", "C-7", "Ayşe Yılmazer", email: "ayse@ornek.example"));
        await SwitchSignInAsync(MethodMode.Links);
        for (var i = 0; i < 5; i++)
        {
            var returned = await ThereAndBackAsync("C-7", "baska@ornek.example");
            returned!.Customer.ShouldBeNull();
            (await TieSignedIn.RunAsync(Database, returned.Customer, "bluesky", SignedInDid, null, Cancellation)).ShouldBeNull();
        }
        var right = await ThereAndBackAsync("C-7", "ayse@ornek.example");
        (
            await Should.ThrowAsync<Refusal>(() =>
                TieSignedIn.RunAsync(Database, right!.Customer, "bluesky", SignedInDid, null, Cancellation)
            )
        ).Code.ShouldBe("claim.many");
        await using var db = Database.Read();
        (await db.AccountLinks.CountAsync(Cancellation)).ShouldBe(0);
        (await db.Accounts.CountAsync(row => row.Network == "bluesky", Cancellation)).ShouldBe(
            0,
            "who is nobody's customer is not written down"
        );
        (await TieSignedIn.RunAsync(Database, right!.Customer, "bluesky", "did:plc:oteki", null, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Signing_in_is_off_until_somebody_switches_it_on_only_proposes_where_they_say_so_and_never_takes_an_account_of_ours()
    {
        await TakeAsync(Row("crm", "C-7", "Ayşe Yılmazer", email: "ayse@ornek.example"));
        (await Should.ThrowAsync<Refusal>(() => BeginSignIn.RunAsync(Database, "C-7", "ayse@ornek.example", Cancellation))).Code.ShouldBe(
            "claim.off"
        );

        await SwitchSignInAsync(MethodMode.Proposes);
        var returned = await ThereAndBackAsync("C-7", "ayse@ornek.example");
        (await TieSignedIn.RunAsync(Database, returned!.Customer, "bluesky", SignedInDid, null, Cancellation)).ShouldNotBeNull();
        await using (var db = Database.Read())
        {
            (await db.AccountLinks.CountAsync(Cancellation)).ShouldBe(0);
            (await db.MatchProposals.CountAsync(Cancellation)).ShouldBe(1);
        }

        await SwitchSignInAsync(MethodMode.Links);
        await OwnAccounts.MarkAsync(Database, [(new AccountKey("bluesky", "did:plc:biz"), "biz.example", null, null)], Cancellation);
        (
            await Should.ThrowAsync<Refusal>(() =>
                TieSignedIn.RunAsync(Database, returned.Customer, "bluesky", "did:plc:biz", null, Cancellation)
            )
        ).Code.ShouldBe("claim.ours");
        for (var i = 0; i < 29; i++)
            await BeginSignIn.RunAsync(Database, $"C-{i}", "a@ornek.example", Cancellation);
        await BeginSignIn.RunAsync(Database, "C-30", "a@ornek.example", Cancellation);
        (await Should.ThrowAsync<Refusal>(() => BeginSignIn.RunAsync(Database, "C-31", "a@ornek.example", Cancellation))).Code.ShouldBe(
            "claim.many"
        );
    }

    private Task SwitchSignInAsync(MethodMode mode) =>
        MethodModes.SetAsync(Database, new UserId(1), LinkMethod.NetworkSignIn, mode, Cancellation);

    private async Task<SignInSecrets> BegunAsync(string number = "C-7", string address = "ayse@ornek.example")
    {
        var secrets = await BeginSignIn.RunAsync(Database, number, address, Cancellation);
        await BeginSignIn.KeepAsync(Database, secrets.State, "mühürlü", Cancellation);
        return secrets;
    }

    private async Task<ReturnedSignIn?> ThereAndBackAsync(string number, string address)
    {
        var secrets = await BegunAsync(number, address);
        return await TakeSignIn.RunAsync(Database, secrets.State, secrets.Browser, Cancellation);
    }
}
