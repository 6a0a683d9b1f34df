using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Methods;
using Muhatap.Relate.Proposals;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>
/// Social sign-ins in the company's application: an event of kind <c>app</c> with an account, whose data says
/// <c>{"sign_in":true,"consent":true,"device":"…","phone":"…"}</c>. Whose it is, the customer number says, or the phone where it stands
/// on one record; where both are given they must agree. Without consent nothing is tied.
/// </summary>
internal sealed class SignInLinks(WriteScope scope)
{
    public async ValueTask TakeAsync(
        IReadOnlyList<(IncomingActivity Incoming, Account? Account, CustomerId? ByNumber)> acts,
        CancellationToken cancellationToken
    )
    {
        foreach (var (incoming, account, byNumber) in acts)
        {
            if (
                incoming.Kind != ActivityKind.App
                || account is not { CustomerId: null, IsOurs: false }
                || Consented(incoming.DataJson) is not { } data
            )
                continue;
            var byPhone = await ByPhoneAsync(data.Phone, cancellationToken).ConfigureAwait(false);
            // A phone of a family tells nobody; one that contradicts the number leaves the matter to people.
            var customer =
                byNumber is null ? (byPhone is [var one] ? one : (CustomerId?)null)
                : byPhone.Count == 0 || byPhone.Contains(byNumber.Value) ? byNumber
                : null;
            if (customer is { } owner)
                await TieAsync(account, owner, data.Device is not null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task TieAsync(Account account, CustomerId customer, bool hasDevice, CancellationToken cancellationToken)
    {
        var modes = await MethodModes.RememberedAsync(scope, cancellationToken).ConfigureAwait(false);
        var mode = modes.Of(LinkMethod.SocialSignIn);
        if (
            mode == MethodMode.Off
            || await ProposeLink.IsRefusedAsync(scope, customer, account.Id, cancellationToken).ConfigureAwait(false)
        )
            return;
        EvidenceItem[] evidence = [new("account", "signed_in", hasDevice ? 10 : 8)];
        if (mode == MethodMode.Proposes)
        {
            await ProposeLink.WriteAsync(scope, new Stakes(scope), customer, account.Id, evidence, cancellationToken).ConfigureAwait(false);
            return;
        }
        await LinkAccount
            .InScopeAsync(
                scope,
                by: null,
                account.Id,
                customer,
                new SocialSignIn().Basis,
                Linkage.Scoring.LinkageModel.Probability(evidence[0].Bits),
                LinkMethod.SocialSignIn,
                EvidenceList.Write(evidence),
                cancellationToken
            )
            .ConfigureAwait(false);
        account.CustomerId = customer;
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<List<CustomerId>> ByPhoneAsync(string? phone, CancellationToken cancellationToken) =>
        IdentifierForm.Of(IdentifierKind.Phone, phone) is { } number
            ? await scope
                .Db.CustomerIdentifiers.Where(row => row.Kind == IdentifierKind.Phone && row.Value == number)
                .Select(row => row.CustomerId)
                .Distinct()
                .Take(2)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false)
            : [];

    private static (string? Phone, string? Device)? Consented(string? json)
    {
        if (json is null)
            return null;
        try
        {
            using var data = JsonDocument.Parse(json);
            return data.RootElement.ValueKind == JsonValueKind.Object && Is(data.RootElement, "sign_in") && Is(data.RootElement, "consent")
                ? (Text(data.RootElement, "phone"), Text(data.RootElement, "device"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Is(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
