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
    private const string Fraud = "fraud";

    public static Severity Post(Reading reading, int? rating) =>
        Of(
            reading.Intent,
            reading.SentimentScores.Negative,
            reading.Urgency,
            reading.LegalThreat,
            reading.Subjects.Contains(Fraud, StringComparer.Ordinal),
            rating
        );

    /// <summary>The same of a stored reading, which keeps the surest subject only.</summary>
    public static Severity Post(PostReading reading, int? rating) =>
        Of(reading.Intent, reading.Negative, reading.Urgency, reading.LegalThreat, reading.Subject == Fraud, rating);

    /// <summary>Whether somebody of us should look at it at all.</summary>
    /// <param name="isAddressed">It came to us directly.</param>
    public static bool NeedsUs(Reading reading, PostKind kind, int? rating, bool isAddressed, bool isAboutUs)
    {
        if (kind == PostKind.Article)
            return false;
        // A note is about us too, but nobody waits for an answer only because something was written down: an answer to a survey, a call.
        if (kind != PostKind.Note)
        {
            if (isAddressed || kind is PostKind.Message or PostKind.Complaint)
                return true;
            if (!isAboutUs)
                return false;
        }
        else if (!isAddressed && !isAboutUs)
        {
            return false;
        }
        return reading.LegalThreat
            || rating is 1 or 2
            || reading.Intent is Intent.Complaint or Intent.Question or Intent.Request or Intent.Churn
            || (reading.Sentiment == Sentiment.Negative && reading.Urgency >= 0.5f);
    }

    private static Severity Of(Intent intent, double negative, double urgency, bool isLegalThreat, bool isFraud, int? rating)
    {
        var isAgainstUs = intent is Intent.Complaint or Intent.Churn || negative >= 0.6f || rating is 1 or 2;
        if (isLegalThreat || (isAgainstUs && (urgency >= 0.75f || isFraud)))
            return Severity.Critical;
        if (isAgainstUs && (urgency >= 0.5f || negative >= 0.85f || intent == Intent.Churn))
            return Severity.High;
        if (isAgainstUs || (intent is Intent.Question or Intent.Request && urgency >= 0.5f))
            return Severity.Medium;
        return Severity.Low;
    }
}
