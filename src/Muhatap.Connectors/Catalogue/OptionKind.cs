namespace Muhatap.Connectors.Catalogue;

/// <summary>How a form asks for an option.</summary>
public enum OptionKind
{
    Text,

    /// <summary>A web or WebSocket address.</summary>
    Address,

    /// <summary>Not shown again once stored, and protected at rest.</summary>
    Secret,
    Number,
    Flag,

    /// <summary>One of <see cref="OptionField.Choices"/>.</summary>
    Choice,
}
