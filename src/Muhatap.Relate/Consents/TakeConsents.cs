using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Events;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Consents;

/// <summary>
/// Takes what systems (İYS among them) deliver of consents into the ledger. A word is never changed: the same again writes
/// nothing, one that comes late takes its place by when it was given, and of two of one instant the refusal counts. It holds for
/// the address it was given for, with every customer who has it.
/// </summary>
public static class TakeConsents
{
    private const int LongestText = 400;

    /// <param name="rows">Up to some thousand; one transaction.</param>
    public static Task<ConsentOutcome> RunAsync(
        Database database,
        UserId? by,
        IReadOnlyList<IncomingConsent> rows,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Batch,
            async (scope, cancellation) =>
            {
                int written = 0,
                    same = 0,
                    waiting = 0;
                var refused = new List<(int, string)>();
                var words = new ConsentWord?[rows.Count];
                for (var i = 0; i < rows.Count; i++)
                {
                    words[i] = Read(rows[i], scope.Now, out var problem);
                    if (problem is not null)
                        refused.Add((i, problem));
                }
                // What the rows can meet is read once for all of them; a row meets what an earlier one of the batch wrote there too.
                var held = await HeldConsents
                    .LoadAsync(scope.Db, rows, [.. words.OfType<ConsentWord>()], cancellation)
                    .ConfigureAwait(false);
                var kept = new List<WaitingConsent>();
                var taken = new List<Consent>();
                for (var i = 0; i < rows.Count; i++)
                {
                    if (words[i] is not { } word)
                        continue;
                    if (held.OfDelivery(rows[i]) is { } known)
                    {
                        if (known == word)
                            same++;
                        else
                            refused.Add(
                                (
                                    i,
                                    "this id was delivered with another content; a consent is never changed: send the new one under its own id"
                                )
                            );
                        continue;
                    }
                    var customers = held.HoldersOf(word);
                    if (customers.Count == 0 && Keep(scope, by, rows[i], word, held, kept))
                        waiting++;
                    else if (customers.Count > 0 && Write(scope, by, rows[i], word, customers, held, taken))
                        written++;
                    else
                        same++;
                }
                await scope.Bulk.InsertAsync(ConsentTables.Consent, taken, cancellation).ConfigureAwait(false);
                await scope.Bulk.InsertAsync(ConsentTables.Waiting, kept, cancellation).ConfigureAwait(false);
                refused.Sort((a, b) => a.Item1.CompareTo(b.Item1));
                return new ConsentOutcome(written, same, waiting, refused);
            },
            cancellationToken
        );

    private static ConsentWord? Read(IncomingConsent row, DateTimeOffset now, out string? problem)
    {
        var kind = ConsentWord.AddressKindOf(row.Channel);
        var address = IdentifierForm.Of(kind, row.Recipient);
        problem =
            address is null ? $"the recipient is not a valid {(kind == IdentifierKind.Email ? "e-mail" : "phone")} for this channel"
            : string.IsNullOrWhiteSpace(row.Brand) || row.Brand.Length > LongestText ? "a consent is given to a brand"
            : string.IsNullOrWhiteSpace(row.Source) || row.Source.Length > LongestText || row.Evidence?.Length > LongestText
                ? "a consent has a source, of 400 characters at most"
            : row.GivenAt > now.AddMinutes(5) || row.GivenAt.Year < 1990 ? "a consent was given in the past"
            : null;
        return problem is null
            ? new ConsentWord(address, row.Brand.Trim(), row.Channel, row.RecipientType, row.Status, row.GivenAt.ToUnixTimeMilliseconds())
            : null;
    }

    /// <summary>The word belongs to the address: it waits for whoever comes with it. Returns whether it was new.</summary>
    private static bool Keep(
        WriteScope scope,
        UserId? by,
        IncomingConsent row,
        ConsentWord word,
        HeldConsents held,
        List<WaitingConsent> kept
    )
    {
        if (!held.AddWaiting(row, word))
            return false;
        kept.Add(
            new WaitingConsent
            {
                Id = scope.Mint.Next<ConsentId>(),
                Address = word.Address!,
                Brand = word.Brand,
                Channel = row.Channel,
                Recipient = row.RecipientType,
                Status = row.Status,
                GivenAt = row.GivenAt,
                Source = row.Source.Trim(),
                Evidence = string.IsNullOrWhiteSpace(row.Evidence) ? null : row.Evidence.Trim(),
                System = row.System,
                ExternalId = row.ExternalId,
                RecordedBy = by,
                RecordedAt = scope.Now,
            }
        );
        return true;
    }

    /// <summary>Returns whether it was new of any of those who have the address.</summary>
    private static bool Write(
        WriteScope scope,
        UserId? by,
        IncomingConsent row,
        ConsentWord word,
        IReadOnlyList<CustomerId> customers,
        HeldConsents held,
        List<Consent> taken
    )
    {
        var isNew = false;
        foreach (var customer in customers)
        {
            if (!held.Add(row, word, customer))
                continue;
            isNew = true;
            taken.Add(
                new Consent
                {
                    Id = scope.Mint.Next<ConsentId>(),
                    CustomerId = customer,
                    Brand = word.Brand,
                    Channel = row.Channel,
                    Recipient = row.RecipientType,
                    Address = word.Address,
                    Status = row.Status,
                    GivenAt = row.GivenAt,
                    Source = row.Source.Trim(),
                    Evidence = string.IsNullOrWhiteSpace(row.Evidence) ? null : row.Evidence.Trim(),
                    System = row.System,
                    ExternalId = row.ExternalId,
                    RecordedBy = by,
                    RecordedAt = scope.Now,
                }
            );
            scope.Audit(
                by,
                row.Status == ConsentStatus.Given ? "consent.given" : "consent.refused",
                $"customer/{customer}",
                $"{word.Brand} {row.Channel}"
            );
            scope.Changed(ChangeKind.Customer, customer.Value);
        }
        return isNew;
    }
}
