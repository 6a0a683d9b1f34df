using System.Globalization;
using Npgsql;

namespace Muhatap.Tests.Servers;

/// <summary>A PostgreSQL 15 of the tests' own: one shared by all tests, or one for a test that means to kill it.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<RealServer>> SharedStart = new(() => RealServer.StartAsync("postgres.sh"));
    private static int databases;

    private readonly RealServer server;

    private PostgresServer(RealServer server) => this.server = server;

    /// <summary>The postmaster, for tests that kill it.</summary>
    public int Pid => server.Pid;

    /// <summary>The server all tests share, started by whoever asks first and stopped when the test run ends. Do not dispose it.</summary>
    public static async Task<PostgresServer> SharedAsync() => new(await SharedStart.Value);

    /// <summary>A server of the test's own, stopped when disposed.</summary>
    /// <param name="fsync">True where the test kills the server and means to find its data again.</param>
    public static async Task<PostgresServer> StartAsync(bool fsync = false) =>
        new(await (fsync ? RealServer.StartAsync("postgres.sh", "--fsync") : RealServer.StartAsync("postgres.sh")));

    /// <summary>Makes an empty database that nobody else uses, and gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return ConnectionString(name);
    }

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = server.Info.GetProperty("host").GetString(),
            Port = server.Info.GetProperty("port").GetInt32(),
            Username = server.Info.GetProperty("user").GetString(),
            Database = database,
        }.ConnectionString;

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
