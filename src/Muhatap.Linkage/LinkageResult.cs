using Muhatap.Linkage.Blocking;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage;

/// <summary>Who is who.</summary>
/// <param name="Pairs">Pairs at or over the threshold, in the records' order.</param>
/// <param name="Clusters">Each record's cluster id, by the record's number; a record by itself is a cluster of one.</param>
/// <param name="Notes">What was taken for what, and what was left out.</param>
public sealed record LinkageResult(
    RecordSet Records,
    IReadOnlyList<ScoredPair> Pairs,
    IReadOnlyList<string> Clusters,
    LinkageModel Model,
    BlockingPlan Plan,
    IReadOnlyList<string> Notes
);
