using Muhatap.Core.Ids;

namespace Muhatap.Core.Exports;

/// <summary>A list somebody takes away as a file. It is written in the background and kept for some days.</summary>
public sealed class ExportJob
{
    public required ExportJobId Id { get; init; }

    /// <summary>Who asked; only they may fetch it.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Which list: <c>feed</c>, <c>customers</c>, <c>inbox</c> …</summary>
    public required string List { get; init; }

    /// <summary>The list's filter, as its page's address holds it.</summary>
    public required string Filter { get; init; }

    public required ExportFormat Format { get; init; }

    public ExportState State { get; set; }

    /// <summary>Rows written so far.</summary>
    public long Rows { get; set; }

    /// <summary>The file's name in the folder of exports; null until it is whole.</summary>
    public string? File { get; set; }

    public string? Error { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>After this the file is gone.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
