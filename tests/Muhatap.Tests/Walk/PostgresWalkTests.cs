using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Walk;

public sealed class PostgresWalkTests : WalkSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
