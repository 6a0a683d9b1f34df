namespace Muhatap.Query.Syntax;

public enum QueryErrorCode
{
    Empty,
    TooLong,
    TooDeep,
    TooManyWords,
    UnclosedQuote,
    UnclosedParenthesis,
    UnopenedParenthesis,
    EmptyGroup,
    OperandMissing,
    MixedAndOr,
    NothingToFind,
    WildcardTooEarly,
    TooManyWildcards,
    WildcardPlace,
    StemTooShort,
    SlopTooLarge,
    NearDistance,
    NearOperand,
    FaceNeedsQuotes,
    AddressNeedsField,
    UnknownField,
    ValueMissing,
    UnknownChoice,
    UnknownPlace,
    NotANumber,
    NotADate,
    NoComparison,
    OnlyNegative,
    TooBroad,
    RelatedInTopic,
    WordOutsideField,
    WrongDays,
    NoDays,
    TooCostly,
}

/// <summary>What is wrong in a query, where, and what to write instead.</summary>
/// <param name="Arguments">What <see cref="QueryErrorText"/> puts into the message.</param>
/// <param name="Start">First UTF-16 code unit of the marked place.</param>
/// <param name="Length">Code units; 0 where something is missing at that place.</param>
/// <param name="Mend">What to put in place of the marked characters; empty to take them out.</param>
public sealed record QueryError(QueryErrorCode Code, IReadOnlyList<string> Arguments, int Start, int Length, string Mend)
{
    /// <summary>The query with the mend in place.</summary>
    public string Apply(string query) => string.Concat(query.AsSpan(0, Start), Mend, query.AsSpan(Start + Length));
}
