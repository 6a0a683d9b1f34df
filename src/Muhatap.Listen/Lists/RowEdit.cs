using Muhatap.Core.Topics;

namespace Muhatap.Listen.Lists;

/// <summary>A row as a program wants it to be.</summary>
/// <param name="Version">The <see cref="RowVersion"/> it was read with; null where whatever stands there may be overwritten.</param>
public sealed record RowEdit(ListRow Row, string? Version);

/// <summary>What became of one <see cref="RowEdit"/>.</summary>
/// <param name="Stored">The row as it stands now: the written one, or, where the edit came too late, the one somebody else wrote. Null where there is none.</param>
/// <param name="IsNew">It was not there before.</param>
/// <param name="IsSame">It said the same before, and nothing was written.</param>
/// <param name="Problem">Why nothing was written; null where all is well.</param>
public sealed record RowEdited(TopicRow? Stored, bool IsNew, bool IsSame, RowProblem? Problem);
