namespace Muhatap.Core.Consents;

/// <summary>İYS: ONAY, RET. The numbers are stored; never renumber.</summary>
public enum ConsentStatus
{
    /// <summary>RET.</summary>
    Refused = 0,

    /// <summary>ONAY.</summary>
    Given = 1,
}
