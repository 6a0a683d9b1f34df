namespace Muhatap.Core.People;

/// <summary>What one of us may do; each holds all that the ones before it hold. The numbers are stored; never renumber.</summary>
public enum Role
{
    ReadOnly = 0,
    Analyst = 1,
    Agent = 2,
    Supervisor = 3,
    Owner = 4,
}
