using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Analyze.Spikes;

public sealed class SqliteWatchSpikesTests : WatchSpikesSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
