using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Relate;

public sealed class PostgresRelateTests : RelateSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);

    /// <summary>Every row of every table, as text.</summary>
    private protected override async Task<IReadOnlyList<string>> TracesAsync(IReadOnlyList<string> words)
    {
        await using var db = Database.Read();
        var tables = await db
            .Database.SqlQueryRaw<string>("select table_name as \"Value\" from information_schema.tables where table_schema = 'public'")
            .ToListAsync(Cancellation);
        var found = new List<string>();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // The table's name is the database's own.
            var rows = await db.Database.SqlQueryRaw<string>($"select t::text as \"Value\" from {table} t").ToListAsync(Cancellation);
#pragma warning restore EF1002
            found.AddRange(words.Where(word => rows.Exists(row => row.Contains(word, StringComparison.OrdinalIgnoreCase))));
        }
        return [.. found.Distinct(StringComparer.Ordinal)];
    }
}
