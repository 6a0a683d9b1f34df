using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;

namespace Muhatap.Web.Pages.Customers;

/// <summary>Everything that is held of one customer and where each thing is from (KVKK, art. 11): for the page, and for the file they can be given.</summary>
public sealed partial class HeldData
{
    private readonly List<HeldSection> sections = [];
    private readonly Tongue tongue;

    private HeldData(Customer customer, Tongue tongue)
    {
        Customer = customer;
        this.tongue = tongue;
    }

    public Customer Customer { get; }

    public IReadOnlyList<HeldSection> Sections => sections;

    public static async Task<HeldData?> ReadAsync(Database database, CustomerId id, Tongue tongue, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var customer = await db.Customers.SingleOrDefaultAsync(row => row.Id == id, cancellationToken).ConfigureAwait(false);
        if (customer is null)
            return null;
        var held = new HeldData(customer, tongue);
        await held.RecordsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ByHandAsync(db, id, cancellationToken).ConfigureAwait(false);
        var accounts = await held.AccountsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.SaidAsync(db, accounts, cancellationToken).ConfigureAwait(false);
        await held.ConversationsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ActivitiesAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ConsentsAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.MergesAsync(db, id, cancellationToken).ConfigureAwait(false);
        await held.ReadersAsync(db, id, accounts, cancellationToken).ConfigureAwait(false);
        return held;
    }

    private void Add(string code, Phrase title, IReadOnlyList<(string, Phrase)> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        sections.Add(new HeldSection(code, title, columns, [.. rows]));

    private string ReadAs(PostReading? reading) =>
        reading is null ? "" : $"{Say(ReadingTexts.Of(reading.Sentiment))}, {Say(ReadingTexts.Of(reading.Intent))}";

    private string Say(Phrase phrase) => phrase.In(tongue);

    private static string At(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
