using Muhatap.Connectors.Bluesky.Repo;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>Reads one <c>app.bsky.feed.post</c> record.</summary>
internal ref struct PostRecord
{
    private const int MaxLinks = 50;

    private readonly string did;
    private readonly BlobAddresses blobs;
    private string text = "";
    private string? createdAt;
    private string? language;
    private string? parent;
    private List<string>? media;
    private List<string>? links;
    private List<string>? mentions;

    private PostRecord(string did, BlobAddresses blobs)
    {
        this.did = did;
        this.blobs = blobs;
    }

    /// <param name="record">The record's DAG-CBOR.</param>
    /// <param name="heardAt">When the network told of it.</param>
    public static IncomingPost Read(ReadOnlySpan<byte> record, AtUri uri, DateTimeOffset heardAt, BlobAddresses blobs)
    {
        var read = new PostRecord(uri.Authority, blobs);
        read.ReadFields(record);
        return new IncomingPost
        {
            Network = AtUri.Network,
            ExternalId = uri.ToString(),
            Kind = read.parent is null ? PostKind.Post : PostKind.Comment,
            Text = read.text,
            CreatedAt = RecordTime.Of(read.createdAt, heardAt),
            AuthorExternalId = uri.Authority,
            Url = uri.WebAddress,
            ParentExternalId = read.parent,
            ClaimedLanguage = read.language,
            Media = read.media ?? (IReadOnlyList<string>)[],
            Links = read.links ?? (IReadOnlyList<string>)[],
            Mentions = read.mentions ?? (IReadOnlyList<string>)[],
        };
    }

    private void ReadFields(ReadOnlySpan<byte> record)
    {
        var reader = new DagCborReader(record);
        for (var left = reader.ReadMap(); left > 0; left--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual("text"u8))
                text = reader.ReadString();
            else if (key.SequenceEqual("createdAt"u8))
                createdAt = reader.ReadString();
            else if (key.SequenceEqual("langs"u8) && reader.IsNextArray)
                ReadLanguages(ref reader);
            else if (key.SequenceEqual("reply"u8) && reader.IsNextMap)
                ReadReply(ref reader);
            else if (key.SequenceEqual("facets"u8) && reader.IsNextArray)
                ReadFacets(ref reader);
            else if (key.SequenceEqual("embed"u8) && reader.IsNextMap)
                ReadEmbed(ref reader, depth: 0);
            else
                reader.Skip();
        }
    }

    /// <summary>One language is a claim; several are none we could use.</summary>
    private void ReadLanguages(ref DagCborReader reader)
    {
        var count = reader.ReadArray();
        for (var i = 0; i < count; i++)
        {
            if (count == 1 && reader.IsNextText)
                language = reader.ReadString();
            else
                reader.Skip();
        }
    }

    private void ReadReply(ref DagCborReader reader)
    {
        for (var left = reader.ReadMap(); left > 0; left--)
        {
            if (reader.ReadText().SequenceEqual("parent"u8))
                parent = ReadField(ref reader, "uri"u8);
            else
                reader.Skip();
        }
    }

    private void ReadFacets(ref DagCborReader reader)
    {
        for (var facets = reader.ReadArray(); facets > 0; facets--)
        {
            for (var fields = reader.ReadMap(); fields > 0; fields--)
            {
                if (!reader.ReadText().SequenceEqual("features"u8) || !reader.IsNextArray)
                {
                    reader.Skip();
                    continue;
                }

                for (var features = reader.ReadArray(); features > 0; features--)
                    ReadFeature(ref reader);
            }
        }
    }

    private void ReadFeature(ref DagCborReader reader)
    {
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual("uri"u8) && reader.IsNextText)
                Add(ref links, reader.ReadString());
            else if (key.SequenceEqual("did"u8) && reader.IsNextText)
                Add(ref mentions, reader.ReadString());
            else
                reader.Skip();
        }
    }

    /// <summary>images, gallery, video, external, record, and recordWithMedia, which holds two of the others.</summary>
    private void ReadEmbed(ref DagCborReader reader, int depth)
    {
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if ((key.SequenceEqual("images"u8) || key.SequenceEqual("items"u8)) && reader.IsNextArray)
            {
                for (var images = reader.ReadArray(); images > 0; images--)
                    ReadImage(ref reader);
            }
            else if (key.SequenceEqual("video"u8) && reader.IsNextMap)
            {
                if (ReadBlob(ref reader) is { } cid)
                    Add(ref media, blobs.Video(did, cid));
            }
            else if (key.SequenceEqual("external"u8) && reader.IsNextMap)
            {
                Add(ref links, ReadField(ref reader, "uri"u8));
            }
            else if ((key.SequenceEqual("media"u8) || key.SequenceEqual("record"u8)) && reader.IsNextMap && depth < 3)
            {
                ReadEmbed(ref reader, depth + 1);
            }
            else if (key.SequenceEqual("uri"u8) && reader.IsNextText)
            {
                // A quoted post.
                Add(ref links, AtUri.TryParse(reader.ReadString(), out var quoted) ? quoted.WebAddress : null);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadImage(ref DagCborReader reader)
    {
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            if (!reader.ReadText().SequenceEqual("image"u8) || !reader.IsNextMap)
                reader.Skip();
            else if (ReadBlob(ref reader) is { } cid)
                Add(ref media, blobs.Image(did, cid));
        }
    }

    private static string? ReadBlob(ref DagCborReader reader)
    {
        string? cid = null;
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            if (reader.ReadText().SequenceEqual("ref"u8))
                cid = Cid.ToText(reader.ReadLink());
            else
                reader.Skip();
        }

        return cid;
    }

    private static string? ReadField(ref DagCborReader reader, ReadOnlySpan<byte> name)
    {
        string? value = null;
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            if (reader.ReadText().SequenceEqual(name) && reader.IsNextText)
                value = reader.ReadString();
            else
                reader.Skip();
        }

        return value;
    }

    private static void Add(ref List<string>? list, string? value)
    {
        if (string.IsNullOrEmpty(value) || value.Length > 2000)
            return;
        list ??= [];
        if (list.Count < MaxLinks && !list.Contains(value))
            list.Add(value);
    }
}
