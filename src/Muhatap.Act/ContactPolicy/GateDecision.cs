namespace Muhatap.Act.ContactPolicy;

/// <summary>Whether a message may leave, and why not.</summary>
/// <param name="Code">Null where it may.</param>
public readonly record struct GateDecision(string? Code, string? Reason)
{
    public static GateDecision Allow { get; }

    public bool IsAllowed => Code is null;

    public static GateDecision Refuse(string code, string reason) => new(code, reason);
}
