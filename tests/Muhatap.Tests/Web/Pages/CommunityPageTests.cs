using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Relate.Import;

namespace Muhatap.Tests.Web.Pages;

/// <summary>A customer's circle as it is shown.</summary>
public sealed class CommunityPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_number_of_the_circle_opens_that_many_posts_and_a_mood_is_told_from_thirty_on()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.ReadOnly);
        var now = face.Clock.GetUtcNow();
        await UpsertCustomers.RunAsync(
            face.Database,
            [
                new IncomingCustomer
                {
                    Source = "crm",
                    Number = "C-1",
                    Name = "Ayşe Yılmazer",
                    Identifiers = [new ClaimedIdentifier(IdentifierKind.Handle, "x:ayse")],
                },
            ],
            Cancellation
        );
        await face.SayAsync(
            [
                .. Enumerable
                    .Range(0, 29)
                    .Select(i => Face.Said($"a{i}", "ayse", i < 3 ? $"@can {i}. gün de güzel geçti" : $"Bugün {i}. gün", now)),
                .. Enumerable.Range(0, 31).Select(i => Face.Said($"c{i}", "can", $"Rezalet bir gün daha, {i}. kez kötü", now)),
            ],
            isAddressed: true
        );
        long id;
        await using (var db = face.Database.Read())
            id = (await db.Customers.SingleAsync(Cancellation)).Id.Value;

        var page = await Face.GetAsync(browser, $"/customers/{id}");
        var numbers = page.QuerySelectorAll("#circle a[href*='/circle?']")
            .Select(link => (Text: link.TextContent.Trim(), Href: link.GetAttribute("href")!))
            .ToList();

        numbers.ShouldContain(link => link.Text == "3 gönderide anıldı");
        numbers.ShouldContain(link => link.Text == "29 gönderi: havasını söylemeye yetmez (en az 30)");
        page.QuerySelectorAll("#circle svg").Length.ShouldBe(2, "the circle's and that of its one member; the customer's own is not known");
        foreach (var (text, href) in numbers)
        {
            var words = text.Split(' ');
            var count = int.Parse(words[0].StartsWith('%') ? words[^1] : words[0], System.Globalization.CultureInfo.InvariantCulture);
            (await Face.GetAsync(browser, href)).QuerySelectorAll("article").Length.ShouldBe(count, text);
        }
        page.QuerySelectorAll("#limits li").Length.ShouldBe(3);
    }
}
