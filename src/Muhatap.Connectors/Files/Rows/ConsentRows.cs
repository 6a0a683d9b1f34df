using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>Rows as consents to commercial messages, in İYS's words and Turkey's time.</summary>
internal sealed class ConsentRows(DateTimeOffset now)
{
    private const string Iys = "iys";
    private const int MaxText = 400;

    public RowReading<IncomingConsent> Read(FileRow row, ColumnMap map)
    {
        var cells = new RowCells(row, map);
        var recipient = Needed(cells, "recipient");
        var kind = Word(cells, "recipient_type", IysWords.Recipient, "BIREYSEL or TACIR");
        var channel = Word(cells, "type", IysWords.Channel, "ARAMA, MESAJ or EPOSTA");
        var status = Word(cells, "status", IysWords.Status, "ONAY or RET");
        var source = Needed(cells, "source");
        var brand = Needed(cells, "brand");
        var at = cells.Instant("consent_date", now.AddMinutes(5));
        if (at is null && cells.Problems is null)
            cells.Refuse($"{cells.Where("consent_date")} is needed for a consent");
        // Said here too, so that a dry run says it.
        if (
            recipient is not null
            && channel is { } by
            && IdentifierForm.Of(by == ConsentChannel.Email ? IdentifierKind.Email : IdentifierKind.Phone, recipient) is null
        )
            cells.Refuse($"the recipient is not a valid {(by == ConsentChannel.Email ? "e-mail" : "phone")} for this channel");
        return cells.Problems is { } problems
            ? new RowReading<IncomingConsent>(null, problems)
            : new RowReading<IncomingConsent>(
                new IncomingConsent(
                    Iys,
                    cells.Text("id", 200),
                    recipient!,
                    kind!.Value,
                    channel!.Value,
                    status!.Value,
                    at!.Value,
                    source!,
                    brand!,
                    cells.Text("evidence", MaxText)
                ),
                null
            );
    }

    private static string? Needed(RowCells cells, string field)
    {
        if (cells.Text(field, MaxText) is { } text)
            return text;
        cells.Refuse($"{cells.Where(field)} is needed for a consent");
        return null;
    }

    private static T? Word<T>(RowCells cells, string field, Func<string, T?> find, string allowed)
        where T : struct
    {
        var word = cells.Cell(field)?.Text ?? "";
        if (find(word) is { } known)
            return known;
        cells.Refuse($"{cells.Where(field)}: \"{RowCells.Short(word)}\" is not {allowed}");
        return null;
    }
}
