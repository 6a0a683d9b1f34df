using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/customers</c>. Who is known.</summary>
internal static class CustomersList
{
    public static void MapCustomersList(this RouteGroupBuilder api) =>
        api.MapGet("/customers", AnswerAsync)
            .Needs(Permission.SeeCustomers)
            .WithSummary("Customers, newest first. filter: number:N, email:A, phone:P, handle:NETWORK:H, segment:S.");

    private static async Task<IResult> AnswerAsync([AsParameters] ListRequest list, Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var rows = db.Customers.AsQueryable();
        foreach (var (name, value) in FilterText.Parse(list.Filter, "number", "email", "phone", "handle", "segment"))
        {
            if (name == "segment")
            {
                rows = rows.Where(row => row.Segment == value);
                continue;
            }
            var kind = name switch
            {
                "number" => IdentifierKind.CustomerNumber,
                "email" => IdentifierKind.Email,
                "phone" => IdentifierKind.Phone,
                _ => IdentifierKind.Handle,
            };
            var form =
                IdentifierForm.Of(kind, value) ?? throw new Refusal("filter.value", $"{name}:{value} is not a valid {name}.", "filter");
            rows = rows.Where(row => db.CustomerIdentifiers.Any(own => own.CustomerId == row.Id && own.Kind == kind && own.Value == form));
        }
        return await list.AnswerAsync(
                rows,
                row => row.Id,
                row => new
                {
                    id = row.Id.ToString(),
                    number = row.Number,
                    name = row.Name,
                    kind = row.Kind.ToString().ToLowerInvariant(),
                    segment = row.Segment,
                    city = row.City,
                    contact_wish = row.ContactWish.ToString().ToLowerInvariant(),
                    source = row.Source,
                    created_at = row.CreatedAt,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
