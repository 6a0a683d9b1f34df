using Muhatap.Core.Ids;

namespace Muhatap.Core.Posts;

/// <summary>One utterance as we hold it. Its key outside is (network, external id).</summary>
public sealed class Post
{
    public required PostId Id { get; init; }

    public required string Network { get; init; }

    public required string ExternalId { get; init; }

    public required AccountId AccountId { get; init; }

    public SourceId? SourceId { get; init; }

    public required PostKind Kind { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Url { get; init; }

    public string? ParentExternalId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public long Likes { get; set; }

    public long Replies { get; set; }

    public long Reposts { get; set; }

    public long Views { get; set; }

    public int? Rating { get; init; }

    /// <summary>Addresses of images and videos, one a line.</summary>
    public string? Media { get; init; }

    /// <summary>The number it shares with its reposts (<c>CopyKey</c>); null where it is too short to tell, or came before there was one.</summary>
    public long? Alike { get; init; }

    public PostCounters Counters => new(Likes, Replies, Reposts, Views);
}
