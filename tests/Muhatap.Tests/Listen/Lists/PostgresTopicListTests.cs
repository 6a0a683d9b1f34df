using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Lists;

public sealed class PostgresTopicListTests : TopicListSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
