namespace Muhatap.Demo.Cast;

/// <summary>A brand of the demo group, or one of its competitors.</summary>
/// <param name="Id">Short, lower case, ASCII.</param>
/// <param name="Sector">telecom, bank or shop.</param>
/// <param name="Own">True for the three brands of the group the installation serves.</param>
/// <param name="Handle">The handle on every network it is on; null where it is on none.</param>
/// <param name="Hashtags">Without #.</param>
/// <param name="Products">What people buy there, as common nouns.</param>
public sealed record Company(
    string Id,
    string Name,
    string Sector,
    bool Own,
    string Handle,
    IReadOnlyList<string> Hashtags,
    IReadOnlyList<string> Products
);
