using Muhatap.Core.Consents;
using Muhatap.Store.Bulk;

namespace Muhatap.Relate.Consents;

/// <summary>The ledger's tables, for files of hundreds of thousands of rows.</summary>
internal static class ConsentTables
{
    public static BulkTable<Consent> Consent { get; } =
        new(
            "consent",
            [
                "id",
                "customer_id",
                "brand",
                "channel",
                "recipient",
                "address",
                "status",
                "given_at",
                "source",
                "evidence",
                "system",
                "external_id",
                "recorded_by",
                "recorded_at",
            ],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Long(row.CustomerId.Value);
                sink.Text(row.Brand);
                sink.Int((int)row.Channel);
                sink.Int((int)row.Recipient);
                sink.Text(row.Address);
                sink.Int((int)row.Status);
                sink.Long(row.GivenAt.ToUnixTimeMilliseconds());
                sink.Text(row.Source);
                sink.Text(row.Evidence);
                sink.Text(row.System);
                sink.Text(row.ExternalId);
                sink.Long(row.RecordedBy?.Value);
                sink.Long(row.RecordedAt.ToUnixTimeMilliseconds());
            }
        );

    public static BulkTable<WaitingConsent> Waiting { get; } =
        new(
            "waiting_consent",
            [
                "id",
                "address",
                "brand",
                "channel",
                "recipient",
                "status",
                "given_at",
                "source",
                "evidence",
                "system",
                "external_id",
                "recorded_by",
                "recorded_at",
            ],
            static (row, sink) =>
            {
                sink.Long(row.Id.Value);
                sink.Text(row.Address);
                sink.Text(row.Brand);
                sink.Int((int)row.Channel);
                sink.Int((int)row.Recipient);
                sink.Int((int)row.Status);
                sink.Long(row.GivenAt.ToUnixTimeMilliseconds());
                sink.Text(row.Source);
                sink.Text(row.Evidence);
                sink.Text(row.System);
                sink.Text(row.ExternalId);
                sink.Long(row.RecordedBy?.Value);
                sink.Long(row.RecordedAt.ToUnixTimeMilliseconds());
            }
        );
}
