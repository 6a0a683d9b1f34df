namespace Muhatap.Connectors.Bluesky;

/// <summary>A connection to Bluesky, or to any AT Protocol network.</summary>
internal sealed record BlueskyOptions
{
    /// <summary>Where our account signs in: https address of its PDS or entryway.</summary>
    public string Service { get; init; } = "https://bsky.social";

    /// <summary>Our account's handle or DID; needed to answer.</summary>
    public string? Identifier { get; init; }

    /// <summary>An app password made for Muhatap, not the account's own.</summary>
    public string? AppPassword { get; init; }

    /// <summary>wss address of a relay or PDS whose repositories are listened to.</summary>
    public string Firehose { get; init; } = "wss://bsky.network";

    /// <summary>Directory that knows where an account (did:plc) lives.</summary>
    public string Directory { get; init; } = "https://plc.directory";

    /// <summary>Also take likes, reposts and follows; on the whole network they are several times as many as posts.</summary>
    public bool Activities { get; init; } = true;
}
