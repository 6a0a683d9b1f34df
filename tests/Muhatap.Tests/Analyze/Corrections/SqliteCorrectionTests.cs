using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Analyze.Corrections;

public sealed class SqliteCorrectionTests : CorrectionSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
