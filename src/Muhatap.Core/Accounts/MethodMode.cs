namespace Muhatap.Core.Accounts;

/// <summary>What a way of matching may do. The numbers are stored; never renumber.</summary>
public enum MethodMode
{
    Off = 0,

    /// <summary>It counts as evidence; one of us decides.</summary>
    Proposes = 1,

    /// <summary>It may tie an account by itself.</summary>
    Links = 2,
}
