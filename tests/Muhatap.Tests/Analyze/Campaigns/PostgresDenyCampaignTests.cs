using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Analyze.Campaigns;

public sealed class PostgresDenyCampaignTests : DenyCampaignSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
