using Npgsql;

namespace Muhatap.Tests.Servers;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task A_database_of_the_shared_server_is_empty_and_speaks_utf8_and_turkish_collation()
    {
        var cancel = TestContext.Current.CancellationToken;
        var server = await PostgresServer.SharedAsync();
        var first = await server.CreateDatabaseAsync();
        (await server.CreateDatabaseAsync()).ShouldNotBe(first);

        await using var connection = new NpgsqlConnection(first);
        await connection.OpenAsync(cancel);
        await using var count = new NpgsqlCommand(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'",
            connection
        );
        (await count.ExecuteScalarAsync(cancel)).ShouldBe(0L);
        await using var upper = new NpgsqlCommand("""SELECT upper('ışık idi' COLLATE "tr-x-icu")""", connection);
        (await upper.ExecuteScalarAsync(cancel)).ShouldBe("IŞIK İDİ");
    }

    [Fact]
    public async Task A_server_of_ones_own_is_gone_when_disposed()
    {
        var server = await PostgresServer.StartAsync(fsync: true);
        var connection = server.ConnectionString("postgres");
        await using (var open = new NpgsqlConnection(connection))
            await open.OpenAsync(TestContext.Current.CancellationToken);
        await server.DisposeAsync();

        NpgsqlConnection.ClearAllPools();
        await using var again = new NpgsqlConnection(connection);
        await Should.ThrowAsync<NpgsqlException>(() => again.OpenAsync(TestContext.Current.CancellationToken));
    }
}
