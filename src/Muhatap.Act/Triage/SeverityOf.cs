using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Triage;

namespace Muhatap.Act.Triage;

/// <summary>
/// How bad it is for the person, from what was read. Pure. A stated table and not a learnt one: the people who answer must be
/// able to say why something is critical.
/// </summary>
public static class SeverityOf
{
    public static Severity Post(Reading reading, int? rating)
    {
        var negative = reading.SentimentScores.Negative;
        var isAgainstUs = reading.Intent is Intent.Complaint or Intent.Churn || negative >= 0.6f || rating is 1 or 2;
        if (
            reading.LegalThreat || (isAgainstUs && (reading.Urgency >= 0.75f || reading.Subjects.Contains("fraud", StringComparer.Ordinal)))
        )
            return Severity.Critical;
        if (isAgainstUs && (reading.Urgency >= 0.5f || negative >= 0.85f || reading.Intent == Intent.Churn))
            return Severity.High;
        if (isAgainstUs || (reading.Intent is Intent.Question or Intent.Request && reading.Urgency >= 0.5f))
            return Severity.Medium;
        return Severity.Low;
    }

    /// <summary>Whether somebody of us should look at it at all.</summary>
    /// <param name="isAddressed">It came to us directly.</param>
    public static bool NeedsUs(Reading reading, PostKind kind, int? rating, bool isAddressed, bool isAboutUs)
    {
        if (kind == PostKind.Article)
            return false;
        if (isAddressed || kind is PostKind.Message or PostKind.Complaint)
            return true;
        if (!isAboutUs)
            return false;
        return reading.LegalThreat
            || rating is 1 or 2
            || reading.Intent is Intent.Complaint or Intent.Question or Intent.Request or Intent.Churn
            || (reading.Sentiment == Sentiment.Negative && reading.Urgency >= 0.5f);
    }
}
