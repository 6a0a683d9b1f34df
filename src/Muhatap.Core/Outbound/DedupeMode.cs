namespace Muhatap.Core.Outbound;

/// <summary>How a network tells that a message it is given was already sent.</summary>
public enum DedupeMode
{
    /// <summary>We name the record; a second send of the same name changes nothing.</summary>
    Key = 0,

    /// <summary>It can be asked whether the message is there.</summary>
    Lookup = 1,

    /// <summary>It can't tell. A send left unclear is shown to a person and never repeated by itself.</summary>
    None = 2,
}
