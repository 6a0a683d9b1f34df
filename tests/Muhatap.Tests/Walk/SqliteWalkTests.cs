using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Sqlite;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Walk;

public sealed class SqliteWalkTests : WalkSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);

    [Fact]
    public async Task What_another_process_wrote_meanwhile_is_seen_by_the_next_batch()
    {
        var token = TestContext.Current.CancellationToken;
        await WalkAsync("1", Post("1", "can", "Karanfil kargom gelmedi, şikâyetçiyim"));
        string file;
        await using (var db = Database.Read())
            file = db.Database.GetDbConnection().DataSource;
        var other = new SqliteDatabase(file, new IdMint(Clock), Clock);
        await using (other)
        {
            await other.WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) => (await scope.Db.Accounts.SingleAsync(cancellation)).IsOurs = true,
                token
            );
        }
        await WalkAsync("2", Post("2", "can", "Karanfil ödeme yine alınamadı, şikâyetçiyim"));
        await using var read = Database.Read();
        (await read.Conversations.CountAsync(token)).ShouldBe(1, "it is one of us who wrote the second: nobody has to be answered");
        (await read.Conversations.SingleAsync(token)).PostCount.ShouldBe(1);
    }
}
