using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Listen.Surveys;

public sealed class SqliteSurveyTests : SurveySuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);
}
