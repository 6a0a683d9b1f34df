using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;
using Muhatap.Query.Words;

namespace Muhatap.Query.Compile;

/// <summary>A condition that is more than "the document holds this term".</summary>
internal abstract class Leaf
{
    /// <summary>Terms the document must hold where the condition holds: one of each inner list. Empty where nothing can be said.</summary>
    internal virtual IReadOnlyList<IReadOnlyList<WeighedTerm>> Required => [];

    /// <summary>Null where it is not known yet.</summary>
    internal abstract bool? Holds(TermPositions terms, MatchDocument document);
}

/// <summary>A term, and how common it is.</summary>
/// <param name="Share">How many of all documents are expected to hold it, 0 to 1: before any were seen, a guess from its form.</param>
internal readonly record struct WeighedTerm(ulong Term, double Share);

internal sealed class FieldLeaf(FieldNode node) : Leaf
{
    internal override bool? Holds(TermPositions terms, MatchDocument document) => FieldCondition.Holds(node, document);
}

/// <summary>Terms side by side.</summary>
internal sealed class PhraseLeaf(WeighedTerm[] words) : Leaf
{
    private readonly ulong[] _terms = [.. words.Select(word => word.Term)];

    internal override IReadOnlyList<IReadOnlyList<WeighedTerm>> Required { get; } =
    [.. words.Select(word => (IReadOnlyList<WeighedTerm>)[word])];

    internal override bool? Holds(TermPositions terms, MatchDocument document) => terms.HasPhrase(_terms);
}

/// <summary>Loose phrases and NEAR: what <see cref="SpanAlgebra"/> makes of the places of the terms.</summary>
internal sealed class SpanLeaf(SpanExpression expression) : Leaf
{
    internal override IReadOnlyList<IReadOnlyList<WeighedTerm>> Required => expression.Required;

    internal override bool? Holds(TermPositions terms, MatchDocument document) => expression.Find(terms).Count > 0;
}
