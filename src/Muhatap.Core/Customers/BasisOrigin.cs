namespace Muhatap.Core.Customers;

/// <summary>Who or what said on which legal basis a row is held.</summary>
public enum BasisOrigin
{
    /// <summary>Nobody: it is held without one, and used for nothing.</summary>
    None,

    /// <summary>The row, its file or its sender.</summary>
    Sent,

    /// <summary>One of us, for everything of this source that comes without one.</summary>
    Source,

    /// <summary>The row's customer number: the source says that the person is its customer.</summary>
    CustomerNumber,
}
