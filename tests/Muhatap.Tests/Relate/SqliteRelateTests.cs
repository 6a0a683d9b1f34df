using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Relate;

public sealed class SqliteRelateTests : RelateSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
