using System.Runtime.CompilerServices;

namespace Muhatap.Query.Compile;

/// <summary>
/// What is left to test of most queries once an access term is there, small enough to lie in the posting itself: of up to four terms, the
/// first some must all be there, of the next some one, and of the rest none.
/// </summary>
internal readonly struct Residue
{
    private const int Room = 4;

    private readonly ulong _a;
    private readonly ulong _b;
    private readonly ulong _c;
    private readonly ulong _d;
    private readonly byte _all;
    private readonly byte _any;
    private readonly byte _none;

    private Residue(List<ulong> all, List<ulong> any, List<ulong> none)
    {
        List<ulong> terms = [.. all, .. any, .. none];
        while (terms.Count < Room)
            terms.Add(0);
        (_a, _b, _c, _d) = (terms[0], terms[1], terms[2], terms[3]);
        (_all, _any, _none) = ((byte)all.Count, (byte)any.Count, (byte)none.Count);
    }

    /// <summary>The parts in this form; null where they are more than it can hold.</summary>
    internal static Residue? Of(IReadOnlyList<Plan> parts)
    {
        List<ulong> all = [];
        List<ulong> any = [];
        List<ulong> none = [];
        foreach (var part in parts)
        {
            switch (part)
            {
                case TermPlan term:
                    (term.Negated ? none : all).Add(term.Term.Term);
                    break;
                case AnyPlan group when any.Count == 0 && group.Parts.All(choice => choice is TermPlan { Negated: false }):
                    any.AddRange(group.Parts.Select(choice => ((TermPlan)choice).Term.Term));
                    break;
                default:
                    return null;
            }
        }
        return all.Count + any.Count + none.Count <= Room ? new Residue(all, any, none) : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Holds(TermPositions terms)
    {
        var at = 0;
        for (; at < _all; at++)
        {
            if (!terms.Has(Term(at)))
                return false;
        }
        if (_any > 0)
        {
            var end = at + _any;
            while (!terms.Has(Term(at)))
            {
                if (++at == end)
                    return false;
            }
            at = end;
        }
        for (var end = at + _none; at < end; at++)
        {
            if (terms.Has(Term(at)))
                return false;
        }
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Term(int index) =>
        index switch
        {
            0 => _a,
            1 => _b,
            2 => _c,
            _ => _d,
        };
}
