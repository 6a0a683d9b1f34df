using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Relate;

public sealed class PostgresRelateTests : RelateSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
