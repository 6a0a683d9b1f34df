using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Core.Customers;
using Muhatap.Store;
using Muhatap.Tests.Connectors.Files;
using Muhatap.Tests.World;
using Muhatap.Web.Commands.Import;

namespace Muhatap.Tests.Web.Commands.Import;

/// <summary>The verb from its file to the store, on SQLite.</summary>
public sealed class ImportFileRunTests : IAsyncLifetime
{
    private Database database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.SqliteAsync(TimeProvider.System);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_second_run_changes_nothing_and_bad_rows_are_told_both_times()
    {
        using var file = new FileTrial(
            "yorum.csv",
            "Kullanıcı;Yorum;Tarih;Beğeni\n@ayse;Kargom üç gündür gelmedi, rezalet;01.02.2026 10:00;3\n@ali;eski;12.03.1601;1\n@can;\"açık;01.02.2026;2\n@ece;Teşekkürler, çok hızlı;02.02.2026;1\n"
        );
        var first = await RunAsync(ImportKind.Posts, file);
        (first.Code, first.Read, first.New, first.Repeated, first.Rejected).ShouldBe((1, 4, 2, 0, 2));
        first.Error.ShouldContain("line 3: created_at (\"Tarih\"): \"12.03.1601\" is before 1970");
        var rejected = await File.ReadAllLinesAsync(file.Path + ".rejected.csv", TestContext.Current.CancellationToken);
        rejected.Length.ShouldBe(3);
        rejected[1].ShouldContain("'@ali;eski;12.03.1601;1");

        var second = await RunAsync(ImportKind.Posts, file);
        (second.Code, second.Read, second.New, second.Repeated, second.Rejected).ShouldBe((1, 4, 0, 2, 2));
        await using var db = database.Read();
        (await db.Posts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
        (await db.Readings.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(2);
    }

    [Fact]
    public async Task A_mended_file_of_rejected_rows_brings_the_rest_in()
    {
        using var file = new FileTrial("yorum.csv", "Kullanıcı;Yorum;Tarih\n@ayse;iyi;01.02.2026\n@ali;kötü;99.02.2026\n");
        (await RunAsync(ImportKind.Posts, file)).Rejected.ShouldBe(1);
        var rejected = await File.ReadAllTextAsync(file.Path + ".rejected.csv", TestContext.Current.CancellationToken);
        using var mended = new FileTrial("b.csv", rejected.Replace("99.02.2026", "09.02.2026", StringComparison.Ordinal));
        (await RunAsync(ImportKind.Posts, mended)).New.ShouldBe(1);
        await using var db = database.Read();
        (await db.Accounts.Select(row => row.Handle).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe(
            ["ayse", "ali"],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task A_dry_run_stores_and_writes_nothing()
    {
        using var file = new FileTrial("yorum.csv", "Yorum;Tarih\niyi;01.02.2026\nkötü;99.02.2026\n");
        var run = await RunAsync(ImportKind.Posts, file, isDryRun: true);
        (run.Code, run.New, run.Rejected).ShouldBe((1, 1, 1));
        Directory.GetFiles(file.Folder).ShouldHaveSingleItem();
        await using var db = database.Read();
        (await db.Posts.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Customers_are_made_once_and_their_wishes_hold()
    {
        using var file = new FileTrial(
            "m.csv",
            "Müşteri No,Ad,Soyad,E-posta,Aranmasın\nC-1,Ayşe,Kaya,ayse@example.com,evet\nC-2,Ali,Can,ali@example.com,\n,,Su,ece@example.com,\n"
        );
        (await RunAsync(ImportKind.Customers, file)).New.ShouldBe(3);
        var again = await RunAsync(ImportKind.Customers, file);
        (again.Code, again.New, again.Changed, again.Repeated).ShouldBe((0, 0, 0, 3));
        using var moved = new FileTrial("m2.csv", "Müşteri No,Ad,Soyad,Şehir\nC-1,Ayşe,Kaya,İzmir\n");
        (await RunAsync(ImportKind.Customers, moved)).Changed.ShouldBe(1);
        await using var db = database.Read();
        var ayse = await db.Customers.SingleAsync(row => row.Number == "C-1", TestContext.Current.CancellationToken);
        (ayse.Name, ayse.City, ayse.ContactWish).ShouldBe(("Ayşe Kaya", "İzmir", ContactWish.None));
    }

    [Fact]
    public async Task An_event_of_an_unknown_customer_is_put_aside_and_taken_once_they_are_known()
    {
        using var events = new FileTrial(
            "e.csv",
            "id,kind,customer,at,amount\n1,purchase,C-1,2026-02-01,\"129,90 TL\"\n1,purchase,C-1,2026-02-01,\"129,90 TL\"\n"
        );
        var early = await RunAsync(ImportKind.Events, events);
        (early.New, early.Rejected).ShouldBe((0, 2));
        early.Error.ShouldContain("customer is not known");
        using var customers = new FileTrial("m.csv", "Müşteri No,Ad Soyad\nC-1,Ayşe Kaya\n");
        await RunAsync(ImportKind.Customers, customers);
        var late = await RunAsync(ImportKind.Events, events);
        (late.New, late.Repeated, late.Rejected, late.Code).ShouldBe((1, 1, 0, 0));
    }

    [Fact]
    public async Task Stopped_half_way_what_is_in_stays_and_a_second_run_brings_the_rest()
    {
        // Many batches after the first: the stop comes in the middle of them.
        const int Rows = 20_000;
        var rows = string.Concat(Enumerable.Range(0, Rows).Select(i => $"kullanıcı{i % 50};metin {i} geldi;01.02.2026\n"));
        using var file = new FileTrial("a.csv", "Kullanıcı;Yorum;Tarih\n" + rows);
        using var stop = new CancellationTokenSource();
        // The user's Ctrl+C comes when the first posts are in.
        var watch = Task.Run(
            async () =>
            {
                while (true)
                {
                    await using var db = database.Read();
                    if (await db.Posts.AnyAsync(TestContext.Current.CancellationToken))
                        break;
                    await Task.Delay(1, TestContext.Current.CancellationToken);
                }
                await stop.CancelAsync();
            },
            TestContext.Current.CancellationToken
        );
        var first = await RunUntilAsync(ImportKind.Posts, file, isDryRun: false, stop.Token);
        await watch;
        first.Code.ShouldBe(130);
        await using (var db = database.Read())
            (await db.Posts.CountAsync(TestContext.Current.CancellationToken)).ShouldBe((int)first.New, "the tally tells what is stored");
        var second = await RunAsync(ImportKind.Posts, file);
        (second.Code, second.New + first.New, second.Repeated).ShouldBe((0, Rows, first.New));
    }

    private Task<Outcome> RunAsync(ImportKind kind, FileTrial file, bool isDryRun = false) =>
        RunUntilAsync(kind, file, isDryRun, TestContext.Current.CancellationToken);

    private async Task<Outcome> RunUntilAsync(ImportKind kind, FileTrial file, bool isDryRun, CancellationToken cancellationToken)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        // The store outlives each run, as a server's does: a run disposes only what it opened.
        var store = isDryRun ? null : await ImportStore.OverAsync(database, TestContext.Current.CancellationToken);
        var request = new ImportRequest(kind, file.Path, file.Folder, isDryRun, IsTopicsOnly: false, new ImportOptions());
        var code = await ImportFileRun.RunAsync(
            request,
            (_, _) => Task.FromResult(store! with { OwnsDatabase = false }),
            output,
            error,
            isTerminal: false,
            cancellationToken
        );
        var tally = JsonDocument.Parse(output.ToString()).RootElement;
        return new Outcome(code, Count("read"), Count("new"), Count("changed"), Count("repeated"), Count("rejected"), error.ToString());

        long Count(string name) => tally.GetProperty(name).GetInt64();
    }

    private sealed record Outcome(int Code, long Read, long New, long Changed, long Repeated, long Rejected, string Error);
}
