namespace Muhatap.Listen.Surveys;

/// <summary>What somebody gave in. Who they are only if they want to say it.</summary>
public sealed record SurveyAnswer(int? Score, string? Text, string? Email, string? Number);

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
