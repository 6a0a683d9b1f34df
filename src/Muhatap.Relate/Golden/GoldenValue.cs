using Muhatap.Core.Customers;

namespace Muhatap.Relate.Golden;

/// <summary>An attribute of the golden record, with why it is what it is.</summary>
/// <param name="Winner">Whose value was taken.</param>
/// <param name="Rule">By which rule; null where one of us wrote it by hand, which outweighs every rule.</param>
/// <param name="Agreeing">How many sources say the same.</param>
/// <param name="Of">How many say anything.</param>
/// <param name="Others">What the others say.</param>
public sealed record GoldenValue(
    AttributeKind Kind,
    Statement Winner,
    Survivorship? Rule,
    int Agreeing,
    int Of,
    IReadOnlyList<Statement> Others
)
{
    public string Value => Winner.Value;
}
