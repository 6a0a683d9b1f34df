using Muhatap.Query.Syntax;

namespace Muhatap.Query.Compile;

/// <summary>A query as the standing-query set holds it. Never changes.</summary>
internal sealed class CompiledQuery
{
    private CompiledQuery(long id, Planner planner, IReadOnlyList<ulong> access, ulong guard, Residue residue, CompiledProgram? program)
    {
        Id = id;
        Terms = planner.Terms;
        Patterns = planner.Patterns;
        Spaces = planner.Spaces;
        UsesTitle = planner.UsesTitle;
        Access = access;
        Guard = guard;
        Residue = residue;
        Program = program;
    }

    internal long Id { get; }

    /// <summary>The set's change that brought it in; documents whose scan began before must not see it.</summary>
    internal long Version { get; set; }

    internal IReadOnlyCollection<ulong> Terms { get; }

    internal IReadOnlyList<QueryWord> Patterns { get; }

    internal IReadOnlyCollection<TermSpace> Spaces { get; }

    internal bool UsesTitle { get; }

    /// <summary>The terms it is indexed under; empty where it must be run on every document.</summary>
    internal IReadOnlyList<ulong> Access { get; }

    internal ulong Guard { get; }

    /// <summary>What is left to test where an access term is there, if <see cref="Program"/> is null.</summary>
    internal Residue Residue { get; }

    /// <summary>What is left to test where it is more than <see cref="Residue"/> can hold.</summary>
    internal CompiledProgram? Program { get; }

    internal static CompiledQuery Compile(long id, ListeningQuery query, TermFrequencies frequencies)
    {
        var planner = new Planner();
        var plan = planner.Plan(query.Root);
        IReadOnlyList<Plan> parts = plan is AllPlan all ? all.Parts : [plan];
        var clauses = AccessChoice.Clauses(parts, frequencies);
        if (clauses.Count == 0)
            return new CompiledQuery(id, planner, [], 0, default, CompiledProgram.Of(parts, frequencies));
        var access = clauses[0];
        var guard = GuardOf(clauses);
        var rest = access.Whole ? parts.Where((_, part) => part != access.Part).ToList() : parts;
        IReadOnlyList<ulong> terms = [.. access.Terms.Select(term => term.Term)];
        return Muhatap.Query.Compile.Residue.Of(rest) is { } residue
            ? new CompiledQuery(id, planner, terms, guard, residue, program: null)
            : new CompiledQuery(id, planner, terms, guard, default, CompiledProgram.Of(rest, frequencies));
    }

    private static ulong GuardOf(List<Clause> clauses) => Muhatap.Query.Compile.Guard.Of(clauses.Skip(1));
}
