using Muhatap.Core.Ids;

namespace Muhatap.Listen.Surveys;

/// <summary>What somebody gave in. Who they are only if they want to say it.</summary>
/// <param name="Invited">The customer whose own link it came by; what they say of themselves is then not asked.</param>
public sealed record SurveyAnswer(int? Score, string? Text, string? Email, string? Number, CustomerId? Invited = null);

/// <summary>What became of it.</summary>
public enum AnswerTaken
{
    Thanked,

    /// <summary>No number of the scale was chosen.</summary>
    NoScore,

    /// <summary>More come in than people write.</summary>
    TooMany,

    /// <summary>The survey is over, or there is none.</summary>
    Closed,
}
