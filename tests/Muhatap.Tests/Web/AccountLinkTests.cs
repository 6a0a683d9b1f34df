using System.Net;
using Muhatap.Core.Accounts;
using Muhatap.Relate.Customers;

namespace Muhatap.Tests.Web;

public sealed class AccountLinkTests
{
    [Fact]
    public async Task Without_an_account_of_ours_to_write_to_the_page_says_that_it_is_closed_and_a_wrong_ticket_opens_nothing()
    {
        await using var face = await Face.StartAsync();
        using var visitor = face.Browser();
        var page = await Face.GetAsync(visitor, "/account-link");
        page.QuerySelectorAll("form").ShouldBeEmpty();
        await OwnAccounts.MarkAsync(
            face.Database,
            [(new AccountKey("x", "marka"), "marka", null, null)],
            TestContext.Current.CancellationToken
        );
        page = await Face.GetAsync(visitor, "/account-link");
        page.QuerySelectorAll("form[action='/account-link'] input[required]").Length.ShouldBe(4);
        (await Face.GetAsync(visitor, "/account-link/0123")).QuerySelectorAll(".claim-code, .claim-case").ShouldBeEmpty();
        using var bare = await visitor.PostAsync("/account-link", new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        bare.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "a form that is not ours");
    }
}
