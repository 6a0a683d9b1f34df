namespace Muhatap.Query.Syntax;

/// <summary>What the parser took a piece of a query's text for.</summary>
public enum QueryPart
{
    /// <summary>A word, hashtag, handle or emoji.</summary>
    Term = 0,

    /// <summary>With its quotation marks and what belongs to them.</summary>
    Phrase = 1,
    Operator = 2,

    /// <summary>A parenthesis.</summary>
    Group = 3,

    /// <summary>A field's name with its sign.</summary>
    Field = 4,
    Value = 5,
}

/// <summary>A piece of a query's text, in UTF-16 code units.</summary>
public readonly record struct QuerySpan(QueryPart Part, int Start, int Length);
