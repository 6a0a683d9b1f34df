namespace Muhatap.Core.Customers;

/// <summary>What a system may say about a customer. The numbers are stored; never renumber.</summary>
public enum AttributeKind
{
    Name = 0,

    /// <summary><c>person</c> or <c>company</c>.</summary>
    Kind = 1,

    /// <summary>The number the system knows its customer by.</summary>
    Number = 2,
    Segment = 3,
    City = 4,

    /// <summary>ISO 8601.</summary>
    BirthDate = 5,
    PreferredChannel = 6,

    /// <summary>A <see cref="Customers.ContactWish"/> in lower case.</summary>
    ContactWish = 7,
    Note = 8,
    Email = 9,
    Phone = 10,

    /// <summary><c>network:handle</c>.</summary>
    Handle = 11,

    /// <summary>VKN, ten digits.</summary>
    TaxNumber = 12,

    /// <summary>MERSİS, sixteen digits.</summary>
    RegistryNumber = 13,

    /// <summary>What they work as, in words.</summary>
    Job = 14,

    /// <summary>The latest turn of their life: <c>new_job</c>, <c>married</c>, <c>graduated</c>, <c>retired</c>, <c>parent</c>.</summary>
    LifeEvent = 15,
}
