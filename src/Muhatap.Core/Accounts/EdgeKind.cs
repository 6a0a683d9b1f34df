namespace Muhatap.Core.Accounts;

/// <summary>The numbers are stored; never renumber.</summary>
public enum EdgeKind
{
    Follow = 0,
    Mention = 1,
}
