using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Walk;

public sealed class SqliteWalkTests : WalkSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
