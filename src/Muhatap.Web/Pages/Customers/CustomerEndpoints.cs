using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Relate.Customers;
using Muhatap.Store;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Permissions;
using Muhatap.Web.Privacy;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Customers;

internal static class CustomerEndpoints
{
    public static void MapCustomers(this RouteGroupBuilder pages)
    {
        pages
            .MapPost(
                "/customers/{id:long}/wish",
                async (long id, [FromForm] ContactWish wish, Database database, Viewer viewer, CancellationToken cancellationToken) =>
                {
                    await SaveByHand
                        .WishAsync(database, viewer.Id!.Value, new CustomerId(id), wish, cancellationToken)
                        .ConfigureAwait(false);
                    return Results.LocalRedirect($"/customers/{id}?saved");
                }
            )
            .Needs(Permission.EditCustomers);
        pages
            .MapPost(
                "/accounts/{id:long}/link",
                async (long id, [FromForm] long customer, Database database, Viewer viewer, CancellationToken cancellationToken) =>
                {
                    await LinkAccount
                        .RunAsync(
                            database,
                            viewer.Id!.Value,
                            new AccountId(id),
                            new CustomerId(customer),
                            LegalBasis.LegitimateInterest,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    return Results.LocalRedirect($"/customers/{customer}?saved");
                }
            )
            .Needs(Permission.EditCustomers);
        pages
            .MapPost(
                "/accounts/{id:long}/unlink",
                async (long id, Database database, Viewer viewer, HttpContext http, CancellationToken cancellationToken) =>
                {
                    await UnlinkAccount.RunAsync(database, viewer.Id!.Value, new AccountId(id), cancellationToken).ConfigureAwait(false);
                    return Results.LocalRedirect(FormEndpoint.BackTo(http));
                }
            )
            .Needs(Permission.EditCustomers);
        pages.MapLife();
        pages.MapFreshness();
        pages.MapPost("/customers/review/{id:long}", ReviewForms.DecideAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/review/{id:long}/again", ReviewForms.AgainAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/{id:long}/merge", ReviewForms.MergeAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/segments", SegmentForms.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/customers/segments/ask", SegmentForms.Ask).Needs(Permission.SeeCustomers);
        pages.MapPost("/customers/segments/editor", SegmentEditorEndpoint.AnswerAsync).Needs(Permission.SeeCustomers);
        pages.MapPost("/customers/segments/count", SegmentForms.Count).Needs(Permission.SeeCustomers);
        pages.MapGet("/customers/segments/{id:long}/count", SegmentForms.CountKept).Needs(Permission.SeeCustomers);
        pages.MapPost("/customers/segments/{id:long}/remove", SegmentForms.RemoveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/merges/{id:long}/undo", ReviewForms.UndoAsync).Needs(Permission.EditCustomers);
        pages.MapPost("/customers/{id:long}/consents", PrivacyForms.ConsentAsync).Needs(Permission.EditCustomers);
        pages
            .MapGet(
                $"/customers/consents/{IysFile.Name}",
                async (Database database, Viewer viewer, CancellationToken cancellationToken) =>
                    Results.File(
                        await IysFile.WriteAsync(database, viewer.Id, cancellationToken).ConfigureAwait(false),
                        IysFile.ContentType,
                        IysFile.Name
                    )
            )
            .Needs(Permission.EraseCustomers);
        pages.MapPost("/customers/{id:long}/erase", PrivacyForms.EraseAsync).Needs(Permission.EraseCustomers);
        pages.MapGet("/customers/{id:long}/data.html", PrivacyForms.HtmlAsync).Needs(Permission.EraseCustomers);
        pages.MapGet("/customers/{id:long}/data.json", PrivacyForms.JsonAsync).Needs(Permission.EraseCustomers);
        pages
            .MapGet(
                "/find",
                (string? q) => new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<FindResults>(new { Wanted = q ?? "" })
            )
            .Needs(Permission.SignedIn);
    }
}
