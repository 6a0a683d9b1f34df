using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Ids;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Web.Privacy;

/// <summary>What stands in the ledger of consents, each with its address, as a file with İYS's columns.</summary>
internal static class IysFile
{
    public const string Name = "iys.csv";
    public const string ContentType = "text/csv; charset=utf-8";

    /// <param name="by">Who takes it out; the audit says so.</param>
    /// <returns>CSV in UTF-8.</returns>
    public static async Task<byte[]> WriteAsync(Database database, UserId? by, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var csv = new StringBuilder("recipient,recipientType,type,status,consentDate,source,brandCode\r\n");
        var seen = new HashSet<(string, ConsentChannel, string)>();
        var all = await db
            .Consents.Where(row => row.Address != null)
            .OrderBy(row => row.Address)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        // Two customers who share an address have one word for it in İYS: the one that stands over both.
        foreach (var row in ConsentLedger.Standing(all))
        {
            if (seen.Add((row.Brand, row.Channel, row.Address!)))
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"{Cell(row.Address!)},{IysWords.Of(row.Recipient)},{IysWords.Of(row.Channel)},{IysWords.Of(row.Status)},{IysWords.Of(row.GivenAt)},{Cell(row.Source)},{Cell(row.Brand)}\r\n"
                );
        }
        await database
            .WriteAsync(
                WritePriority.Page,
                (scope, _) =>
                {
                    scope.Audit(by, "consents.exported", "consents");
                    return Task.CompletedTask;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>Quoted where it must be; a phone's + is no formula, but what a spreadsheet would run is kept from running.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '@' or '-' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
