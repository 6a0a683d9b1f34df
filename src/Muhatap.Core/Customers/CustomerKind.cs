namespace Muhatap.Core.Customers;

/// <summary>The numbers are stored; never renumber.</summary>
public enum CustomerKind
{
    Person = 0,
    Company = 1,
}
