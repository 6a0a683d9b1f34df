using Muhatap.Core.Ids;
using Muhatap.Listen.Report;

namespace Muhatap.Listen.Surveys;

/// <summary>What a survey's answers of some days say.</summary>
/// <param name="Mood">Of those who wrote a sentence.</param>
/// <param name="Subjects">What they wrote about, most first.</param>
public sealed record SurveyAnswers(SourceId Survey, SurveyScore Score, Mood Mood, IReadOnlyList<(string Subject, Mood Mood)> Subjects);
