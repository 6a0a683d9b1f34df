namespace Muhatap.Core.LanguageModels;

/// <summary>Why a language model gave no answer.</summary>
public enum ModelProblem
{
    /// <summary>No server answers at the address.</summary>
    Unreachable,

    /// <summary>The address leads where the switch does not allow: into the own network, or out of it.</summary>
    Refused,

    /// <summary>It took longer than we wait.</summary>
    TimedOut,

    /// <summary>The key is missing or wrong (401, 403).</summary>
    Key,

    /// <summary>The server knows no such model or path (404).</summary>
    NotFound,

    /// <summary>The server asks to be left alone for a while (429).</summary>
    TooMany,

    /// <summary>Another status than 200.</summary>
    Status,

    /// <summary>What came is no answer of this interface, is too long, or is empty.</summary>
    Unreadable,
}
