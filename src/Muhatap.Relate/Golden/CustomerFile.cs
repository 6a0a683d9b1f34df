using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;

namespace Muhatap.Relate.Golden;

/// <summary>Everything the systems say about one customer, while a transaction works on it.</summary>
internal sealed class CustomerFile(Customer customer, bool isNew)
{
    private readonly Dictionary<SourceRecordId, List<SourceAttribute>> attributes = [];

    public Customer Customer { get; } = customer;

    public bool IsNew { get; } = isNew;

    public List<SourceRecord> Records { get; } = [];

    /// <summary>Records that are not in the database yet.</summary>
    public HashSet<SourceRecordId> NewRecords { get; } = [];

    /// <summary>Records whose delivery count, time or holder changed.</summary>
    public HashSet<SourceRecordId> TouchedRecords { get; } = [];

    /// <summary>What of which record is to be written again.</summary>
    public HashSet<(SourceRecordId Record, AttributeKind Kind)> Restated { get; } = [];

    /// <summary>Identifiers as the database holds them.</summary>
    public List<CustomerIdentifier> Held { get; } = [];

    public IEnumerable<Statement> Statements =>
        Records.SelectMany(record => AttributesOf(record.Id).Select(attribute => new Statement(record, attribute)));

    public IReadOnlyList<SourceAttribute> AttributesOf(SourceRecordId record) => attributes.TryGetValue(record, out var list) ? list : [];

    public void Hold(SourceAttribute attribute)
    {
        if (!attributes.TryGetValue(attribute.SourceRecordId, out var list))
            attributes.Add(attribute.SourceRecordId, list = []);
        list.Add(attribute);
    }

    /// <summary>
    /// A system states an attribute: all its values at once. What is older than what the record holds changes nothing; the same
    /// again neither, not even its age. Returns whether anything is different now.
    /// </summary>
    public bool State(SourceRecord record, AttributeKind kind, IReadOnlyList<string> values, DateTimeOffset at, LegalBasis basis)
    {
        var held = AttributesOf(record.Id).Where(attribute => attribute.Kind == kind).ToArray();
        if (held.Any(attribute => attribute.At > at))
            return false;
        var stated = values.Count == 0 ? [""] : values.Distinct(StringComparer.Ordinal).ToArray();
        // What one of us writes down again holds from now on: it ends what was said since.
        var isByHand = record.Source == SourceRecord.ByHand;
        if (
            !isByHand
            && held.Length == stated.Length
            && Array.TrueForAll(
                held,
                attribute => attribute.LegalBasis == basis && stated.Contains(attribute.Value, StringComparer.Ordinal)
            )
        )
            return false;
        if (attributes.TryGetValue(record.Id, out var list))
            list.RemoveAll(attribute => attribute.Kind == kind);
        foreach (var value in stated)
        {
            Hold(
                new SourceAttribute
                {
                    SourceRecordId = record.Id,
                    Kind = kind,
                    Value = value,
                    At = isByHand ? at : Array.Find(held, attribute => attribute.Value == value && attribute.LegalBasis == basis)?.At ?? at,
                    LegalBasis = basis,
                }
            );
        }
        Restated.Add((record.Id, kind));
        return true;
    }

    /// <summary>The one basis on which a record holds exactly these values of an attribute; null where it holds others, or has none for them.</summary>
    public LegalBasis? BasisOf(SourceRecordId record, AttributeKind kind, IReadOnlyList<string> values)
    {
        var held = AttributesOf(record).Where(attribute => attribute.Kind == kind).ToArray();
        var stated = values.Count == 0 ? [""] : values.Distinct(StringComparer.Ordinal).ToArray();
        return
            held.Length == stated.Length
            && Array.TrueForAll(
                held,
                attribute =>
                    attribute.LegalBasis != LegalBasis.Unstated
                    && attribute.LegalBasis == held[0].LegalBasis
                    && stated.Contains(attribute.Value, StringComparer.Ordinal)
            )
            ? held[0].LegalBasis
            : null;
    }

    /// <summary>One value more of an attribute there may be several of; what the record says of it already stays.</summary>
    public void Add(SourceRecord record, AttributeKind kind, string value, DateTimeOffset at, LegalBasis basis)
    {
        if (attributes.TryGetValue(record.Id, out var list))
            list.RemoveAll(attribute => attribute.Kind == kind && (attribute.Value == value || attribute.Value.Length == 0));
        Say(record, kind, value, at, basis);
        Restated.Add((record.Id, kind));
    }

    /// <summary>What our own people wrote of an attribute is this and nothing else, as it was written then.</summary>
    public void Restate(SourceRecord record, AttributeKind kind, IEnumerable<HandEdit> standing)
    {
        if (attributes.TryGetValue(record.Id, out var list))
            list.RemoveAll(attribute => attribute.Kind == kind);
        foreach (var edit in standing)
            Say(record, kind, edit.Value, edit.At, edit.LegalBasis);
        Restated.Add((record.Id, kind));
    }

    private void Say(SourceRecord record, AttributeKind kind, string value, DateTimeOffset at, LegalBasis basis) =>
        Hold(
            new SourceAttribute
            {
                SourceRecordId = record.Id,
                Kind = kind,
                Value = value,
                At = at,
                LegalBasis = basis,
            }
        );

    /// <summary>Takes over a record of another customer, with all it says.</summary>
    public void Take(SourceRecord record, CustomerFile from)
    {
        record.CustomerId = Customer.Id;
        Records.Add(record);
        TouchedRecords.Add(record.Id);
        foreach (var attribute in from.AttributesOf(record.Id))
            Hold(attribute);
        from.Records.Remove(record);
    }
}
