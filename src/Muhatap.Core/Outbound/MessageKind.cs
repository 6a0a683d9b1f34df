namespace Muhatap.Core.Outbound;

/// <summary>What a message is in the eyes of law 6563. The numbers are stored; never renumber.</summary>
public enum MessageKind
{
    /// <summary>An answer to something the person said.</summary>
    Answer = 0,

    /// <summary>About something the person has: a delivery, a contract, an outage.</summary>
    Service = 1,

    /// <summary>Meant to sell. Needs consent (İYS).</summary>
    Commercial = 2,
}
