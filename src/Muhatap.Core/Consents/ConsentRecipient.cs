namespace Muhatap.Core.Consents;

/// <summary>İYS: BIREYSEL, TACIR. The numbers are stored; never renumber.</summary>
public enum ConsentRecipient
{
    /// <summary>BIREYSEL.</summary>
    Individual = 0,

    /// <summary>TACIR.</summary>
    Merchant = 1,
}
