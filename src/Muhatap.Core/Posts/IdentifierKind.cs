namespace Muhatap.Core.Posts;

/// <summary>What can tell exactly one customer. The numbers are stored; never renumber.</summary>
public enum IdentifierKind
{
    Email = 0,

    /// <summary>E.164 once normalised: <c>+905321234567</c>.</summary>
    Phone = 1,

    /// <summary>The company's own number for its customer.</summary>
    CustomerNumber = 2,

    /// <summary><c>network:handle</c>, both folded to lower case.</summary>
    Handle = 3,

    /// <summary>A company's tax number (VKN), ten digits.</summary>
    TaxNumber = 4,

    /// <summary>A company's number in the trade registry (MERSİS), sixteen digits.</summary>
    RegistryNumber = 5,
}
