using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Lists;

public sealed class SqliteTopicListTests : TopicListSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
