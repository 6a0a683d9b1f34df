namespace Muhatap.Core.Accounts;

/// <summary>The numbers are stored; never renumber.</summary>
public enum LinkState
{
    Linked = 0,

    /// <summary>Decided to be different; remembered, so that no rule proposes it again.</summary>
    NotTheSame = 1,
    Undone = 2,
}
