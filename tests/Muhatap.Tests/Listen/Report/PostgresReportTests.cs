using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Report;

public sealed class PostgresReportTests : ReportSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.PostgresAsync(Clock);
}
