using System.Text.RegularExpressions;
using Muhatap.Connectors.Lengths;

namespace Muhatap.Connectors.ByHand;

/// <summary>
/// A network without a connector: its posts are pasted or imported and open by their links, its answers are copied and marked as sent.
/// </summary>
public sealed record HandNetwork
{
    /// <summary>The network's short name in lower case.</summary>
    public required string Code { get; init; }

    /// <summary>The network's own name; the same in every language.</summary>
    public required string Name { get; init; }

    /// <summary>The longest public answer the network takes, in <see cref="Unit"/>; null where it names no limit.</summary>
    public int? MaxLength { get; init; }

    public LengthUnit Unit { get; init; } = LengthUnit.Grapheme;

    /// <summary>The site links lead to, first the one links are written with; subdomains count.</summary>
    internal string[] Hosts { get; init; } = [];

    /// <summary>Forms of a post's path and query, with the groups <c>id</c> and perhaps <c>author</c> and <c>comment</c>.</summary>
    internal Regex[] Forms { get; init; } = [];

    public int CountLength(string text) => TextLength.Count(text, Unit);
}
