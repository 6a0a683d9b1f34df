using Muhatap.Core.Ids;

namespace Muhatap.Core.People;

/// <summary>One of our own people.</summary>
public sealed class User
{
    public required UserId Id { get; init; }

    /// <summary>Also the name they sign in with.</summary>
    public required string Email { get; set; }

    public required string NormalizedEmail { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with every change of password or role; open sessions that hold an older one end.</summary>
    public required string SecurityStamp { get; set; }

    public DateTimeOffset? LockoutEnd { get; set; }

    public int AccessFailedCount { get; set; }

    public required string ShownName { get; set; }

    public required Role Role { get; set; }

    /// <summary><c>tr</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "tr";

    /// <summary><c>light</c>, <c>dark</c> or <c>auto</c>.</summary>
    public string Theme { get; set; } = "auto";

    public bool IsActive { get; set; } = true;

    public required DateTimeOffset CreatedAt { get; init; }
}
