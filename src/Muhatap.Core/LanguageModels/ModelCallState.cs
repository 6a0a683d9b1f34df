namespace Muhatap.Core.LanguageModels;

/// <summary>The numbers are stored; never renumber.</summary>
public enum ModelCallState
{
    /// <summary>It left; whether an answer came is not known, or not yet.</summary>
    Sent = 0,
    Answered = 1,
    Failed = 2,
}
