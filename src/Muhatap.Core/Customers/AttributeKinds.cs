using Muhatap.Core.Posts;

namespace Muhatap.Core.Customers;

/// <summary>Which attributes there may be several of, and which tell a customer from others.</summary>
public static class AttributeKinds
{
    /// <summary>Attributes of which the golden record holds one, by a rule of survivorship.</summary>
    public static IReadOnlyList<AttributeKind> Single { get; } = [.. Enum.GetValues<AttributeKind>().Where(IsSingle)];

    public static bool IsSingle(AttributeKind kind) => IdentifierOf(kind) is null or IdentifierKind.CustomerNumber;

    public static AttributeKind Of(IdentifierKind kind) =>
        kind switch
        {
            IdentifierKind.Email => AttributeKind.Email,
            IdentifierKind.Phone => AttributeKind.Phone,
            IdentifierKind.CustomerNumber => AttributeKind.Number,
            IdentifierKind.TaxNumber => AttributeKind.TaxNumber,
            IdentifierKind.RegistryNumber => AttributeKind.RegistryNumber,
            _ => AttributeKind.Handle,
        };

    /// <summary>Null for what tells nobody from others.</summary>
    public static IdentifierKind? IdentifierOf(AttributeKind kind) =>
        kind switch
        {
            AttributeKind.Email => IdentifierKind.Email,
            AttributeKind.Phone => IdentifierKind.Phone,
            AttributeKind.Number => IdentifierKind.CustomerNumber,
            AttributeKind.Handle => IdentifierKind.Handle,
            AttributeKind.TaxNumber => IdentifierKind.TaxNumber,
            AttributeKind.RegistryNumber => IdentifierKind.RegistryNumber,
            _ => null,
        };
}
