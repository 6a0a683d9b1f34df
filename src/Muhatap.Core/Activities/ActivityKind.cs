namespace Muhatap.Core.Activities;

/// <summary>What somebody did without words. The numbers are stored; never renumber.</summary>
public enum ActivityKind
{
    Like = 0,
    Repost = 1,
    Follow = 2,
    CheckIn = 3,
    Purchase = 4,
    Visit = 5,
    Call = 6,
    Delivery = 7,
    App = 8,
    Survey = 9,
}
