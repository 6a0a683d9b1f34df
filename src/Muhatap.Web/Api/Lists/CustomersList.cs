using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Relate.Segments;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Privacy;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/customers</c>. Who is known; each customer read this way is written down as read.</summary>
internal static class CustomersList
{
    public static void MapCustomersList(this RouteGroupBuilder api) =>
        api.MapGet("/customers", AnswerAsync)
            .TakesPage("purpose")
            .Needs(Permission.SeeCustomers)
            .WithSummary(
                "Customers, newest first. filter: number:N, email:A, phone:P, handle:NETWORK:H, segment:S (a customer's own word, or a kept segment's). purpose: answering|service|grouping|commercial gives only what may be used for it, and names in unused what may not."
            );

    private static async Task<IResult> AnswerAsync(
        [AsParameters] ListRequest list,
        [FromQuery] string? purpose,
        Database database,
        Viewer viewer,
        ReadLog log,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var wanted = FilterText.Parse(list.Filter, "number", "email", "phone", "handle", "segment").ToList();
        var kept = wanted.Find(one => one.Name == "segment").Value is { } code
            ? await db.CustomerSegments.SingleOrDefaultAsync(row => row.Code == code, cancellationToken).ConfigureAwait(false)
            : null;
        var rows = kept is null
            ? db.Customers.AsQueryable()
            : await SegmentCustomers.QueryAsync(db, database, kept.Filter, cancellationToken).ConfigureAwait(false);
        foreach (var (name, value) in wanted)
        {
            if (name == "segment")
            {
                if (value != kept?.Code)
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
        var use = PurposeWord.Read(purpose);
        IReadOnlyList<CustomerId> read = [];
        var answer = await list.AnswerAsync(
                rows,
                row => row.Id,
                async page =>
                {
                    read = [.. page.Select(row => row.Id)];
                    if (use is not { } wantedFor)
                        return Shown;
                    var usable = await UsableFor.ReadAsync(db, wantedFor, read, cancellationToken).ConfigureAwait(false);
                    return row => usable.Shown(row);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        if (viewer.Id is { } reader)
            await log.NoteAsync(reader, read, cancellationToken).ConfigureAwait(false);
        return answer;
    }

    /// <summary>As the golden record has it: what may be used to answer and to group.</summary>
    private static object Shown(Customer row) =>
        new
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
        };
}
