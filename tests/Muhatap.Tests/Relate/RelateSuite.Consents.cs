using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Consents;
using Muhatap.Core.Ids;
using Muhatap.Relate.Consents;
using Muhatap.Store;

namespace Muhatap.Tests.Relate;

/// <summary>Consents taken a batch at a time, held against each row asking by itself.</summary>
public abstract partial class RelateSuite
{
    private const int Rounds = 12;

    private static readonly string[] Recipients =
    [
        "deneme@ornek.example",
        " Deneme@Ornek.EXAMPLE ",
        "aile@ornek.example",
        "kimse@ornek.example",
        "0532 111 22 33",
        "+905321112233",
        "05331112244",
        "bozuk",
        "",
    ];

    [Fact]
    public async Task A_batch_of_consents_leaves_what_each_row_by_itself_leaves_whatever_the_file_holds()
    {
        await using var other = await OpenAsync();
        foreach (var database in new[] { Database, other })
            await Muhatap.Relate.Import.UpsertCustomers.RunAsync(
                database,
                [
                    Row("crm", "C-1", "Ayşe Yılmazer", email: "deneme@ornek.example", phone: "0532 111 22 33"),
                    Row("crm", "C-2", "Can Demir", email: "aile@ornek.example"),
                    Row("crm", "C-3", "Nur Demir", email: "aile@ornek.example"),
                ],
                Cancellation
            );
        var chance = new Random(41);
        var met = new ConsentOutcome(0, 0, 0, []);
        for (var round = 0; round < Rounds; round++)
        {
            var rows = Enumerable.Range(0, 60).Select(_ => Hostile(chance)).ToArray();
            var batch = await TakeConsents.RunAsync(Database, by: null, rows, Cancellation);
            var single = await ConsentsRowByRow.RunAsync(other, by: null, rows, Cancellation);
            (batch.Written, batch.Same, batch.Waiting).ShouldBe((single.Written, single.Same, single.Waiting), $"round {round}");
            batch.Refused.ShouldBe(single.Refused, $"round {round}");
            met = new ConsentOutcome(
                met.Written + batch.Written,
                met.Same + batch.Same,
                met.Waiting + batch.Waiting,
                [.. met.Refused, .. batch.Refused]
            );
        }
        (await LedgerAsync(Database)).ShouldBe(await LedgerAsync(other), ignoreOrder: true);
        // The files held every case there is.
        met.Written.ShouldBeGreaterThan(0);
        met.Same.ShouldBeGreaterThan(0);
        met.Waiting.ShouldBeGreaterThan(0);
        met.Refused.Select(row => row.Reason).Distinct().Count().ShouldBeGreaterThanOrEqualTo(5);
    }

    private IncomingConsent Hostile(Random chance)
    {
        var channel = (ConsentChannel)chance.Next(3);
        return new IncomingConsent(
            chance.Next(4) == 0 ? "magaza" : "iys",
            chance.Next(3) == 0 ? $"k-{chance.Next(25)}" : null,
            Recipients[chance.Next(Recipients.Length)],
            (ConsentRecipient)chance.Next(2),
            channel,
            (ConsentStatus)chance.Next(2),
            chance.Next(20) == 0 ? Clock.GetUtcNow().AddDays(2) : Clock.GetUtcNow().AddDays(-chance.Next(4)),
            chance.Next(20) == 0 ? " " : "HS_WEB",
            chance.Next(20) switch
            {
                0 => "",
                1 => new string('k', 401),
                < 10 => " Karanfil ",
                < 13 => "karanfil",
                _ => "Karanfil",
            },
            chance.Next(3) == 0 ? " form 7 " : null
        );
    }

    private static async Task<List<string>> LedgerAsync(Database database)
    {
        await using var db = database.Read();
        var names = await db.Customers.ToDictionaryAsync(row => row.Id, row => row.Name, Cancellation);
        var written = await db.Consents.ToListAsync(Cancellation);
        var waiting = await db.WaitingConsents.ToListAsync(Cancellation);
        var audit = await db.AuditEntries.Where(row => row.Act.StartsWith("consent.")).ToListAsync(Cancellation);
        return
        [
            .. written.Select(row =>
                $"{names[row.CustomerId]}|{row.Address}|{row.Brand}|{row.Channel}|{row.Recipient}|{row.Status}|{row.GivenAt:O}|{row.Source}|{row.Evidence}|{row.System}|{row.ExternalId}"
            ),
            .. waiting.Select(row =>
                $"-|{row.Address}|{row.Brand}|{row.Channel}|{row.Recipient}|{row.Status}|{row.GivenAt:O}|{row.Source}|{row.Evidence}|{row.System}|{row.ExternalId}"
            ),
            .. audit.Select(row =>
                $"{row.Act}|{names[new CustomerId(long.Parse(row.Subject["customer/".Length..], System.Globalization.CultureInfo.InvariantCulture))]}|{row.Detail}"
            ),
        ];
    }
}
