using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Core.Refusals;
using Muhatap.Core.Retention;
using Muhatap.Relate.Erasure;
using Muhatap.Relate.Retention;
using Muhatap.Store.Writer;
using Muhatap.Web.Privacy;

namespace Muhatap.Tests.Relate;

/// <summary>What outlives the period its owner set goes by itself, and nothing else does.</summary>
public abstract partial class RelateSuite
{
    [Fact]
    public async Task Nothing_goes_until_the_owner_chooses_and_then_only_what_is_older_and_not_on_hold()
    {
        string[] words = ["Eskiyabancı", "eskiyabanci", "Mercanköşk"];
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Ayşe Yılmazer", email: "ayse@ornek.example"),
            Row("crm", "C-2", "Can Demir", email: "can@ornek.example"),
            Row("crm", "C-3", "İnci Soylu", email: "inci@ornek.example")
        );
        await SayAsync(walk, "x", "1", "eskiyabanci", "Mercanköşk almıştım, Eskiyabancı der ki kargom gelmedi, rezalet");
        var held = (await NamedAsync("İnci Soylu")).Id;
        var hold = await HoldCustomer.PlaceAsync(Database, Selin, held, "2026/114 sayılı dava", until: null, Cancellation);
        await CloseAllAsync();
        Clock.Move(TimeSpan.FromDays(400));
        await TakeAsync(Row("crm", "C-2", "Can Demir", email: "can@ornek.example"));
        await SayAsync(walk, "x", "2", "yeniyabanci", "Kargom gelmedi, rezalet");
        await CloseAllAsync();

        await RetentionNights.RunAsync(Database, Cancellation);
        (await PeopleAsync()).Count.ShouldBe(3, "no period is chosen");
        (await RetentionNights.CountAsync(Database, RetentionKind.Records, 365, Cancellation)).ShouldBe(1, "one renewed, one on hold");
        (await RetentionNights.CountAsync(Database, RetentionKind.Conversations, 365, Cancellation)).ShouldBe(1);
        await Should.ThrowAsync<Refusal>(() => ChooseAsync(RetentionKind.Audit, 90));
        await ChooseAsync(RetentionKind.Records, 365);
        await ChooseAsync(RetentionKind.Conversations, 365);
        await ChooseAsync(RetentionKind.Strangers, 365);
        await RetentionNights.RunAsync(Database, Cancellation);
        (await PeopleAsync()).Count.ShouldBe(3, "a rule first runs in the coming night");
        (await TracesAsync(words)).ShouldNotBeEmpty();

        Clock.Move(TimeSpan.FromDays(1));
        await RetentionNights.RunAsync(Database, Cancellation);
        await ClearUp.RunAsync(Database, Cancellation);

        (await PeopleAsync()).ShouldBe(["Can Demir", "İnci Soylu"]);
        (await TracesAsync(words)).ShouldBeEmpty();
        await using (var db = Database.Read())
        {
            (await db.Accounts.SingleAsync(Cancellation)).Handle.ShouldBe("yeniyabanci");
            (await db.Posts.CountAsync(Cancellation)).ShouldBe(1);
            var runs = await db.RetentionRuns.ToListAsync(Cancellation);
            runs.ShouldAllBe(run => run.FinishedAt != null);
            runs.Single(run => run.Kind == RetentionKind.Records).Removed.ShouldBe(1);
            // The post and the account it left behind.
            runs.Single(run => run.Kind == RetentionKind.Strangers).Removed.ShouldBe(2);
        }
        // The same night again does nothing; lifted, the other goes in the next.
        await RetentionNights.RunAsync(Database, Cancellation);
        (await Should.ThrowAsync<Refusal>(() => EraseCustomer.RunAsync(Database, Selin, held, "request", Cancellation))).Code.ShouldBe(
            "customer.held"
        );
        await HoldCustomer.LiftAsync(Database, Selin, hold, Cancellation);
        Clock.Move(TimeSpan.FromDays(1));
        await RetentionNights.RunAsync(Database, Cancellation);
        (await PeopleAsync()).ShouldBe(["Can Demir"]);
        await using var read = Database.Read();
        (await read.RetentionRuns.CountAsync(run => run.Kind == RetentionKind.Records, Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_goes_on_and_the_audit_keeps_the_proofs()
    {
        await TakeAsync(Row("crm", "C-1", "Ayşe Yılmazer"), Row("crm", "C-2", "Can Demir"));
        var held = (await NamedAsync("Can Demir")).Id;
        await HoldCustomer.PlaceAsync(Database, Selin, held, "dava", Clock.GetUtcNow().AddDays(2000), Cancellation);
        await EraseCustomer.RunAsync(Database, Selin, (await NamedAsync("Ayşe Yılmazer")).Id, "request", Cancellation);
        await Database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                scope.Audit(Selin, "customer.read", "customer/77");
                return Task.CompletedTask;
            },
            Cancellation
        );
        await ChooseAsync(RetentionKind.Audit, 365);
        Clock.Move(TimeSpan.FromDays(500));
        // Begun, and the program stopped.
        var run = await RetentionRuns.BeginAsync(Database, RetentionKind.Audit, Clock.GetUtcNow().AddDays(-365), Cancellation);

        await RetentionNights.RunAsync(Database, Cancellation);

        await using var db = Database.Read();
        var after = await db.RetentionRuns.SingleAsync(Cancellation);
        (after.Id, after.FinishedAt is not null).ShouldBe((run.Id, true));
        var left = await db.AuditEntries.Select(row => row.Act).ToListAsync(Cancellation);
        left.ShouldContain("customer.erased");
        left.ShouldContain("customer.held", "it is about somebody on hold");
        left.ShouldNotContain("customer.read");
        after.Removed.ShouldBe(1);
    }

    private Task ChooseAsync(RetentionKind kind, int days) =>
        SaveRetention.RunAsync(Database, Selin, new Dictionary<RetentionKind, int?> { [kind] = days }, Cancellation);

    private async Task<Core.Customers.Customer> NamedAsync(string name)
    {
        await using var db = Database.Read();
        return await db.Customers.SingleAsync(row => row.Name == name, Cancellation);
    }

    private async Task<List<string>> PeopleAsync()
    {
        await using var db = Database.Read();
        return await db.Customers.OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(Cancellation);
    }

    private async Task CloseAllAsync()
    {
        List<Core.Ids.ConversationId> open;
        await using (var db = Database.Read())
            open = await db.Conversations.Select(row => row.Id).ToListAsync(Cancellation);
        foreach (var id in open)
            await CloseConversation.RunAsync(Database, Selin, id, Cancellation);
    }
}
