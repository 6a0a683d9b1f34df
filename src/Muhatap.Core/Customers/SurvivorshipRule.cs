namespace Muhatap.Core.Customers;

/// <summary>The rule by which one attribute of the golden record is chosen.</summary>
public sealed class SurvivorshipRule
{
    public required AttributeKind Attribute { get; init; }

    public required Survivorship Rule { get; set; }
}
