namespace Muhatap.Connectors.Catalogue;

/// <summary>What a connector can do.</summary>
[Flags]
public enum Abilities
{
    None = 0,

    /// <summary>Brings posts in.</summary>
    Read = 1,

    /// <summary>Brings them as they are said, not by asking now and then.</summary>
    Stream = 2,

    /// <summary>Sends answers by itself.</summary>
    Reply = 4,

    /// <summary>Finds the profile behind an account's id.</summary>
    Profiles = 8,

    /// <summary>Answers are copied and marked as sent by a person.</summary>
    ByHand = 16,
}
