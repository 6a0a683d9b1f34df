using System.Formats.Cbor;
using System.Security.Cryptography;

namespace Muhatap.Tests.Connectors.Bluesky;

/// <summary>Makes the bytes a firehose sends, with the framework's CBOR writer: nothing of the product's own reader is in it.</summary>
internal static class Frames
{
    public const string Did = "did:plc:aysekorkmazizmir";

    public static byte[] Post(long seq, string key, string text, Action<CborWriter>? more = null, int moreFields = 0) =>
        Commit(seq, [("create", $"app.bsky.feed.post/{key}", PostRecord(text, more, moreFields))]);

    public static byte[] PostRecord(
        string text,
        Action<CborWriter>? more = null,
        int moreFields = 0,
        string createdAt = "2026-03-01T09:00:00.000Z"
    ) =>
        Encode(w =>
        {
            w.WriteStartMap(3 + moreFields);
            Field(w, "text", text);
            Field(w, "$type", "app.bsky.feed.post");
            Field(w, "createdAt", createdAt);
            more?.Invoke(w);
            w.WriteEndMap();
        });

    public static byte[] Commit(
        long seq,
        (string Action, string Path, byte[]? Record)[] operations,
        bool tooBig = false,
        bool withBlocks = true
    )
    {
        var blocks = operations.Select(o => o.Record).OfType<byte[]>().ToList();
        return Frame(
            "#commit",
            w =>
            {
                w.WriteStartMap(7);
                w.WriteTextString("ops");
                w.WriteStartArray(operations.Length);
                foreach (var (action, path, record) in operations)
                {
                    w.WriteStartMap(3);
                    w.WriteTextString("cid");
                    if (record is null)
                        w.WriteNull();
                    else
                        Link(w, CidOf(record));
                    Field(w, "path", path);
                    Field(w, "action", action);
                    w.WriteEndMap();
                }

                w.WriteEndArray();
                w.WriteTextString("seq");
                w.WriteInt64(seq);
                Field(w, "repo", Did);
                Field(w, "time", "2026-03-01T09:30:00.000Z");
                w.WriteTextString("blobs");
                w.WriteStartArray(0);
                w.WriteEndArray();
                w.WriteTextString("blocks");
                w.WriteByteString(withBlocks ? Car(blocks) : Car([]));
                w.WriteTextString("tooBig");
                w.WriteBoolean(tooBig);
                w.WriteEndMap();
            }
        );
    }

    public static byte[] Event(string type, long seq, string did, bool? active = null, string? status = null) =>
        Frame(
            type,
            w =>
            {
                w.WriteStartMap(3 + (active is null ? 0 : 1) + (status is null ? 0 : 1));
                Field(w, "did", did);
                w.WriteTextString("seq");
                w.WriteInt64(seq);
                Field(w, "time", "2026-03-01T09:30:00.000Z");
                if (active is { } is_)
                {
                    w.WriteTextString("active");
                    w.WriteBoolean(is_);
                }

                if (status is not null)
                    Field(w, "status", status);
                w.WriteEndMap();
            }
        );

    public static byte[] Info(string name) =>
        Frame(
            "#info",
            w =>
            {
                w.WriteStartMap(1);
                Field(w, "name", name);
                w.WriteEndMap();
            }
        );

    public static byte[] Error(string error)
    {
        var header = Encode(w =>
        {
            w.WriteStartMap(1);
            w.WriteTextString("op");
            w.WriteInt32(-1);
            w.WriteEndMap();
        });
        var body = Encode(w =>
        {
            w.WriteStartMap(2);
            Field(w, "error", error);
            Field(w, "message", "as the server says");
            w.WriteEndMap();
        });
        return [.. header, .. body];
    }

    public static byte[] Frame(string type, Action<CborWriter> body)
    {
        var header = Encode(w =>
        {
            w.WriteStartMap(2);
            Field(w, "t", type);
            w.WriteTextString("op");
            w.WriteInt32(1);
            w.WriteEndMap();
        });
        return [.. header, .. Encode(body)];
    }

    public static byte[] Encode(Action<CborWriter> write)
    {
        var writer = new CborWriter(CborConformanceMode.Lax);
        write(writer);
        return writer.Encode();
    }

    public static void Field(CborWriter writer, string name, string value)
    {
        writer.WriteTextString(name);
        writer.WriteTextString(value);
    }

    public static void Link(CborWriter writer, byte[] cid)
    {
        writer.WriteTag((CborTag)42);
        writer.WriteByteString([0, .. cid]);
    }

    /// <summary>CIDv1, DAG-CBOR, SHA-256.</summary>
    public static byte[] CidOf(byte[] block) => [0x01, 0x71, 0x12, 0x20, .. SHA256.HashData(block)];

    private static byte[] Car(IReadOnlyList<byte[]> blocks)
    {
        using var car = new MemoryStream();
        var header = Encode(w =>
        {
            w.WriteStartMap(2);
            w.WriteTextString("roots");
            w.WriteStartArray(0);
            w.WriteEndArray();
            w.WriteTextString("version");
            w.WriteInt32(1);
            w.WriteEndMap();
        });
        Section(car, header);
        // As in a real commit, blocks nobody asks for come first: the tree's nodes.
        foreach (var block in blocks.Prepend([0xA0]))
            Section(car, [.. CidOf(block), .. block]);
        return car.ToArray();
    }

    private static void Section(MemoryStream car, byte[] bytes)
    {
        for (var length = bytes.Length; ; length >>= 7)
        {
            if (length < 0x80)
            {
                car.WriteByte((byte)length);
                break;
            }

            car.WriteByte((byte)(length | 0x80));
        }

        car.Write(bytes);
    }
}
