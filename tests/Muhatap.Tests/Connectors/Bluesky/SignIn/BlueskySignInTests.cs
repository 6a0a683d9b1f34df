using Microsoft.AspNetCore.WebUtilities;
using Muhatap.Connectors.Bluesky.SignIn;

namespace Muhatap.Tests.Connectors.Bluesky.SignIn;

public sealed class BlueskySignInTests
{
    private static readonly SignInClient Client = SignInClient.Of(new Uri("http://127.0.0.1:5080"))!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ayse.example")]
    [InlineData(" @Ayse.Example ")]
    [InlineData("https://bsky.app/profile/ayse.example?x=1")]
    public async Task Somebody_is_sent_to_their_own_server_and_their_code_tells_who_they_are(string typed)
    {
        await using var network = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, typed, "durum", Cancellation);

        var query = QueryHelpers.ParseQuery(begun.Address.Query);
        begun.Address.GetLeftPart(UriPartial.Path).ShouldBe($"{network.Url}/oauth/authorize");
        query["request_uri"].ToString().ShouldBe("urn:req:1");
        query["client_id"].ToString().ShouldBe(Client.ClientId);
        query.Count.ShouldBe(2, "the request itself was handed in beforehand");
        var pushed = network.Forms.Last(form => form.Path == "/oauth/par");
        pushed.HasNonce.ShouldBeTrue("asked again with the nonce it wanted");
        pushed.Form["scope"].ToString().ShouldBe("atproto");
        pushed.Form["state"].ToString().ShouldBe("durum");
        pushed.Form["login_hint"].ToString().ShouldBe("ayse.example");
        pushed.Form["code_challenge"].ToString().ShouldBe(RandomText.Challenge(begun.Pending.Verifier));

        var kept = PendingSignIn.Read(begun.Pending.Write());
        (await network.SignIn.FinishAsync(kept, network.Url, "kod", error: null, Cancellation)).ShouldBe(
            new SignedIn(FakeNetwork.Ayse, "ayse.example")
        );
        var redeemed = network.Forms.Single(form => form.Path == "/oauth/token");
        redeemed.HasNonce.ShouldBeTrue("the nonce was remembered");
        redeemed.Form["code_verifier"].ToString().ShouldBe(begun.Pending.Verifier);
        network.Forms.Single(form => form.Path == "/oauth/revoke").Form["token"].ToString().ShouldBe("r-1", "nothing is kept");
    }

    [Fact]
    public async Task Who_names_no_account_chooses_one_there_and_is_known_by_it()
    {
        await using var network = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, " ", "durum", Cancellation);
        begun.Pending.Did.ShouldBeNull();
        network.Forms[^1].Form.ContainsKey("login_hint").ShouldBeFalse();
        (await network.SignIn.FinishAsync(begun.Pending, network.Url, "kod", error: null, Cancellation)).Did.ShouldBe(FakeNetwork.Ayse);
    }

    [Fact]
    public async Task A_server_that_speaks_for_an_account_that_lives_elsewhere_is_refused()
    {
        await using var network = await FakeNetwork.StartAsync();
        await using var other = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, typed: null, "durum", Cancellation);
        network.Pds = other.Url;
        await FailsAsync(network, begun, SignInFault.NotTheirServer);
    }

    [Fact]
    public async Task An_account_that_moved_while_its_person_was_away_is_refused_too()
    {
        await using var network = await FakeNetwork.StartAsync();
        await using var other = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, FakeNetwork.Handle, "durum", Cancellation);
        network.Pds = other.Url;
        await FailsAsync(network, begun, SignInFault.NotTheirServer);
    }

    [Fact]
    public async Task Another_account_than_the_named_one_is_refused()
    {
        await using var network = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, FakeNetwork.Handle, "durum", Cancellation);
        network.Subject = "did:plc:baskasi";
        await FailsAsync(network, begun, SignInFault.AnotherAccount);
        network.Forms.ShouldContain(form => form.Path == "/oauth/revoke", "its tokens are given back all the same");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1", "kod", null, SignInFault.NotTheirServer)]
    [InlineData(null, "kod", null, SignInFault.NotTheirServer)]
    [InlineData("", null, "access_denied", SignInFault.SaidNo)]
    [InlineData("", null, "server_error", SignInFault.ServerTrouble)]
    [InlineData("", null, null, SignInFault.ServerTrouble)]
    public async Task An_answer_of_another_server_or_without_a_code_is_refused_before_anything_is_asked(
        string? issuer,
        string? code,
        string? error,
        SignInFault fault
    )
    {
        await using var network = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, FakeNetwork.Handle, "durum", Cancellation);
        var thrown = await Should.ThrowAsync<SignInException>(() =>
            network.SignIn.FinishAsync(begun.Pending, issuer?.Length == 0 ? network.Url : issuer, code, error, Cancellation)
        );
        thrown.Fault.ShouldBe(fault);
        network.Forms.ShouldNotContain(form => form.Path == "/oauth/token");
    }

    [Fact]
    public async Task A_code_that_is_not_good_any_more_and_an_answer_without_our_scope_are_told_apart()
    {
        await using var network = await FakeNetwork.StartAsync();
        var begun = await network.SignIn.BeginAsync(Client, FakeNetwork.Handle, "durum", Cancellation);
        network.Refuses = "invalid_grant";
        await FailsAsync(network, begun, SignInFault.TooLate);
        network.Refuses = null;
        network.Scope = "openid";
        await FailsAsync(network, begun, SignInFault.ServerTrouble);
    }

    [Theory]
    [InlineData("kimse.example", SignInFault.UnknownHandle)]
    [InlineData("bu bir ad değil", SignInFault.UnknownHandle)]
    [InlineData("ayse", SignInFault.UnknownHandle)]
    [InlineData("127.0.0.1", SignInFault.UnknownHandle)]
    public async Task A_handle_that_leads_nowhere_is_said_so(string typed, SignInFault fault)
    {
        await using var network = await FakeNetwork.StartAsync();
        (await Should.ThrowAsync<SignInException>(() => network.SignIn.BeginAsync(Client, typed, "durum", Cancellation))).Fault.ShouldBe(
            fault
        );
    }

    [Fact]
    public async Task A_handle_the_account_does_not_claim_and_a_server_without_sign_in_are_refused()
    {
        await using var network = await FakeNetwork.StartAsync();
        network.Claims = "baska.example";
        await Refused(SignInFault.UnknownHandle);
        network.Claims = FakeNetwork.Handle;
        network.HasSignIn = false;
        await Refused(SignInFault.NoSignIn);
        network.Pds = "http://10.0.0.1";
        await Refused(SignInFault.NoSignIn);

        async Task Refused(SignInFault fault) =>
            (
                await Should.ThrowAsync<SignInException>(() => network.SignIn.BeginAsync(Client, FakeNetwork.Handle, "durum", Cancellation))
            ).Fault.ShouldBe(fault);
    }

    private static async Task FailsAsync(FakeNetwork network, BegunSignIn begun, SignInFault fault) =>
        (
            await Should.ThrowAsync<SignInException>(() =>
                network.SignIn.FinishAsync(begun.Pending, network.Url, "kod", error: null, Cancellation)
            )
        ).Fault.ShouldBe(fault);
}
