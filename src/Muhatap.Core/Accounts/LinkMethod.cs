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

    /// <summary>A code shown to somebody who knew the customer's number and address came from this account.</summary>
    ProvedByCode = 6,

    /// <summary>A sign-in with the account in the company's own application, by a customer known there.</summary>
    SocialSignIn = 7,

    /// <summary>What was filled into a form or a contest entry.</summary>
    FormIntake = 8,

    /// <summary>A signature or a vCard in what was written to us.</summary>
    Signature = 9,

    /// <summary>E-mail or phone in the public profile.</summary>
    ContactInBio = 10,

    /// <summary>The web site in the profile is the customer's and links back to the account.</summary>
    SiteLinksBack = 11,

    /// <summary>A page of links names this account and one that is known to be the customer's.</summary>
    LinkInBio = 12,

    /// <summary>The same or a similar handle as on an account that is known to be the customer's.</summary>
    LikeHandle = 13,
    HandleFromName = 14,

    /// <summary>Display name, and the place beside it.</summary>
    NameAndPlace = 15,

    /// <summary>Work in the bio, or a bio like that of a known account.</summary>
    LikeBio = 16,

    /// <summary>The same words or link at the same time as a known account.</summary>
    SameWords = 17,

    /// <summary>Two accounts on different networks that name each other.</summary>
    MutualMention = 18,
    ActiveHours = 19,

    /// <summary>Wrote of a purchase, delivery or visit when it happened.</summary>
    SameMoment = 20,
    EmailLikeHandle = 21,

    /// <summary>They answered by a link that was made for this customer.</summary>
    PersonalLink = 22,

    /// <summary>A sign-in with the account on its own network, by somebody who knew the customer's number and address.</summary>
    NetworkSignIn = 23,
}
