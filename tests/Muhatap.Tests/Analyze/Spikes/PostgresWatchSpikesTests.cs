using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Analyze.Spikes;

public sealed class PostgresWatchSpikesTests : WatchSpikesSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
