using Microsoft.EntityFrameworkCore;
using Muhatap.Relate.Segments;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/segments</c>. The kept segments, and how many customers are in each now: few enough for one answer.</summary>
internal static class SegmentsList
{
    public static void MapSegmentsList(this RouteGroupBuilder api) =>
        api.MapGet("/segments", AnswerAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary("All kept segments, with their counts. Their customers: /api/customers?filter=segment:CODE.");

    private static async Task<IResult> AnswerAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var items = new List<object>();
        foreach (var segment in await db.CustomerSegments.OrderBy(row => row.Code).ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            var customers = await SegmentCustomers.QueryAsync(db, database, segment.Filter, cancellationToken).ConfigureAwait(false);
            items.Add(
                new
                {
                    id = segment.Id.ToString(),
                    code = segment.Code,
                    filter = segment.Filter,
                    customers = await customers.CountAsync(cancellationToken).ConfigureAwait(false),
                    changed_at = segment.ChangedAt,
                }
            );
        }
        return TypedResults.Json(new { items });
    }
}
