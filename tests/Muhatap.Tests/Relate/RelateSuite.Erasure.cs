using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Posts;
using Muhatap.Relate.Erasure;
using Muhatap.Relate.Merging;
using Muhatap.Relate.Proposals;
using Muhatap.Web.Privacy;

namespace Muhatap.Tests.Relate;

public abstract partial class RelateSuite
{
    /// <summary>Which of the words stand anywhere in what the database has written down.</summary>
    private protected abstract Task<IReadOnlyList<string>> TracesAsync(IReadOnlyList<string> words);

    [Fact]
    public async Task An_erased_customer_leaves_no_trace_but_the_proof()
    {
        string[] words =
        [
            "Gülizar Tanrıverdioğlu",
            "gulizar tanriverdioglu",
            "gulizartan",
            "5321119988",
            "gulizar@ornek.example",
            "Kestane",
        ];
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Gülizar Tanrıverdioğlu", email: "gulizar@ornek.example") with
            {
                Note = "Kestane sokağında oturuyor",
                Identifiers =
                [
                    new(IdentifierKind.Handle, "x:gulizartan"),
                    new(IdentifierKind.Email, "gulizar@ornek.example"),
                    new(IdentifierKind.Phone, "0532 111 99 88"),
                ],
            },
            Row("shop", "S-1", "Gülizar Tanrıverdioğlu", phone: "0532 111 99 88"),
            Row("crm", "C-2", "Mehmet Kaya", email: "mehmet@ornek.example")
        );
        await SayAsync(walk, "x", "1", "gulizartan", "Kestane aldım, kargom gelmedi, ben Gülizar Tanrıverdioğlu, numaram 05321119988");
        await SayAsync(walk, "x", "2", "baskasi", "@gulizartan benim kargom da gelmedi, rezalet");
        await new CompareCustomers(Database).RunAsync(Cancellation);
        var everybody = (await EverythingAsync()).Customers;
        if (everybody.Count == 3)
            await MergeCustomers.RunAsync(Database, Selin, everybody[0], everybody[1], Cancellation);
        (await TracesAsync(words)).ShouldNotBeEmpty("or the test could not fail");
        var other = await SayCountAsync("baskasi");

        var receipt = await EraseCustomer.RunAsync(Database, Selin, everybody[0], "request", Cancellation);
        await ClearUp.RunAsync(Database, Cancellation);

        (await TracesAsync(words)).ShouldBeEmpty();
        (await SayCountAsync("baskasi")).ShouldBe(other, "what others said stays");
        await using var db = Database.Read();
        (await db.Customers.SingleAsync(Cancellation)).Name.ShouldBe("Mehmet Kaya");
        var proof = await db.AuditEntries.Where(row => row.Subject == receipt).ToListAsync(Cancellation);
        proof.ShouldContain(row => row.Act == "customer.erased" && row.UserId == Selin);
        proof.ShouldContain(row => row.Act == "customer.merged");
        (await db.AuditEntries.AnyAsync(row => row.Subject == $"customer/{everybody[0]}", Cancellation)).ShouldBeFalse();
        (await CompactAfterErasure.IsDueAsync(Database, Cancellation)).ShouldBeFalse();
    }

    private async Task<int> SayCountAsync(string handle)
    {
        await using var db = Database.Read();
        return await (
            from post in db.Posts
            join account in db.Accounts on post.AccountId equals account.Id
            where account.Handle == handle
            select post
        ).CountAsync(Cancellation);
    }
}
