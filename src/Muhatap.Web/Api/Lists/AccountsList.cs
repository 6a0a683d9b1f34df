using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Privacy;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/accounts</c>. Who speaks, on which network.</summary>
internal static class AccountsList
{
    public static void MapAccountsList(this RouteGroupBuilder api) =>
        api.MapGet("/accounts", AnswerAsync)
            .TakesPage()
            .Needs(Permission.SeeCustomers)
            .WithSummary("Accounts, newest first. filter: network:NAME, handle:H, customer:ID.");

    private static async Task<IResult> AnswerAsync(
        [AsParameters] ListRequest list,
        Database database,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = db.Accounts.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(list.Filter, "network", "handle", "customer"))
        {
            switch (name)
            {
                case "network":
                    rows = rows.Where(row => row.Network == value);
                    break;
                case "handle":
                    var handle = AccountKey.Fold(value);
                    rows = rows.Where(row => row.HandleKey == handle);
                    break;
                default:
                    CustomerId? customer = new CustomerId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.CustomerId == customer);
                    break;
            }
        }
        var read = new List<CustomerId?>();
        var answer = await list.AnswerAsync(
                rows,
                row => row.Id,
                row =>
                {
                    read.Add(row.CustomerId);
                    return new
                    {
                        id = row.Id.ToString(),
                        network = row.Network,
                        handle = row.Handle,
                        display_name = row.DisplayName,
                        followers = row.Followers,
                        customer = row.CustomerId?.ToString(),
                        ours = row.IsOurs,
                        first_seen_at = row.FirstSeenAt,
                    };
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, read, cancellationToken).ConfigureAwait(false);
        return answer;
    }
}
