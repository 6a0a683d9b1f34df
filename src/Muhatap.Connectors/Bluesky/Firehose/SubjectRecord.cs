using Muhatap.Connectors.Bluesky.Repo;
using Muhatap.Core.Activities;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>Reads a like, a repost or a follow: records whose <c>subject</c> is a post (uri and cid) or an account (DID).</summary>
internal static class SubjectRecord
{
    public static IncomingActivity Read(ReadOnlySpan<byte> record, AtUri uri, ActivityKind kind, DateTimeOffset heardAt)
    {
        string? subject = null,
            createdAt = null;
        var reader = new DagCborReader(record);
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual("subject"u8))
                subject = reader.IsNextText ? reader.ReadString() : Uri(ref reader);
            else if (key.SequenceEqual("createdAt"u8) && reader.IsNextText)
                createdAt = reader.ReadString();
            else
                reader.Skip();
        }

        return new IncomingActivity
        {
            Network = AtUri.Network,
            ExternalId = uri.ToString(),
            Kind = kind,
            At = RecordTime.Of(createdAt, heardAt),
            AccountExternalId = uri.Authority,
            Target = subject ?? throw new FrameException($"{uri} has no subject"),
        };
    }

    private static string? Uri(ref DagCborReader reader)
    {
        string? uri = null;
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            if (reader.ReadText().SequenceEqual("uri"u8) && reader.IsNextText)
                uri = reader.ReadString();
            else
                reader.Skip();
        }

        return uri;
    }
}
