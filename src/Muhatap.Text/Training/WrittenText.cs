using Muhatap.Core.Readings;

namespace Muhatap.Text.Training;

/// <summary>A training text written for this project, with what its writer meant.</summary>
/// <param name="Urgency">0 whenever, 1 soon, 2 now.</param>
/// <param name="Seed">Which written line it grew from; all children of one line stay on one side of any split.</param>
internal sealed record WrittenText(
    string Text,
    string Language,
    Intent Intent,
    int Urgency,
    Sentiment Sentiment,
    string[] Subjects,
    int Seed
);
