namespace Muhatap.Core.Consents;

/// <summary>İYS: ARAMA, MESAJ, EPOSTA. The numbers are stored; never renumber.</summary>
public enum ConsentChannel
{
    /// <summary>ARAMA.</summary>
    Call = 0,

    /// <summary>MESAJ; text messages and messengers.</summary>
    Message = 1,

    /// <summary>EPOSTA.</summary>
    Email = 2,
}
