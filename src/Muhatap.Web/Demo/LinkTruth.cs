namespace Muhatap.Web.Demo;

/// <summary>Who is really who, where somebody knows it: the demo world does. Empty everywhere else.</summary>
public sealed class LinkTruth
{
    /// <summary>The person behind a source record, by source and the source's id.</summary>
    public Dictionary<(string Source, string ExternalId), string> Records { get; } = [];

    /// <summary>The person behind an account, by network and key; null for companies and machines.</summary>
    public Dictionary<(string Network, string Key), string?> Accounts { get; } = [];

    /// <summary>Accounts that pretend to be somebody else, by network and key.</summary>
    public HashSet<(string Network, string Key)> Impostors { get; } = [];

    public bool IsKnown => Records.Count > 0;
}
