namespace Muhatap.Query.Syntax;

/// <summary>A piece of a query, with its place in the text it was read from. Nodes never change once made.</summary>
/// <param name="start">First UTF-16 code unit in the query's text.</param>
/// <param name="length">UTF-16 code units.</param>
public abstract class QueryNode(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;
}

/// <summary>Where words are looked for.</summary>
public enum Zone
{
    /// <summary>The title and the text.</summary>
    Anywhere = 0,
    Title = 1,
}

/// <summary>One word, hashtag, handle or emoji.</summary>
public sealed class TermNode(QueryWord word, Zone zone, int start, int length) : QueryNode(start, length)
{
    public QueryWord Word { get; } = word;

    public Zone Zone { get; } = zone;
}

/// <summary>Words side by side in this order, or, with <see cref="Slop"/>, in any order with at most that many other words among them.</summary>
public sealed class PhraseNode(IReadOnlyList<QueryWord> words, int? slop, Zone zone, int start, int length) : QueryNode(start, length)
{
    /// <summary>Two or more.</summary>
    public IReadOnlyList<QueryWord> Words { get; } = words;

    public int? Slop { get; } = slop;

    public Zone Zone { get; } = zone;
}

/// <summary>Both sides, with at most <see cref="Distance"/> steps from one to the other: neighbours are one step apart.</summary>
public sealed class NearNode(QueryNode left, QueryNode right, int distance, bool ordered, int start, int length) : QueryNode(start, length)
{
    public QueryNode Left { get; } = left;

    public QueryNode Right { get; } = right;

    public int Distance { get; } = distance;

    /// <summary>True for ONEAR: the left side stands first.</summary>
    public bool Ordered { get; } = ordered;
}

public sealed class NotNode(QueryNode child, int start, int length) : QueryNode(start, length)
{
    public QueryNode Child { get; } = child;
}

public sealed class AndNode(IReadOnlyList<QueryNode> children, int start, int length) : QueryNode(start, length)
{
    /// <summary>Two or more.</summary>
    public IReadOnlyList<QueryNode> Children { get; } = children;
}

public sealed class OrNode(IReadOnlyList<QueryNode> children, int start, int length) : QueryNode(start, length)
{
    /// <summary>Two or more.</summary>
    public IReadOnlyList<QueryNode> Children { get; } = children;
}

public enum Comparison
{
    Is = 0,
    Less = 1,
    LessOrEqual = 2,
    Greater = 3,
    GreaterOrEqual = 4,

    /// <summary>Both ends included.</summary>
    Between = 5,
}

/// <summary>A field and what it must hold: <see cref="Text"/> for names, choices and dates, <see cref="Low"/> (and <see cref="High"/>) for numbers.</summary>
public sealed class FieldNode(
    FieldDefinition definition,
    Comparison comparison,
    string text,
    double low,
    double high,
    int start,
    int length,
    int? days = null
) : QueryNode(start, length)
{
    /// <summary>A field of posts.</summary>
    public FieldNode(QueryField field, Comparison comparison, string text, double low, double high, int start, int length)
        : this(QueryFields.Get(field), comparison, text, low, high, start, length) { }

    public FieldDefinition Definition { get; } = definition;

    public QueryField Field { get; } = definition.Field;

    public Comparison Comparison { get; } = comparison;

    /// <summary>The value as it is compared: choices in their English code, dates as yyyy-MM-dd, names as written. Empty for numbers.</summary>
    public string Text { get; } = text;

    /// <summary>The number compared with, or the lower end of a range.</summary>
    public double Low { get; } = low;

    /// <summary>The upper end of a range; equal to <see cref="Low"/> elsewhere.</summary>
    public double High { get; } = high;

    /// <summary>The days it is asked of, where it says so: 30 for <c>field/30</c>.</summary>
    public int? Days { get; } = days;

    /// <summary>True where the number is one the condition holds for; false for a number nobody knows (NaN).</summary>
    public bool Takes(double value) =>
        Comparison switch
        {
            Comparison.Less => value < Low,
            Comparison.LessOrEqual => value <= Low,
            Comparison.Greater => value > Low,
            Comparison.GreaterOrEqual => value >= Low,
            Comparison.Between => value >= Low && value <= High,
            _ => value.Equals(Low),
        };
}
