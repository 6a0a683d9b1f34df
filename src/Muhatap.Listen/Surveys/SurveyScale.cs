namespace Muhatap.Listen.Surveys;

/// <summary>What a survey's number means.</summary>
public enum SurveyScale
{
    /// <summary>"How likely are you to recommend us?", 0 to 10. 9 and 10 recommend, 0 to 6 warn others (Reichheld 2003).</summary>
    Recommend = 0,

    /// <summary>"How satisfied are you?", 1 to 5. 4 and 5 are satisfied.</summary>
    Satisfied = 1,
}
