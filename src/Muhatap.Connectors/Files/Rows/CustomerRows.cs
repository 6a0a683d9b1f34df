using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>Rows as customers.</summary>
/// <param name="basis">Why what the rows say may be held, where no cell says it; null where nobody said.</param>
/// <param name="source">The system the rows come from, where no column says it.</param>
internal sealed class CustomerRows(string source, LegalBasis? basis, DateTimeOffset now)
{
    private readonly DateOnly today = DateOnly.FromDateTime(now.UtcDateTime);

    public RowReading<IncomingCustomer> Read(FileRow row, ColumnMap map)
    {
        var cells = new RowCells(row, map);
        var name = Name(cells);
        var number = cells.Text("number", 60);
        var identifiers = new List<ClaimedIdentifier>();
        if (number is not null)
            Add(cells, identifiers, IdentifierKind.CustomerNumber, number, cells.Where("number"));
        foreach (var column in map.AllOf("email"))
            AddEach(cells, identifiers, IdentifierKind.Email, column, [';', ',', ' ', '\n']);
        foreach (var column in map.AllOf("phone"))
            AddEach(cells, identifiers, IdentifierKind.Phone, column, [';', ',', '\n']);
        foreach (var column in map.AllOf("tax_number"))
            AddEach(cells, identifiers, IdentifierKind.TaxNumber, column, [';', ',', '\n']);
        foreach (var column in map.AllOf("registry_number"))
            AddEach(cells, identifiers, IdentifierKind.RegistryNumber, column, [';', ',', '\n']);
        foreach (var column in map.Mapped.Where(column => column.Rule?.Network is not null))
            AddHandle(cells, identifiers, column);
        foreach (var column in map.AllOf("handles"))
            AddEach(cells, identifiers, IdentifierKind.Handle, column, [';', ',', ' ', '\n']);
        var kind = Word(cells, "kind", Vocabulary.CustomerKindOf, "person or company");
        var customer = new IncomingCustomer
        {
            Number = number,
            Name = name ?? "",
            // People have an identity number instead: who has a tax number is a company, unless the row says otherwise.
            Kind = kind ?? (identifiers.Exists(row => row.Kind is IdentifierKind.TaxNumber) ? CustomerKind.Company : CustomerKind.Person),
            Segment = cells.Text("segment", 60),
            City = cells.Text("city", 100),
            BirthDate = cells.Day("birth_date", today),
            PreferredChannel = cells.Text("preferred_channel", 60) is { } channel ? Vocabulary.NetworkOf(channel) : null,
            ContactWish = Wish(cells),
            Note = cells.Text("note", 4000),
            Identifiers = identifiers,
            Source = cells.Text("source", 60) ?? source,
            AsOf = cells.Instant("updated_at", now.AddDays(1)),
            Basis = Word(cells, "legal_basis", Vocabulary.BasisOf, $"one of {string.Join(", ", BasisWords.All)}") ?? basis,
        };
        return cells.Problems is { } problems
            ? new RowReading<IncomingCustomer>(null, problems)
            : new RowReading<IncomingCustomer>(customer, null);
    }

    private static string? Name(RowCells cells)
    {
        var whole = cells.Text("name", RowCells.MaxName);
        var name =
            whole
            ?? string.Join(' ', new[] { cells.Text("first_name", 150), cells.Text("last_name", 150) }.Where(part => part is not null));
        if (name.Length > 0)
            return name;
        cells.Refuse("the name is empty");
        return null;
    }

    private static void AddEach(
        RowCells cells,
        List<ClaimedIdentifier> identifiers,
        IdentifierKind kind,
        MappedColumn column,
        char[] separators
    )
    {
        if (cells.Cell(column) is not { } cell)
            return;
        foreach (var part in cell.Text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add(cells, identifiers, kind, part, column.Name);
    }

    private static void AddHandle(RowCells cells, List<ClaimedIdentifier> identifiers, MappedColumn column)
    {
        if (cells.Cell(column) is { } cell && PostRows.Author(cell.Text) is { } handle)
            Add(cells, identifiers, IdentifierKind.Handle, $"{column.Rule!.Network}:{handle}", column.Name);
    }

    private static void Add(RowCells cells, List<ClaimedIdentifier> identifiers, IdentifierKind kind, string value, string where)
    {
        // The value itself is personal: the reason names the column, the rejected row holds the cell.
        if (IdentifierForm.Of(kind, value) is not { } normal)
            cells.Refuse(
                $"{where}: not {(kind switch { IdentifierKind.Email => "an e-mail address", IdentifierKind.Phone => "a phone number (Turkish, or with + and its country)", IdentifierKind.CustomerNumber => "a customer number (up to 40 letters, digits, - _ / .)", IdentifierKind.TaxNumber => "a tax number (VKN, ten digits with a right check digit)", IdentifierKind.RegistryNumber => "a registry number (MERSİS, sixteen digits)", _ => "a handle (network:handle)" })}"
            );
        else if (!identifiers.Contains(new ClaimedIdentifier(kind, normal)))
            identifiers.Add(new ClaimedIdentifier(kind, normal));
    }

    /// <summary>The strictest of what the row's columns say. A word that isn't known refuses the row: a wish not to be contacted must not be lost.</summary>
    private static ContactWish? Wish(RowCells cells)
    {
        var wish = Word(cells, "contact_wish", Vocabulary.WishOf, "open, answers_only or none");
        if (Word(cells, "contact_permission", Vocabulary.TruthOf, "yes or no (ONAY, RET)") is { } isPermitted)
            wish = Strictest(wish, isPermitted ? ContactWish.Open : ContactWish.AnswersOnly);
        if (Word(cells, "do_not_contact", Vocabulary.TruthOf, "yes or no") is true)
            wish = ContactWish.None;
        return wish;
    }

    private static ContactWish Strictest(ContactWish? left, ContactWish right) => left is { } other && other > right ? other : right;

    private static T? Word<T>(RowCells cells, string field, Func<string, T?> find, string allowed)
        where T : struct
    {
        // "yok" and "-" are answers here, not empty cells.
        if (cells.Map.Of(field) is not { } column || cells.Row[column.Column].Text.Trim() is not { Length: > 0 } word)
            return null;
        if (find(word) is { } known)
            return known;
        cells.Refuse($"{cells.Where(field)}: \"{RowCells.Short(word)}\" is not {allowed}");
        return null;
    }
}
