using Muhatap.Core.Promises;

namespace Muhatap.Text.Promises;

/// <param name="Start">Of the sentence, in UTF-16 code units.</param>
/// <param name="DueAt">Null where no time is said.</param>
public readonly record struct FoundPromise(PromiseKind Kind, int Start, int Length, DateTimeOffset? DueAt);
