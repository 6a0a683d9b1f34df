using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Relate.Freshness;
using Muhatap.Store;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Deciding what customers' accounts say against their records.</summary>
internal static class FreshnessForms
{
    public static void MapFreshness(this RouteGroupBuilder pages)
    {
        pages.MapPost("/customers/freshness/{id:long}", DecideAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/freshness/{id:long}/again", AgainAsync).Needs(Permission.EditCustomers);
    }

    private static async Task<IResult> DecideAsync(
        long id,
        [FromForm] string act,
        [FromForm] LegalBasis? basis,
        Database database,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var proposal = new FreshnessId(id);
        var by = viewer.Id!.Value;
        await (
            act switch
            {
                "accept" => DecideFreshness.AcceptAsync(database, by, proposal, basis ?? LegalBasis.MadePublic, cancellationToken),
                "wrong" => DecideFreshness.WrongAsync(database, by, proposal, cancellationToken),
                _ => DecideFreshness.NotNowAsync(database, proposal, cancellationToken),
            }
        ).ConfigureAwait(false);
        return Results.LocalRedirect($"/customers/freshness?done={id}");
    }

    private static async Task<IResult> AgainAsync(long id, Database database, Viewer viewer, CancellationToken cancellationToken)
    {
        await DecideFreshness.AgainAsync(database, viewer.Id!.Value, new FreshnessId(id), cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/customers/freshness");
    }
}
