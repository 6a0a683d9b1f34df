namespace Muhatap.Core.Promises;

/// <summary>What we said we would do. The numbers are stored; never renumber.</summary>
public enum PromiseKind
{
    Other = 0,

    /// <summary>Somebody of ours will telephone.</summary>
    Call = 1,

    /// <summary>Money goes back.</summary>
    Refund = 2,

    /// <summary>We will write again.</summary>
    Reply = 3,

    /// <summary>Something is sent, or somebody comes.</summary>
    Send = 4,

    /// <summary>Something is looked into or mended.</summary>
    Fix = 5,
}
