using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Store;

public sealed class SqliteDatabaseTests : DatabaseSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);

    private protected override string ColumnsSql(string table) => $"select name as \"Value\" from pragma_table_info('{table}')";
}
