namespace Muhatap.Core.Sources;

/// <summary>A source can't be read now. The message is shown to the owner: what happened and what to do.</summary>
public sealed class SourceException : Exception
{
    public SourceException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>When the source asked to be left alone until (Retry-After), or null.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>True where trying again without a change by the owner is pointless (wrong password, gone).</summary>
    public bool Final { get; init; }
}
