namespace Muhatap.Core.Readings;

/// <summary>The numbers are stored; never renumber.</summary>
public enum EntityKind
{
    Person = 0,
    Organisation = 1,
    Product = 2,
    Place = 3,
    Money = 4,
    Date = 5,
    Phone = 6,
    Email = 7,
    Iban = 8,
    NationalId = 9,
    CardNumber = 10,
    CustomerNumber = 11,
    OrderNumber = 12,
}
