namespace Muhatap.Query.Syntax;

/// <summary>A query that was read without an error.</summary>
/// <param name="text">As written.</param>
/// <param name="fields">The catalogue its fields are of; null: the posts'.</param>
public sealed class ListeningQuery(string text, QueryNode root, FieldCatalogue? fields = null)
{
    public FieldCatalogue Fields { get; } = fields ?? QueryFields.Catalogue;

    public string Text { get; } = text;

    public QueryNode Root { get; } = root;

    /// <summary>True where its answer may depend on what the text engine finds: then a post must be read before it is matched.</summary>
    public bool NeedsReading { get; } = Holds(root, field => field.Field == QueryField.Lang || QueryFields.StageOf(field) == Stage.Read);

    /// <summary>True where its answer may depend on the customer behind the post.</summary>
    public bool NeedsRelated { get; } = Holds(root, field => QueryFields.StageOf(field) == Stage.Related);

    /// <summary>The canonical spelling. Reading it gives the same query.</summary>
    public override string ToString() => QueryPrinter.Print(Root);

    private static bool Holds(QueryNode node, Func<FieldNode, bool> wanted) =>
        node switch
        {
            FieldNode field => wanted(field),
            NotNode not => Holds(not.Child, wanted),
            AndNode and => and.Children.Any(child => Holds(child, wanted)),
            OrNode or => or.Children.Any(child => Holds(child, wanted)),
            _ => false,
        };
}

/// <summary>What <see cref="QueryParser"/> made of a text: a query, or what is wrong with it.</summary>
/// <param name="Query">Null exactly where there are errors.</param>
public sealed record QueryParse(ListeningQuery? Query, IReadOnlyList<QueryError> Errors);

/// <summary>What a query is for decides what it may hold.</summary>
public enum QueryUse
{
    /// <summary>A standing query: looks for something, and uses no field that changes after the post was stored.</summary>
    Topic = 0,

    /// <summary>A feed filter, saved view, rule or API filter: narrows a list, so a single field or a negation is enough.</summary>
    Filter = 1,

    /// <summary>A filter kept before AND and OR side by side had to be parted with parentheses: AND joins first, and the printer parts them.</summary>
    Kept = 2,
}
