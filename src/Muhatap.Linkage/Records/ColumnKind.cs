namespace Muhatap.Linkage.Records;

/// <summary>What a column holds, as far as comparing it goes.</summary>
public enum ColumnKind
{
    /// <summary>Says nothing about who it is: constants, row numbers, labels made by others.</summary>
    Ignored,
    GivenName,
    MiddleName,
    Surname,
    FullName,
    BirthDate,
    Year,
    Month,
    Day,
    Phone,
    Email,
    Address,
    HouseNumber,
    Postcode,
    Place,

    /// <summary>A number or code given to one person or company: national id, tax number, MERSİS.</summary>
    Identifier,
    Company,
    Handle,
    Link,

    /// <summary>A few values shared by many: sex, state, segment.</summary>
    Category,
    Text,
    LongText,
}
