using Muhatap.Core.Events;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Erasure;

/// <summary>What the audit says of somebody who was erased, it says of a pseudonym.</summary>
internal static class AuditTrail
{
    public static async Task RenameAsync(WriteScope scope, CustomerErased erased, string pseudonym, CancellationToken cancellationToken)
    {
        foreach (var subject in erased.Accounts.Select(account => $"account/{account}").Append($"customer/{erased.Customer}"))
        {
            var parameters = new[] { scope.Dialect.Value("subject", subject), scope.Dialect.Value("pseudonym", pseudonym) };
            await scope
                .ExecuteAsync(
                    "update audit_entry set subject = @pseudonym, detail = null where subject = @subject",
                    parameters,
                    cancellationToken
                )
                .ConfigureAwait(false);
            await scope
                .ExecuteAsync(
                    "update audit_entry set detail = @pseudonym where detail = @subject",
                    [scope.Dialect.Value("subject", subject), scope.Dialect.Value("pseudonym", pseudonym)],
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
    }
}
