using System.Net;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.People;
using Muhatap.Web.People;

namespace Muhatap.Tests.Web;

public sealed class PageTests
{
    public static TheoryData<string> Pages =>
        [
            "/",
            "/inbox",
            "/listen",
            "/listen/following",
            "/listen/guide",
            "/listen/lists/new",
            "/listen/topics/new",
            "/listen/report",
            "/exports",
            "/customers",
            "/customers/review",
            "/customers/freshness",
            "/promises",
            "/customers/links",
            "/customers/segments",
            "/customers/consents",
            "/customers/consents/who",
            "/import",
            "/settings",
            "/settings/records",
            "/settings/methods",
            "/settings/bases",
            "/settings/bases/who",
            "/settings/retention?try&days-Strangers=365",
            "/settings/retention/due?kind=Audit&days=365",
            "/settings/webhooks",
            "/settings/models",
            "/settings/language-model",
            "/settings/subjects",
            "/settings/names",
            "/analyze/engagement",
            "/analyze/campaigns",
            "/analyze/complaints",
            "/analyze/complaints/cases",
            "/analyze/complaints/accounts",
            "/settings/volumes",
            "/profile",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_an_empty_house_opens_and_carries_nothing_that_runs_inline(string path)
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);

        var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        var document = await Face.GetAsync(browser, path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self'");
        policy.ShouldNotContain("unsafe");
        document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
        document.QuerySelectorAll("style, [style]").ShouldBeEmpty();
        document
            .All.SelectMany(element => element.Attributes)
            .ShouldNotContain(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        document.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Every_icon_and_file_a_page_names_is_there()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);
        var sprite = await browser.GetStringAsync("/lib/img/icons.svg", TestContext.Current.CancellationToken);

        foreach (var path in Pages)
        {
            var document = await Face.GetAsync(browser, path);
            foreach (
                var icon in document
                    .QuerySelectorAll("use")
                    .Select(use => use.GetAttribute("href")!.Split('#')[1])
                    .Distinct(StringComparer.Ordinal)
            )
                sprite.ShouldContain($"id=\"{icon}\"");
            foreach (var element in document.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img[src]"))
            {
                var file = element.GetAttribute("src") ?? element.GetAttribute("href")!;
                (await browser.GetAsync(file, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK, file);
            }
        }
    }

    [Fact]
    public async Task Of_two_who_use_the_owner_link_at_the_same_moment_one_becomes_the_owner()
    {
        await using var face = await Face.StartAsync();
        var secret = await OwnerLinks.MakeAsync(face.Database, TestContext.Current.CancellationToken);
        var link = $"/first-start/{secret}";
        var browsers = new[] { face.Browser(), face.Browser() };
        var forms = new List<FormUrlEncodedContent>();
        foreach (var browser in browsers)
        {
            var page = await Face.GetAsync(browser, link);
            var token = page.QuerySelector("form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            forms.Add(
                new FormUrlEncodedContent(
                    new Dictionary<string, string>
                    {
                        ["name"] = "Nil",
                        ["email"] = $"nil{forms.Count}@ornek.example",
                        ["password"] = Face.Password,
                        ["__RequestVerificationToken"] = token,
                    }
                )
            );
        }
        await Task.WhenAll(browsers.Zip(forms, (browser, form) => browser.PostAsync(link, form, TestContext.Current.CancellationToken)));
        await using var db = face.Database.Read();
        (await db.Users.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task An_owner_link_survives_a_password_that_is_too_short()
    {
        await using var face = await Face.StartAsync();
        var secret = await OwnerLinks.MakeAsync(face.Database, TestContext.Current.CancellationToken);
        var link = $"/first-start/{secret}";
        using var browser = face.Browser();
        await Face.PostAsync(browser, link, link, ("name", "Nil"), ("email", "nil@ornek.example"), ("password", "kısa"));
        await using (var db = face.Database.Read())
            (await db.Users.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        await Face.PostAsync(browser, link, link, ("name", "Nil"), ("email", "nil@ornek.example"), ("password", Face.Password));
        await using (var db = face.Database.Read())
            (await db.Users.SingleAsync(TestContext.Current.CancellationToken)).Role.ShouldBe(Role.Owner);
    }

    [Fact]
    public async Task The_first_start_makes_one_owner_and_the_link_is_used_up()
    {
        await using var face = await Face.StartAsync();
        var secret = await OwnerLinks.MakeAsync(face.Database, TestContext.Current.CancellationToken);
        var link = $"/first-start/{secret}";
        (string, string)[] fields = [("name", "Nil Örnek"), ("email", "nil@ornek.example"), ("password", Face.Password)];
        using var first = face.Browser();
        using var second = face.Browser();
        var late = await Face.GetAsync(second, link);
        var token = late.QuerySelector("form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var made = await Face.PostAsync(first, link, link, fields);
        using var again = new FormUrlEncodedContent(
            new[]
            {
                ("name", "Öteki"),
                ("email", "oteki@ornek.example"),
                ("password", Face.Password),
                ("__RequestVerificationToken", token),
            }.Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        await second.PostAsync(link, again, TestContext.Current.CancellationToken);

        made.Headers.Location!.OriginalString.ShouldBe("/");
        (await Face.GetAsync(first, "/")).QuerySelectorAll("h1").Length.ShouldBe(1);
        await using var db = face.Database.Read();
        db.Users.Select(user => user.Email).ToList().ShouldBe(["nil@ornek.example"]);
    }

    [Theory]
    [InlineData("tr", "Gelen kutusu")]
    [InlineData("en", "Inbox")]
    public async Task A_page_speaks_the_readers_language(string language, string inbox)
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.ReadOnly, language);

        var document = await Face.GetAsync(browser, "/inbox");

        document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        document.Title!.ShouldContain(inbox);
    }
}
