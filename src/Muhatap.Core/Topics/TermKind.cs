namespace Muhatap.Core.Topics;

/// <summary>What of a post is counted under a topic. The numbers are stored; never renumber.</summary>
public enum TermKind
{
    /// <summary>Without #, folded.</summary>
    Hashtag = 0,

    /// <summary>The account's id, eight bytes.</summary>
    Account = 1,

    /// <summary>The host a link leads to.</summary>
    Site = 2,

    /// <summary>An image's or video's address.</summary>
    Image = 3,

    /// <summary>Folded; once a post.</summary>
    Word = 4,
    Emoji = 5,

    /// <summary>The language that was read: ISO 639, or <c>und</c>.</summary>
    Language = 6,

    /// <summary>The surest subject's code.</summary>
    Subject = 7,

    /// <summary>The hour of the day, the mood and the network: one byte, one byte, text. Each post has one.</summary>
    Pulse = 8,

    /// <summary>A province of Turkey that the text names, as it is written officially; where the writer lives is another thing.</summary>
    Province = 9,
}
