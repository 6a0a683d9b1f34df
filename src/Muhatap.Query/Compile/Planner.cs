using Muhatap.Query.Documents;
using Muhatap.Query.Syntax;
using Muhatap.Query.Words;
using Muhatap.Text.Folding;

namespace Muhatap.Query.Compile;

/// <summary>Turns a query's nodes into a <see cref="Plan"/>, and notes what the document scan must look for besides words.</summary>
internal sealed class Planner
{
    /// <summary>Words that can't be looked up by their form.</summary>
    internal List<QueryWord> Patterns { get; } = [];

    internal HashSet<TermSpace> Spaces { get; } = [];

    internal HashSet<ulong> Terms { get; } = [];

    internal bool UsesTitle { get; private set; }

    internal static ulong PatternTerm(QueryWord word) => TermHash.Of(TermSpace.Pattern, $"{(int)word.Kind}{word.Form}");

    internal Plan Plan(QueryNode node, bool negated = false)
    {
        switch (node)
        {
            case NotNode not:
                return Plan(not.Child, !negated);
            case AndNode and:
                return negated ? Any(and.Children, negated) : All(and.Children, negated);
            case OrNode or:
                return negated ? All(or.Children, negated) : Any(or.Children, negated);
            case TermNode term:
                return new TermPlan(Word(term.Word, term.Zone), negated);
            case PhraseNode { Slop: null } phrase:
                return new LeafPlan(new PhraseLeaf([.. phrase.Words.Select(word => Word(word, phrase.Zone))]), negated);
            case PhraseNode or NearNode:
                return new LeafPlan(new SpanLeaf(Span(node)), negated);
            case FieldNode field:
                return Field(field, negated);
            default:
                throw new ArgumentException($"{node.GetType().Name} can't be planned.", nameof(node));
        }
    }

    private AllPlan All(IReadOnlyList<QueryNode> children, bool negated)
    {
        var parts = new List<Plan>();
        foreach (var part in children.Select(child => Plan(child, negated)))
        {
            if (part is AllPlan all)
                parts.AddRange(all.Parts);
            else
                parts.Add(part);
        }
        return new AllPlan(parts);
    }

    private AnyPlan Any(IReadOnlyList<QueryNode> children, bool negated)
    {
        var parts = new List<Plan>();
        foreach (var part in children.Select(child => Plan(child, negated)))
        {
            if (part is AnyPlan any)
                parts.AddRange(any.Parts);
            else
                parts.Add(part);
        }
        return new AnyPlan(parts);
    }

    private WeighedTerm Word(QueryWord word, Zone zone)
    {
        var space = WordMatch.KindOf(word) switch
        {
            OccurrenceKind.Hashtag => TermSpace.Hashtag,
            OccurrenceKind.Mention => TermSpace.Mention,
            _ => TermSpace.Word,
        };
        var term = WordMatch.IsLiteral(word) ? TermHash.Of(space, word.Form) : PatternTerm(word);
        if (space != TermSpace.Word)
            Spaces.Add(space);
        if (!WordMatch.IsLiteral(word))
            Patterns.Add(word);
        if (zone == Zone.Title)
        {
            term ^= TermHash.Title & ~1UL; // hashes stay odd, so that 0 can mean "nothing"
            UsesTitle = true;
        }
        Terms.Add(term);
        return new WeighedTerm(term, TermGuess.Share(word));
    }

    private SpanExpression Span(QueryNode node) =>
        node switch
        {
            TermNode term => new WordExpression(Word(term.Word, term.Zone)),
            PhraseNode phrase => new PhraseExpression([.. phrase.Words.Select(word => Word(word, phrase.Zone))], phrase.Slop),
            NearNode near => new NearExpression(Span(near.Left), Span(near.Right), near.Distance, near.Ordered),
            OrNode or => new EitherExpression([.. or.Children.Select(Span)]),
            _ => throw new ArgumentException($"{node.GetType().Name} has no place in a text.", nameof(node)),
        };

    private Plan Field(FieldNode field, bool negated)
    {
        TermSpace? space = field.Field switch
        {
            QueryField.Source => TermSpace.Source,
            QueryField.Type => TermSpace.Type,
            QueryField.Site => TermSpace.Site,
            QueryField.Author => TermSpace.Author,
            QueryField.To => TermSpace.To,
            QueryField.Country => TermSpace.Country,
            QueryField.City => TermSpace.City,
            _ => null,
        };
        if (space is null)
            return new LeafPlan(new FieldLeaf(field), negated);
        Spaces.Add(space.Value);
        var term = TermHash.Of(space.Value, TextFold.Fold(field.Text));
        Terms.Add(term);
        return new TermPlan(new WeighedTerm(term, TermGuess.Share(space.Value)), negated);
    }
}
