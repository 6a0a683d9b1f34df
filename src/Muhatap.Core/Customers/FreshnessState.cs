namespace Muhatap.Core.Customers;

/// <summary>The numbers are stored; never renumber.</summary>
public enum FreshnessState
{
    Waiting = 0,
    Accepted = 1,

    /// <summary>Decided to be wrong; the same is never asked again.</summary>
    Wrong = 2,
}
