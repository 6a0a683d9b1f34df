using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Muhatap.Connectors.Bluesky.Identity;
using Muhatap.Connectors.Bluesky.Xrpc;
using Muhatap.Connectors.Lengths;
using Muhatap.Core.Outbound;

namespace Muhatap.Connectors.Bluesky.Replies;

/// <summary>
/// Answers posts as our account. The record's key is made from the message's own (<see cref="Tid"/>) and is written only where none
/// is (<c>putRecord</c> with <c>swapRecord: null</c>), so a message sent twice is there once, and no other record is ever overwritten.
/// </summary>
internal sealed class BlueskySender(BlueskyOptions options, XrpcClient xrpc, Sessions sessions, Identities identities) : IReplySender
{
    /// <summary>Two messages of one millisecond meet on a key once in a million times; three tries are plenty.</summary>
    private const int KeyAttempts = 3;

    private const int MaxBytes = 3000;

    public DedupeMode Dedupe => DedupeMode.Key;

    /// <summary>Graphemes, after the lexicon of app.bsky.feed.post.</summary>
    public int MaxLength => 300;

    public int CountLength(string text) => TextLength.Count(text, LengthUnit.Grapheme);

    public async Task<SendOutcome> SendAsync(OutboundReply reply, CancellationToken cancellationToken)
    {
        if (Refusal(reply) is { } refusal)
            return new SendOutcome(SendState.Refused, Error: refusal);
        try
        {
            var text = WellFormed(reply.Text);
            var parent = await ParentAsync(reply.ToPost, cancellationToken).ConfigureAwait(false);
            if (parent is null)
                return new SendOutcome(SendState.Refused, Error: "The post is not there any more: its author deleted it, or left.");
            var facets = await TextFacets.FindAsync(text, handle => identities.DidOfAsync(options, handle)).ConfigureAwait(false);
            return await sessions
                .WithAsync(
                    options,
                    session => WriteAsync(session, reply, Record(reply, text, parent, facets), cancellationToken),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (XrpcException e) when (e.ChangedNothing)
        {
            return Outcome(e);
        }
        catch (XrpcException e)
        {
            // It may be there: look, before anyone has to wonder.
            return await LookUpAsync(reply, cancellationToken).ConfigureAwait(false)
                ?? new SendOutcome(SendState.Unclear, Error: e.Message, RetryAt: e.RetryAt);
        }
    }

    public async Task<SendOutcome?> LookUpAsync(OutboundReply reply, CancellationToken cancellationToken)
    {
        try
        {
            return await sessions
                .WithAsync(options, session => LookUpAsync(session, reply, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (XrpcException)
        {
            return null;
        }
    }

    private string? Refusal(OutboundReply reply)
    {
        if (string.IsNullOrWhiteSpace(reply.Text))
            return "The answer is empty.";
        var length = CountLength(reply.Text);
        if (length > MaxLength)
            return $"The answer has {length} characters; Bluesky takes {MaxLength}.";
        if (Encoding.UTF8.GetByteCount(reply.Text) > MaxBytes)
            return $"The answer is longer than {MaxBytes} bytes; Bluesky takes no more, however few characters they make.";
        return AtUri.TryParse(reply.ToPost, out var uri) && uri.Collection == AtUri.Post
            ? null
            : $"“{reply.ToPost}” is not a post on Bluesky.";
    }

    /// <summary>Half a surrogate pair can't be sent.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Null where the post is gone. It is asked of its author's own server: only that one surely has it.</summary>
    private async Task<ParentPost?> ParentAsync(string post, CancellationToken cancellationToken)
    {
        if (!AtUri.TryParse(post, out var uri))
            return null;
        var document =
            await identities.DocumentAsync(options, uri.Authority).WaitAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new XrpcException($"Where {uri.Authority} lives could not be found.") { ChangedNothing = true };
        try
        {
            var found = await GetRecordAsync(document.Pds, uri, cancellationToken).ConfigureAwait(false);
            var cid = found.Text("cid") ?? throw new XrpcException($"The server of {uri.Authority} gave no cid.") { ChangedNothing = true };
            var root = found.Object("value").Object("reply").Object("root");
            return new ParentPost(post, cid, root.Text("uri") ?? post, root.Text("cid") ?? cid);
        }
        catch (XrpcException e) when (e.IsGone)
        {
            return null;
        }
        catch (XrpcException e)
        {
            // Only reading failed; nothing of ours was sent.
            throw new XrpcException(e.Message, e)
            {
                Status = e.Status is 429 ? 429 : 0,
                RetryAt = e.RetryAt,
                ChangedNothing = true,
            };
        }
    }

    private Task<JsonObject> GetRecordAsync(string service, AtUri uri, CancellationToken cancellationToken) =>
        xrpc.QueryAsync(
            service,
            "com.atproto.repo.getRecord",
            [("repo", uri.Authority), ("collection", uri.Collection), ("rkey", uri.Key)],
            cancellationToken
        );

    private static JsonObject Record(OutboundReply reply, string text, ParentPost parent, JsonArray facets)
    {
        var record = new JsonObject
        {
            ["$type"] = AtUri.Post,
            ["text"] = text,
            ["createdAt"] = Instant(reply.WrittenAt),
            ["reply"] = parent.ToReplyRef(),
        };
        if (facets.Count > 0)
            record["facets"] = facets;
        return record;
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    private async Task<SendOutcome> WriteAsync(Session session, OutboundReply reply, JsonObject record, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < KeyAttempts; attempt++)
        {
            var uri = new AtUri(session.Did, AtUri.Post, Tid.Of(reply.WrittenAt, reply.Key, attempt));
            try
            {
                await xrpc.CallAsync(
                        options.Service,
                        "com.atproto.repo.putRecord",
                        Write(uri, record),
                        session.AccessToken,
                        cancellationToken
                    )
                    .ConfigureAwait(false);
                return Sent(session, uri);
            }
            catch (XrpcException e) when (e.Error == "InvalidSwap")
            {
                // There is a record of this key: ours from an earlier try, or, hardly ever, another's.
                var there = await GetRecordAsync(options.Service, uri, cancellationToken).ConfigureAwait(false);
                if (IsSame(there, reply))
                    return Sent(session, uri);
            }
        }

        return new SendOutcome(SendState.Refused, Error: "No free record key was found; write the answer once more.");
    }

    private static JsonObject Write(AtUri uri, JsonObject record) =>
        new()
        {
            ["repo"] = uri.Authority,
            ["collection"] = uri.Collection,
            ["rkey"] = uri.Key,
            ["swapRecord"] = null,
            ["record"] = record.DeepClone(),
        };

    private async Task<SendOutcome?> LookUpAsync(Session session, OutboundReply reply, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < KeyAttempts; attempt++)
        {
            var uri = new AtUri(session.Did, AtUri.Post, Tid.Of(reply.WrittenAt, reply.Key, attempt));
            try
            {
                if (IsSame(await GetRecordAsync(options.Service, uri, cancellationToken).ConfigureAwait(false), reply))
                    return Sent(session, uri);
            }
            catch (XrpcException e) when (e.IsGone)
            {
                return new SendOutcome(SendState.Retry, Error: "It is not there.");
            }
        }

        return null;
    }

    private static bool IsSame(JsonObject there, OutboundReply reply)
    {
        var value = there.Object("value");
        return value.Text("text") == WellFormed(reply.Text)
            && value.Text("createdAt") == Instant(reply.WrittenAt)
            && value.Object("reply").Object("parent").Text("uri") == reply.ToPost;
    }

    private static SendOutcome Sent(Session session, AtUri uri) =>
        new(SendState.Sent, uri.ToString(), (uri with { Authority = session.Handle }).WebAddress, FromAccount: uri.Authority);

    private static SendOutcome Outcome(XrpcException e) =>
        e switch
        {
            { Status: 401 } => new(
                SendState.Retry,
                Error: "Bluesky refuses the password. Make a new app password there and enter it in Settings."
            ),
            { Error: "AuthFactorTokenRequired" } => new(
                SendState.Retry,
                Error: "Bluesky asks for a second factor: enter an app password in Settings, not the account's own."
            ),
            { Error: "AccountTakedown" or "AccountDeactivated" } => new(
                SendState.Retry,
                Error: $"Our account on Bluesky is closed: {e.Message}"
            ),
            { Status: 429 } => new(SendState.Retry, Error: "Bluesky asks us to come later.", RetryAt: e.RetryAt),
            { Status: 400 or 413 } => new(SendState.Refused, Error: $"Bluesky refuses the answer: {e.Message}"),
            _ => new(SendState.Retry, Error: e.Message, RetryAt: e.RetryAt),
        };
}
