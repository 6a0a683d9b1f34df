using System.Runtime.InteropServices;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;

namespace Muhatap.Analyze.Complaints;

/// <summary>One thing said in a conversation, by the person or by us.</summary>
/// <param name="Ours">An answer of ours.</param>
/// <param name="By">Who of us answered, where that is known.</param>
/// <param name="Text">What the person wrote; null where they took it back, or where nothing could be confirmed by it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CaseTurn(
    DateTimeOffset At,
    bool Ours,
    UserId? By,
    PostId? PostId,
    Intent Intent,
    Sentiment Sentiment,
    string? Text
);

/// <summary>What a conversation's turns say about answer and solution. Pure.</summary>
/// <param name="AnsweredAt">Our first answer.</param>
/// <param name="AnsweredBy">Who gave it.</param>
/// <param name="ConfirmedAt">The customer's first post that says solved and after which they did not complain again; else their last one, where it thanks.</param>
public sealed record CaseCourse(DateTimeOffset? AnsweredAt, UserId? AnsweredBy, DateTimeOffset? ConfirmedAt, PostId? ConfirmedIn)
{
    /// <param name="turns">In the order in which they were said, the complaint first.</param>
    public static CaseCourse Of(IReadOnlyList<CaseTurn> turns)
    {
        DateTimeOffset? answered = null;
        UserId? by = null;
        CaseTurn? solved = null;
        CaseTurn? thanks = null;
        foreach (var turn in turns)
        {
            if (turn.Ours)
            {
                if (answered is null)
                    (answered, by) = (turn.At, turn.By);
                continue;
            }
            // Thanks before any answer are a manner of speaking.
            if (answered is null)
                continue;
            var word = turn.Text is { } text ? ClosingWords.Of(text, turn.Intent, turn.Sentiment) : ClosingWord.None;
            // "Thank you, my number is …" is no end, if anything follows.
            thanks = word == ClosingWord.Thanks ? turn : null;
            if (word == ClosingWord.Solved)
                solved ??= turn;
            else if (turn.Intent is Intent.Complaint or Intent.Churn || turn.Sentiment == Sentiment.Negative)
                solved = null;
        }
        var confirmed = solved ?? thanks;
        return new CaseCourse(answered, by, confirmed?.At, confirmed?.PostId);
    }
}
