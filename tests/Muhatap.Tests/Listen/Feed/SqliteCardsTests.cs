using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Feed;

public sealed class SqliteCardsTests : CardsSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
