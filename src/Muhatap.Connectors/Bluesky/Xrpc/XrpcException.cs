namespace Muhatap.Connectors.Bluesky.Xrpc;

/// <summary>A call to an AT Protocol server that brought no result.</summary>
internal sealed class XrpcException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>HTTP status; 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>The server's name of the error (<c>ExpiredToken</c>, <c>RecordNotFound</c> …), or null.</summary>
    public string? Error { get; init; }

    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>True where the call surely changed nothing: it never reached the server, or was refused by it.</summary>
    public bool ChangedNothing { get; init; }

    /// <summary>The record, or the account that held it, is not there any more.</summary>
    public bool IsGone =>
        Error is "RecordNotFound" or "RepoNotFound" or "RepoTakendown" or "RepoDeactivated" or "RepoSuspended" || Status == 404;
}
