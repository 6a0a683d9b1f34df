using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Inbox;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Customers;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Walk;

// Whose post it is, and which conversation it belongs to.
public abstract partial class WalkSuite
{
    [Fact]
    public async Task A_second_complaint_of_a_known_customer_never_asks_who_they_are()
    {
        var customer = await AyseAsync();
        await WalkAsync("1", Post("1", "ayse.test", "Karanfil kargom gelmedi, şikâyetçiyim"));
        Clock.Move(TimeSpan.FromDays(3));
        await WalkAsync("2", Post("2", "ayse.test", "Karanfil bu sefer faturam yanlış, düzeltin lütfen"));

        await using var db = Database.Read();
        (await db.Conversations.ToListAsync(Cancellation)).ShouldAllBe(row => row.CustomerId == customer && row.PersonId == customer.Value);
        var link = await db.AccountLinks.SingleAsync(Cancellation);
        (link.CustomerId, link.Method).ShouldBe((customer, Core.Accounts.LinkMethod.HandleOnRecord));
    }

    [Fact]
    public async Task Somebody_elses_number_said_in_public_ties_nobody()
    {
        await AyseAsync();
        await WalkAsync("1", Post("1", "sahte", "Karanfil müşteri numaram C-1001, ayse@ornek.example, hemen arayın"));
        await using var db = Database.Read();
        (await db.AccountLinks.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_said_in_a_form_ties_the_sender_and_what_we_undo_is_not_tied_again()
    {
        var customer = await AyseAsync();
        var message = Post("1", "kisi", "Karanfil siparişim nerede?") with
        {
            Network = "form",
            Kind = PostKind.Message,
            Claims = [new ClaimedIdentifier(IdentifierKind.Email, "Ayse@Ornek.example")],
        };
        await WalkAsync("1", message);
        await using (var db = Database.Read())
            (await db.Accounts.SingleAsync(Cancellation)).CustomerId.ShouldBe(customer);

        var account = await AccountAsync();
        await UnlinkAccount.RunAsync(Database, new UserId(1), account, Cancellation);
        await WalkAsync("2", message with { ExternalId = "2" });
        await using (var db = Database.Read())
            (await db.Accounts.SingleAsync(Cancellation)).CustomerId.ShouldBeNull("one of us said they are different");
    }

    [Fact]
    public async Task A_conversation_read_by_hand_is_the_one_EF_reads_to_the_last_column()
    {
        await AyseAsync();
        await WalkAsync(
            "1",
            Post("1", "ayse.test", "Karanfil kargom gelmedi, şikâyetçiyim"),
            Post("2", "can", "Karanfil neden cevap yok?")
        );
        await using (var db = Database.Read())
        {
            foreach (var conversation in await db.Conversations.ToListAsync(Cancellation))
            {
                await SnoozeConversation.RunAsync(Database, new UserId(1), conversation.Id, Clock.GetUtcNow().AddDays(1), Cancellation);
            }
        }
        var byHand = await Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var ids = await scope.Db.Conversations.Select(row => row.Id).ToListAsync(cancellation);
                return await ConversationRows.ByIdAsync(scope, [.. ids.Select(id => id.Value)], cancellation);
            },
            Cancellation
        );
        await using var read = Database.Read();
        var byEf = await read.Conversations.ToListAsync(Cancellation);
        byHand.Count.ShouldBe(2);
        byHand.OrderBy(row => row.Id.Value).ToArray().ShouldBeEquivalentTo(byEf.OrderBy(row => row.Id.Value).ToArray());
    }

    [Fact]
    public async Task A_person_who_writes_again_and_again_keeps_one_conversation_and_one_edge_that_counts()
    {
        for (var i = 0; i < 3; i++)
            await WalkAsync(
                $"{i}",
                Post($"{i}a", "can", "Karanfil cevap verin @karanfil"),
                Post($"{i}b", "can", "Karanfil hâlâ bekliyorum @karanfil")
            );
        await using var db = Database.Read();
        var conversation = await db.Conversations.SingleAsync(Cancellation);
        (conversation.PostCount, await db.ConversationEntries.CountAsync(Cancellation)).ShouldBe((6, 6));
        var last = await db.Posts.OrderByDescending(post => post.Id).FirstAsync(Cancellation);
        conversation.LastPostId.ShouldBe(last.Id);
        (await db.Edges.SingleAsync(Cancellation)).Count.ShouldBe(6);
    }
}
