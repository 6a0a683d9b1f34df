using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Auditing;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Relate.Import;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Web;

public sealed class RetentionDueTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_count_of_a_trial_opens_the_rows_it_counts_and_nothing_else()
    {
        await using var face = await Face.StartAsync();
        var database = face.Database;
        await UpsertCustomers.RunAsync(database, [Customer("C-1", "Deneme Eski"), Customer("C-2", "Deneme Yeni")], Cancellation);
        await database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                await scope
                    .Db.SourceRecords.Where(row => row.ExternalId == "C-1")
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReceivedAt, scope.Now.AddDays(-200)), cancellation);
                foreach (
                    var (act, days) in new[]
                    {
                        ("customer.read", 400),
                        ("account.linked", 500),
                        ("customer.erased", 500),
                        ("customer.read", 1),
                    }
                )
                    scope.Db.AuditEntries.Add(
                        new AuditEntry
                        {
                            Id = scope.Mint.Next<AuditEntryId>(),
                            At = scope.Now.AddDays(-days),
                            UserId = null,
                            Act = act,
                            Subject = "customer/1",
                        }
                    );
            },
            Cancellation
        );
        using var browser = await face.SignedInAsync(Role.Owner);

        var trial = await Face.GetAsync(browser, "/settings/retention?try&days-Records=180&days-Audit=365&days-Strangers=30");
        var links = trial
            .QuerySelectorAll("a[href*='/settings/retention/due?']")
            .ToDictionary(link => link.GetAttribute("href")!, link => link.TextContent);
        links.Keys.ShouldBe(["/settings/retention/due?kind=Records&days=180", "/settings/retention/due?kind=Audit&days=365"]);
        links.Values.ShouldBe(["Şu an silinecek: 1", "Şu an silinecek: 2"]);

        var records = await Face.GetAsync(browser, links.Keys.First());
        records.QuerySelectorAll("#due li a").Select(link => link.TextContent).ShouldBe(["Deneme Eski"]);
        var lines = await Face.GetAsync(browser, links.Keys.Last());
        lines.QuerySelectorAll("#due li .chip").Select(chip => chip.TextContent).ShouldBe(["karta baktı", "hesap eşleştirdi"]);
        (await Face.GetAsync(browser, "/settings/retention/due?kind=Audit&days=7"))
            .QuerySelectorAll("#due li")
            .Length.ShouldBe(0, "no rule is as short");
        foreach (var kind in new[] { "Strangers", "Conversations", "CallsAndSurveys", "UndoneLinks" })
            (await Face.GetAsync(browser, $"/settings/retention/due?kind={kind}&days=30"))
                .QuerySelector("#due-count")!
                .TextContent.ShouldEndWith(": 0");
    }

    private static IncomingCustomer Customer(string number, string name) =>
        new()
        {
            Source = "crm",
            Number = number,
            Name = name,
        };
}
