using System.Text;
using Muhatap.Connectors.Bluesky.Repo;
using Muhatap.Core.Activities;

namespace Muhatap.Connectors.Bluesky.Firehose;

/// <summary>
/// Reads frames of <c>com.atproto.sync.subscribeRepos</c>: a header {op, t} and a body, both DAG-CBOR. A commit lists its operations
/// by path, so records of collections nobody wants are never looked for. Blocks are not checked against their hashes: the relay we
/// chose is believed.
/// </summary>
/// <param name="identityChanged">Told the DID of an account whose handle may have changed.</param>
internal sealed class FrameParser(BlobAddresses blobs, bool activities, TimeProvider clock, Action<string>? identityChanged)
{
    private readonly HashSet<string> unknownTypes = new(StringComparer.Ordinal);

    /// <summary>Slices of the frame; strings are made only of what is kept.</summary>
    private ref struct CommitBody
    {
        public ReadOnlySpan<byte> Repo;
        public ReadOnlySpan<byte> Time;
        public ReadOnlySpan<byte> Operations;
        public ReadOnlySpan<byte> Blocks;
        public bool IsTooBig;
    }

    private ref struct Operation
    {
        public ReadOnlySpan<byte> Action;
        public ReadOnlySpan<byte> Path;
        public ReadOnlySpan<byte> Cid;
    }

    /// <summary>
    /// Adds what one frame tells to <paramref name="into"/>. A frame that can't be read throws <see cref="FrameException"/>; whatever
    /// of it was already added stays.
    /// </summary>
    public void Read(ReadOnlySpan<byte> frame, DeliveryDraft into)
    {
        var reader = new DagCborReader(frame);
        long op = 0;
        ReadOnlySpan<byte> type = default;
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual("op"u8))
                op = reader.ReadInteger();
            else if (key.SequenceEqual("t"u8))
                type = reader.ReadText();
            else
                reader.Skip();
        }

        var body = reader.Rest;
        if (op == -1)
            ReadError(body, into);
        else if (op != 1)
            NoteUnknown($"op {op}", body, into);
        else if (type.SequenceEqual("#commit"u8))
            ReadCommit(body, into);
        else if (type.SequenceEqual("#identity"u8))
            ReadIdentity(body, into);
        else if (type.SequenceEqual("#account"u8))
            ReadAccount(body, into);
        else if (type.SequenceEqual("#info"u8))
            ReadInfo(body, into);
        else if (type.SequenceEqual("#sync"u8))
            ReadSequence(body, into);
        else
            NoteUnknown(Encoding.UTF8.GetString(type[..Math.Min(type.Length, 40)]), body, into);
    }

    private void ReadCommit(ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        var commit = default(CommitBody);
        var reader = new DagCborReader(body);
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual("seq"u8))
                into.Sequence = reader.ReadInteger();
            else if (key.SequenceEqual("repo"u8))
                commit.Repo = reader.ReadText();
            else if (key.SequenceEqual("time"u8))
                commit.Time = reader.ReadText();
            else if (key.SequenceEqual("ops"u8))
                commit.Operations = reader.ReadRaw();
            else if (key.SequenceEqual("blocks"u8))
                commit.Blocks = reader.ReadBytes();
            else if (key.SequenceEqual("tooBig"u8))
                commit.IsTooBig = reader.ReadBoolean();
            else
                reader.Skip();
        }

        if (commit.Repo.Length is 0 or > 256)
            throw new FrameException("a commit without its repository");
        if (commit.IsTooBig)
            into.Problem($"a commit of {Encoding.UTF8.GetString(commit.Repo)} was too big to be sent whole; its posts are missing");
        if (!commit.Operations.IsEmpty)
            ReadOperations(commit, into);
    }

    private void ReadOperations(CommitBody commit, DeliveryDraft into)
    {
        var reader = new DagCborReader(commit.Operations);
        for (var operations = reader.ReadArray(); operations > 0; operations--)
        {
            var operation = default(Operation);
            for (var fields = reader.ReadMap(); fields > 0; fields--)
            {
                var key = reader.ReadText();
                if (key.SequenceEqual("action"u8))
                    operation.Action = reader.ReadText();
                else if (key.SequenceEqual("path"u8))
                    operation.Path = reader.ReadText();
                else if (key.SequenceEqual("cid"u8) && !reader.TryReadNull())
                    operation.Cid = reader.ReadLink();
                else if (!key.SequenceEqual("cid"u8))
                    reader.Skip();
            }

            Apply(operation, commit, into);
        }
    }

    private void Apply(Operation operation, CommitBody commit, DeliveryDraft into)
    {
        ActivityKind? kind = null;
        if (!operation.Path.StartsWith("app.bsky.feed.post/"u8))
        {
            kind = activities ? KindOf(operation.Path) : null;
            // A like taken back has no shape among activities; only posts are ever taken back.
            if (kind is null || operation.Action.SequenceEqual("delete"u8))
                return;
        }

        var uri = Uri(commit.Repo, operation.Path);
        if (operation.Action.SequenceEqual("delete"u8))
        {
            into.Deleted.Add(uri.ToString());
            return;
        }

        try
        {
            ReadRecord(uri, kind, operation, commit, into);
        }
        catch (FrameException e)
        {
            // One bad record does not take the others of its commit with it.
            into.Problem($"{uri}: {e.Message}");
        }
    }

    private void ReadRecord(AtUri uri, ActivityKind? kind, Operation operation, CommitBody commit, DeliveryDraft into)
    {
        var record = operation.Cid.IsEmpty || commit.Blocks.IsEmpty ? [] : Car.Find(commit.Blocks, operation.Cid);
        if (record.IsEmpty)
        {
            // Of a commit too big to be sent whole this was already said once.
            if (!commit.IsTooBig)
                into.Problem($"{uri}: the commit does not carry the record");
            return;
        }

        var heardAt = RecordTime.Parse(Encoding.UTF8.GetString(commit.Time)) ?? clock.GetUtcNow();
        if (kind is null)
            into.Posts.Add(PostRecord.Read(record, uri, heardAt, blobs));
        else
            into.Activities.Add(SubjectRecord.Read(record, uri, kind.Value, heardAt));
    }

    private static ActivityKind? KindOf(ReadOnlySpan<byte> path) =>
        path.StartsWith("app.bsky.feed.like/"u8) ? ActivityKind.Like
        : path.StartsWith("app.bsky.feed.repost/"u8) ? ActivityKind.Repost
        : path.StartsWith("app.bsky.graph.follow/"u8) ? ActivityKind.Follow
        : null;

    private static AtUri Uri(ReadOnlySpan<byte> repo, ReadOnlySpan<byte> path)
    {
        var slash = path.IndexOf((byte)'/');
        var key = path[(slash + 1)..];
        if (key.Length is 0 or > 512 || key.Contains((byte)'/'))
            throw new FrameException("an operation without a record key");
        var collection = path.StartsWith("app.bsky.feed.post/"u8) ? AtUri.Post : Encoding.UTF8.GetString(path[..slash]);
        return new AtUri(Encoding.UTF8.GetString(repo), collection, Encoding.UTF8.GetString(key));
    }

    private void ReadIdentity(ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        if (ReadEvent(body, into).Did is { } did)
            identityChanged?.Invoke(did);
    }

    private void ReadAccount(ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        var account = ReadEvent(body, into);
        if (account.Did is null)
            return;
        identityChanged?.Invoke(account.Did);
        // Suspended or deactivated accounts may come back; only a deletion takes the posts back for good.
        if (!account.IsActive && account.Status == "deleted")
            into.DeletedAccounts.Add(account.Did);
    }

    private static void ReadSequence(ReadOnlySpan<byte> body, DeliveryDraft into) => ReadEvent(body, into);

    private static (string? Did, bool IsActive, string? Status) ReadEvent(ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        string? did = null,
            status = null;
        var isActive = true;
        var reader = new DagCborReader(body);
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual("seq"u8))
                into.Sequence = reader.ReadInteger();
            else if (key.SequenceEqual("did"u8))
                did = reader.ReadString();
            else if (key.SequenceEqual("active"u8))
                isActive = reader.ReadBoolean();
            else if (key.SequenceEqual("status"u8) && reader.IsNextText)
                status = reader.ReadString();
            else
                reader.Skip();
        }

        return (did, isActive, status);
    }

    private static void ReadInfo(ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        var (name, message) = ReadMessage(body, "name"u8);
        into.Problem(
            name == "OutdatedCursor"
                ? "the server no longer holds what was said since we last listened; what lies between is missing here"
                : $"the server says {name}: {message}"
        );
    }

    private static void ReadError(ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        var (error, message) = ReadMessage(body, "error"u8);
        into.Error = error ?? "an error without a name";
        into.Problem(
            error switch
            {
                "FutureCursor" => "the server has never been as far as we were (it was set up anew); listening goes on from now",
                "ConsumerTooSlow" => "the server closed the stream because we were too slow; it goes on where it was left",
                _ => $"the server closed the stream: {into.Error} {message}",
            }
        );
    }

    private static (string? Name, string? Message) ReadMessage(ReadOnlySpan<byte> body, ReadOnlySpan<byte> nameField)
    {
        string? name = null,
            message = null;
        var reader = new DagCborReader(body);
        for (var fields = reader.ReadMap(); fields > 0; fields--)
        {
            var key = reader.ReadText();
            if (key.SequenceEqual(nameField) && reader.IsNextText)
                name = reader.ReadString();
            else if (key.SequenceEqual("message"u8) && reader.IsNextText)
                message = reader.ReadString();
            else
                reader.Skip();
        }

        return (name, message is { Length: > 300 } ? message[..300] : message);
    }

    /// <summary>The protocol asks to pass over what we do not know; it is said once a connection.</summary>
    private void NoteUnknown(string type, ReadOnlySpan<byte> body, DeliveryDraft into)
    {
        if (unknownTypes.Count < 20 && unknownTypes.Add(type))
            into.Problem($"frames of an unknown type are passed over: {type}");
        ReadSequence(body, into);
    }
}
