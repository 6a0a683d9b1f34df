using Muhatap.Query.Documents;

namespace Muhatap.Query.Compile;

/// <summary>
/// A plan as a list of tests, each with where to go on when it holds and when it does not. So AND, OR and NOT cost nothing but the
/// jumps, and no test is made whose outcome does not matter.
/// </summary>
internal sealed class CompiledProgram
{
    private const int Accept = -1;
    private const int Refuse = -2;

    private readonly Test[] _tests;

    private CompiledProgram(Test[] tests) => _tests = tests;

    /// <summary>Null where nothing is left to test.</summary>
    internal static CompiledProgram? Of(IReadOnlyList<Plan> parts, TermFrequencies frequencies)
    {
        if (parts.Count == 0)
            return null;
        var tests = new List<Test>();
        Write(parts.Count == 1 ? parts[0] : new AllPlan(parts), Accept, Refuse, tests, frequencies);
        return new CompiledProgram([.. tests]);
    }

    /// <summary>Whether a document fits.</summary>
    /// <param name="could">True to ask whether it could hold once what is unknown is known.</param>
    internal bool Holds(TermPositions terms, MatchDocument document, bool could)
    {
        var at = 0;
        do
        {
            ref readonly var test = ref _tests[at];
            bool holds;
            if (test.Leaf is null)
                holds = terms.Has(test.Term);
            else
            {
                holds = test.Leaf.Holds(terms, document) ?? (could && !test.Negated);
                holds ^= test.Negated;
            }
            at = holds ? test.Then : test.Else;
        } while (at >= 0);
        return at == Accept;
    }

    private static void Write(Plan plan, int then, int orElse, List<Test> tests, TermFrequencies frequencies)
    {
        switch (plan)
        {
            case TermPlan term:
                tests.Add(new Test(term.Term.Term, null, false, term.Negated ? orElse : then, term.Negated ? then : orElse));
                break;
            case LeafPlan leaf:
                tests.Add(new Test(0, leaf.Leaf, leaf.Negated, then, orElse));
                break;
            case AllPlan all: // what fails soonest first
                WriteParts(
                    [.. all.Parts.OrderBy(part => Cost(part, frequencies, rareFirst: true))],
                    all: true,
                    then,
                    orElse,
                    tests,
                    frequencies
                );
                break;
            case AnyPlan any: // what holds soonest first
                WriteParts(
                    [.. any.Parts.OrderBy(part => Cost(part, frequencies, rareFirst: false))],
                    all: false,
                    then,
                    orElse,
                    tests,
                    frequencies
                );
                break;
        }
    }

    private static void WriteParts(Plan[] parts, bool all, int then, int orElse, List<Test> tests, TermFrequencies frequencies)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            var next = i == parts.Length - 1 ? (all ? then : orElse) : tests.Count + Size(parts[i]);
            if (all)
                Write(parts[i], next, orElse, tests, frequencies);
            else
                Write(parts[i], then, next, tests, frequencies);
        }
    }

    private static int Size(Plan plan) =>
        plan switch
        {
            AllPlan all => all.Parts.Sum(Size),
            AnyPlan any => any.Parts.Sum(Size),
            _ => 1,
        };

    private static double Cost(Plan plan, TermFrequencies frequencies, bool rareFirst)
    {
        const double group = 10;
        const double leaf = 100;
        return plan switch
        {
            TermPlan term => (frequencies.Share(term.Term) is var share && term.Negated ? 1 - share : share) * (rareFirst ? 1 : -1),
            LeafPlan => leaf,
            _ => group,
        };
    }

    /// <summary>One test; of a term where <see cref="Leaf"/> is null.</summary>
    /// <param name="Then">The next test, or <see cref="Accept"/> or <see cref="Refuse"/>.</param>
    private readonly record struct Test(ulong Term, Leaf? Leaf, bool Negated, int Then, int Else);
}
