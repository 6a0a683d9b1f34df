namespace Muhatap.Core.Posts;

/// <summary>
/// One utterance as a source delivers it, before anything is known of it. The same shape as a line of CONTRACT.md's
/// post. Texts are as the person wrote them; lone surrogates and null characters are replaced at the door.
/// </summary>
public sealed record IncomingPost
{
    /// <summary>The network's short name in lower case: <c>bluesky</c>, <c>x</c>, <c>form</c>, <c>rss</c> …</summary>
    public required string Network { get; init; }

    /// <summary>The network's own id. With <see cref="Network"/> it is the key that makes a second delivery harmless.</summary>
    public required string ExternalId { get; init; }

    public required string Text { get; init; }

    /// <summary>When the person said it, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    public PostKind Kind { get; init; } = PostKind.Post;

    /// <summary>The author's handle as shown, without a leading @. Null where the source does not say.</summary>
    public string? Author { get; init; }

    /// <summary>The network's own id of the author (a DID, a numeric id), which survives a change of handle.</summary>
    public string? AuthorExternalId { get; init; }

    public string? AuthorName { get; init; }

    public long? AuthorFollowers { get; init; }

    /// <summary>What the author's profile says of them, as it was when the post was delivered. Null where the source does not say.</summary>
    public string? AuthorBio { get; init; }

    /// <summary>The place the author's profile states.</summary>
    public string? AuthorLocation { get; init; }

    /// <summary>The web address in the author's profile.</summary>
    public string? AuthorLink { get; init; }

    public string? Url { get; init; }

    /// <summary>External id, on the same network, of the post this one answers.</summary>
    public string? ParentExternalId { get; init; }

    public string? Title { get; init; }

    /// <summary>The language the source claims, as a BCP 47 tag.</summary>
    public string? ClaimedLanguage { get; init; }

    /// <summary>A rating given with the text, 1 to 5.</summary>
    public int? Rating { get; init; }

    public IReadOnlyList<string> Media { get; init; } = [];

    /// <summary>Absolute addresses the post links to that its text does not show in full (a shortened link, a quoted post).</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The network's own ids of accounts it mentions, where the network says so: edges that can't be fetched later.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    public PostCounters Counters { get; init; }

    /// <summary>
    /// What the sender said of themselves beside the text (a web form's e-mail field, a call note's customer number):
    /// claims to be matched, not facts.
    /// </summary>
    public IReadOnlyList<ClaimedIdentifier> Claims { get; init; } = [];

    /// <summary>The same post with every text as databases and networks take it (<see cref="WellFormed"/>).</summary>
    public IncomingPost AsWellFormed() =>
        this with
        {
            Network = WellFormed.Text(Network),
            ExternalId = WellFormed.Text(ExternalId),
            Text = WellFormed.Text(Text),
            Author = WellFormed.Text(Author),
            AuthorExternalId = WellFormed.Text(AuthorExternalId),
            AuthorName = WellFormed.Text(AuthorName),
            AuthorBio = WellFormed.Text(AuthorBio),
            AuthorLocation = WellFormed.Text(AuthorLocation),
            AuthorLink = WellFormed.Text(AuthorLink),
            Url = WellFormed.Text(Url),
            ParentExternalId = WellFormed.Text(ParentExternalId),
            Title = WellFormed.Text(Title),
            ClaimedLanguage = WellFormed.Text(ClaimedLanguage),
            Media = WellFormed.Texts(Media),
            Links = WellFormed.Texts(Links),
            Mentions = WellFormed.Texts(Mentions),
        };
}
