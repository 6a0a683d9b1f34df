using Muhatap.Core.Ids;

namespace Muhatap.Core.Sources;

/// <summary>One configured connection, with its cursor and its health.</summary>
public sealed class Source
{
    public required SourceId Id { get; init; }

    /// <summary>The connector's code in the catalogue: <c>bluesky</c>, <c>rss</c>, <c>form</c>, <c>import</c> …</summary>
    public required string Connector { get; init; }

    public required string Name { get; set; }

    /// <summary>The connector's options as JSON; secrets in it are protected before they are stored.</summary>
    public string Options { get; set; } = "{}";

    /// <summary>What comes through it is meant for us (a form, a mailbox): kept whatever the topics say, and it may need an answer.</summary>
    public bool IsAddressed { get; set; }

    public bool IsEnabled { get; set; } = true;

    public string? Cursor { get; set; }

    public DateTimeOffset? LastOkAt { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }

    /// <summary>Posts kept since the connection was made.</summary>
    public long Kept { get; set; }

    /// <summary>Posts nobody's topic wanted: counted and let go.</summary>
    public long Passed { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
