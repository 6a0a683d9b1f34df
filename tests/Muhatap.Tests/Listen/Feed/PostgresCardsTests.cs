using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Feed;

public sealed class PostgresCardsTests : CardsSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
