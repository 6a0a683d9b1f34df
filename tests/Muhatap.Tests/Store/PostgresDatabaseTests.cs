using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Store;

public sealed class PostgresDatabaseTests : DatabaseSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);

    private protected override string ColumnsSql(string table) =>
        $"select column_name as \"Value\" from information_schema.columns where table_schema = 'public' and table_name = '{table}'";
}
