using Muhatap.Core.Ids;

namespace Muhatap.Core.LanguageModels;

/// <summary>One time that text was given to the language model, written before it left.</summary>
public sealed class ModelCall
{
    public required ModelCallId Id { get; init; }

    /// <summary>The complaint; null for the invented example, and once the post is gone.</summary>
    public PostId? PostId { get; init; }

    /// <summary>Null: the program asked.</summary>
    public UserId? AskedBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Model { get; init; }

    public required string Host { get; init; }

    /// <summary>How much left, in characters.</summary>
    public required int Characters { get; init; }

    public ModelCallState State { get; set; }

    /// <summary>Why there was no answer, for people.</summary>
    public string? Error { get; set; }
}
