namespace Muhatap.Query.Compile;

/// <summary>Terms of which a matching document must hold at least one.</summary>
/// <param name="Part">Which part of the query's outermost AND it comes from.</param>
/// <param name="Whole">True where the clause is all that the part says: where one term is there, the part holds.</param>
internal sealed record Clause(IReadOnlyList<WeighedTerm> Terms, double Share, int Part, bool Whole);

/// <summary>
/// Under which clause a query is indexed: its rarest required one. A document that holds none of its terms is never compared with the
/// query at all.
/// </summary>
internal static class AccessChoice
{
    /// <summary>Every clause the query requires, rarest first; empty where it requires no term.</summary>
    internal static List<Clause> Clauses(IReadOnlyList<Plan> parts, TermFrequencies frequencies)
    {
        var clauses = new List<Clause>();
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case TermPlan { Negated: false } term:
                    clauses.Add(Of([term.Term], i, whole: true, frequencies));
                    break;
                case LeafPlan { Negated: false } leaf:
                    foreach (var required in leaf.Leaf.Required)
                        clauses.Add(Of(required, i, whole: false, frequencies));
                    break;
                case AnyPlan any when Best(any, frequencies) is { } best:
                    clauses.Add(Of(best, i, any.Parts.All(part => part is TermPlan), frequencies));
                    break;
            }
        }
        clauses.Sort((a, b) => a.Share.CompareTo(b.Share));
        return clauses;
    }

    private static Clause Of(IReadOnlyList<WeighedTerm> terms, int part, bool whole, TermFrequencies frequencies) =>
        new(terms.Count == 1 ? terms : [.. terms.DistinctBy(term => term.Term)], terms.Sum(frequencies.Share), part, whole);

    /// <summary>The rarest terms of which one must be there for the plan to hold; null where none must.</summary>
    private static IReadOnlyList<WeighedTerm>? Best(Plan plan, TermFrequencies frequencies)
    {
        switch (plan)
        {
            case TermPlan { Negated: false } term:
                return [term.Term];
            case LeafPlan { Negated: false } leaf:
                return leaf.Leaf.Required.MinBy(terms => terms.Sum(frequencies.Share));
            case AllPlan all:
                return all
                    .Parts.Select(part => Best(part, frequencies))
                    .OfType<IReadOnlyList<WeighedTerm>>()
                    .MinBy(terms => terms.Sum(frequencies.Share));
            case AnyPlan any:
                var union = new List<WeighedTerm>();
                foreach (var part in any.Parts)
                {
                    if (Best(part, frequencies) is not { } best)
                        return null;
                    union.AddRange(best);
                }
                return union;
            default:
                return null;
        }
    }
}
