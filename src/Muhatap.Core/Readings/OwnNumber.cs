namespace Muhatap.Core.Readings;

/// <summary>How the company writes its order or customer numbers.</summary>
public sealed class OwnNumber
{
    /// <summary><c>9</c> stands for a digit, <c>A</c> for a letter, <c>*</c> after either for more of it; anything else for itself: <c>SIP-99999999</c>.</summary>
    public required string Pattern { get; init; }

    /// <summary><see cref="EntityKind.OrderNumber"/> or <see cref="EntityKind.CustomerNumber"/>.</summary>
    public required EntityKind Kind { get; set; }
}
