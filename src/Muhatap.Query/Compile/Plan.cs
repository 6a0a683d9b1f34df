namespace Muhatap.Query.Compile;

/// <summary>A query with its NOTs pushed down to the conditions, and ANDs in ANDs, ORs in ORs dissolved.</summary>
internal abstract record Plan;

internal sealed record TermPlan(WeighedTerm Term, bool Negated) : Plan;

internal sealed record LeafPlan(Leaf Leaf, bool Negated) : Plan;

internal sealed record AllPlan(IReadOnlyList<Plan> Parts) : Plan;

internal sealed record AnyPlan(IReadOnlyList<Plan> Parts) : Plan;
