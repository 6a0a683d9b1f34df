using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Segments;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/segments</c>. The kept segments, and how many customers are in each now: few enough for one answer.</summary>
internal static class SegmentsList
{
    public static void MapSegmentsList(this RouteGroupBuilder api) =>
        api.MapGet("/segments", AnswerAsync)
            .TakesOnly()
            .Needs(Permission.SeeCustomers)
            .WithSummary("All kept segments, with their counts. Their customers: /api/customers?filter=segment:CODE.");

    private static async Task<IResult> AnswerAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var items = new List<object>();
        foreach (var segment in await db.CustomerSegments.OrderBy(row => row.Code).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            int? count = null;
            Refusal? wrong = null;
            try
            {
                var customers = await SegmentCustomers.QueryAsync(db, database, segment.Filter, cancellationToken).ConfigureAwait(false);
                count = await customers.CountAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Refusal refusal)
            {
                // One that can't be read is named, and the others are answered.
                wrong = refusal;
            }
            items.Add(
                new
                {
                    id = segment.Id.ToString(),
                    code = segment.Code,
                    filter = segment.Filter,
                    customers = count,
                    problem = wrong?.Message,
                    mend = wrong?.Mend,
                    changed_at = segment.ChangedAt,
                }
            );
        }
        return TypedResults.Json(new { items });
    }
}
