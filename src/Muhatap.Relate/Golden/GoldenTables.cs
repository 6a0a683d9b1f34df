using Muhatap.Core.Customers;
using Muhatap.Store.Bulk;

namespace Muhatap.Relate.Golden;

/// <summary>The tables an import writes in bulk.</summary>
internal static class GoldenTables
{
    public static BulkTable<Customer> Customer { get; } =
        new(
            "customer",
            [
                "id",
                "kind",
                "name",
                "number",
                "segment",
                "city",
                "birth_date",
                "preferred_channel",
                "contact_wish",
                "note",
                "source",
                "created_at",
                "updated_at",
            ],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Int((int)row.Kind);
                sink.Text(row.Name);
                sink.Text(row.Number);
                sink.Text(row.Segment);
                sink.Text(row.City);
                sink.Text(row.BirthDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                sink.Text(row.PreferredChannel);
                sink.Int((int)row.ContactWish);
                sink.Text(row.Note);
                sink.Text(row.Source);
                sink.Long(row.CreatedAt.ToUnixTimeMilliseconds());
                sink.Long(row.UpdatedAt.ToUnixTimeMilliseconds());
            }
        );

    public static BulkTable<CustomerIdentifier> Identifier { get; } =
        new(
            "customer_identifier",
            ["id", "customer_id", "kind", "value", "source", "legal_basis", "at"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.CustomerId.Value);
                sink.Int((int)row.Kind);
                sink.Text(row.Value);
                sink.Text(row.Source);
                sink.Int((int)row.LegalBasis);
                sink.Long(row.At.ToUnixTimeMilliseconds());
            }
        );

    public static BulkTable<SourceRecord> Record { get; } =
        new(
            "source_record",
            ["id", "customer_id", "source", "external_id", "as_of", "received_at", "deliveries"],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.CustomerId.Value);
                sink.Text(row.Source);
                sink.Text(row.ExternalId);
                sink.Long(row.AsOf.ToUnixTimeMilliseconds());
                sink.Long(row.ReceivedAt.ToUnixTimeMilliseconds());
                sink.Int(row.Deliveries);
            }
        );

    public static BulkTable<SourceAttribute> Attribute { get; } =
        new(
            "source_attribute",
            ["source_record_id", "kind", "value", "at", "legal_basis"],
            static (row, sink) =>
            {
                sink.Long(row.SourceRecordId.Value);
                sink.Int((int)row.Kind);
                sink.Text(row.Value);
                sink.Long(row.At.ToUnixTimeMilliseconds());
                sink.Int((int)row.LegalBasis);
            }
        );

    public static BulkTable<CustomerNameKey> NameKey { get; } =
        new(
            "customer_name_key",
            ["key", "customer_id"],
            static (row, sink) =>
            {
                sink.Text(row.Key);
                sink.Long(row.CustomerId.Value);
            }
        );
}
