using Muhatap.Core.Accounts;

namespace Muhatap.Core.Customers;

/// <summary>
/// On which legal basis one row about a customer is taken. What is said counts: first by the row, then by one of us for its source.
/// Where nobody says anything, a customer number says that the person is the source's customer, and a contract carries who they are,
/// how they are reached and how the source classes its own customer (KVKK art. 5/2-c; "kimlik" and "iletişim" of the VERBİS
/// categories). A free note may hold anything, and a person without a number may be anybody: both are kept without a basis.
/// </summary>
public readonly record struct TakenBasis(LegalBasis Basis, BasisOrigin Origin)
{
    /// <param name="standing">By source, what one of us said of it.</param>
    public static TakenBasis Of(IncomingCustomer row, IReadOnlyDictionary<string, LegalBasis> standing)
    {
        if (row.Basis is { } said && said != LegalBasis.Unstated)
            return new TakenBasis(said, BasisOrigin.Sent);
        if (standing.TryGetValue(row.Source, out var ofSource) && ofSource != LegalBasis.Unstated)
            return new TakenBasis(ofSource, BasisOrigin.Source);
        // "Unstated" that was sent is an answer as well: the sender doesn't know of any.
        return row.Basis is null && !string.IsNullOrWhiteSpace(row.Number)
            ? new TakenBasis(LegalBasis.Contract, BasisOrigin.CustomerNumber)
            : new TakenBasis(LegalBasis.Unstated, BasisOrigin.None);
    }

    public LegalBasis For(AttributeKind kind) =>
        Origin == BasisOrigin.CustomerNumber && kind is AttributeKind.Note or AttributeKind.Job or AttributeKind.LifeEvent
            ? LegalBasis.Unstated
            : Basis;
}
