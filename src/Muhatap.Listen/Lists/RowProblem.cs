using Muhatap.Query.Syntax;

namespace Muhatap.Listen.Lists;

public enum RowProblemKind
{
    /// <summary>The file's row can't be taken apart; <see cref="RowProblem.What"/> says why.</summary>
    Broken,
    NoKey,
    NoName,
    TooLong,

    /// <summary>The key stands in the file twice; <see cref="RowProblem.Other"/> is the first line.</summary>
    SameKey,

    /// <summary>A name of one letter, of digits only, or without any letter.</summary>
    TooShort,

    /// <summary>A name that is an everyday word, or in too many of the stored posts.</summary>
    TooCommon,

    /// <summary>Another row of the list has the name; <see cref="RowProblem.Other"/> is that row's key.</summary>
    Ambiguous,

    /// <summary>The row's own query can't be used; <see cref="RowProblem.Error"/> says where and what to write.</summary>
    Query,

    /// <summary>Somebody changed the row, or took it out, since it was read.</summary>
    Stale,
}

/// <summary>Why a row is refused.</summary>
/// <param name="What">The name, key or reason it is about.</param>
/// <param name="Mend">What to write in the row's query column instead; empty where nothing can be offered.</param>
public sealed record RowProblem(RowProblemKind Kind, string What = "", string Other = "", string Mend = "", QueryError? Error = null);
