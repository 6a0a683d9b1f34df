namespace Muhatap.Core.Accounts;

/// <summary>How a link was found. The numbers are stored; never renumber.</summary>
public enum LinkMethod
{
    /// <summary>The customer's record names the account.</summary>
    HandleOnRecord = 0,

    /// <summary>The account said, in words or in a form, an e-mail that stands on the record.</summary>
    SaidEmail = 1,
    SaidPhone = 2,
    SaidCustomerNumber = 3,

    /// <summary>One of our people decided.</summary>
    ByHand = 4,

    /// <summary>Name, handle and profile are like the customer's; it only proposes, and one of our people confirmed it.</summary>
    LikeProfile = 5,
}
