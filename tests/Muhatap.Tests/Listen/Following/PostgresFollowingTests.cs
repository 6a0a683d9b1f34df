using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Following;

public sealed class PostgresFollowingTests : FollowingSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
