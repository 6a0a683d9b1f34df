using Microsoft.AspNetCore.Mvc;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Api.Lists;

/// <summary><c>GET /api/links</c>. Which account is which customer, and why that is believed.</summary>
internal static class LinksList
{
    public static void MapLinksList(this RouteGroupBuilder api) =>
        api.MapGet("/links", AnswerAsync)
            .TakesPage("purpose")
            .Needs(Permission.SeeCustomers)
            .WithSummary(
                "Links, newest first. filter: account:ID, customer:ID, state:linked|notthesame|undone. purpose: answering|service|grouping|commercial gives only links that may be used for it."
            );

    private static async Task<IResult> AnswerAsync(
        [AsParameters] ListRequest list,
        [FromQuery] string? purpose,
        Database database,
        CancellationToken cancellationToken
    )
    {
        await using var db = database.Read();
        var rows = db.AccountLinks.AsQueryable();
        if (PurposeWord.Read(purpose) is { } use)
        {
            var bases = BasisRule.Of(use);
            rows = rows.Where(row => row.State == LinkState.Linked && bases.Contains(row.LegalBasis));
        }
        foreach (var (name, value) in FilterText.Parse(list.Filter, "account", "customer", "state"))
        {
            switch (name)
            {
                case "account":
                    var account = new AccountId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.AccountId == account);
                    break;
                case "customer":
                    var customer = new CustomerId(FilterText.Id(name, value));
                    rows = rows.Where(row => row.CustomerId == customer);
                    break;
                default:
                    if (!Enum.TryParse<LinkState>(value, ignoreCase: true, out var state))
                        throw new Refusal("filter.state", "state is linked, notthesame or undone.", "filter");
                    rows = rows.Where(row => row.State == state);
                    break;
            }
        }
        return await list.AnswerAsync(
                rows,
                row => row.Id,
                row => new
                {
                    id = row.Id.ToString(),
                    account = row.AccountId.ToString(),
                    customer = row.CustomerId.ToString(),
                    state = row.State.ToString().ToLowerInvariant(),
                    probability = row.Probability,
                    method = row.Method.ToString(),
                    evidence = row.Evidence,
                    legal_basis = row.LegalBasis.ToString(),
                    usable_for = BasisRule.PurposesOf(row.LegalBasis).Select(one => one.ToString().ToLowerInvariant()),
                    by_hand = row.DecidedBy is not null,
                    at = row.At,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }
}
