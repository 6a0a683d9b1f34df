using Muhatap.Core.Ids;

namespace Muhatap.Core.LanguageModels;

/// <summary>What a language model made of one complaint. It goes with the post, and stands beside our own three lines, never for them.</summary>
public sealed class Shortening
{
    public required PostId PostId { get; init; }

    /// <summary>At most three lines, with names and numbers put back.</summary>
    public required string Lines { get; set; }

    /// <summary>The text as it left: with placeholders for what tells who somebody is.</summary>
    public required string Sent { get; set; }

    public required string Model { get; set; }

    public required string Host { get; set; }

    /// <summary>It never left the house.</summary>
    public required bool IsInside { get; set; }

    /// <summary>Null: the program asked, because every long complaint is shortened.</summary>
    public UserId? AskedBy { get; set; }

    public required DateTimeOffset At { get; set; }
}
