using System.Globalization;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api.Lists;

/// <summary>The filters of lists: <c>name:value</c>, separated by spaces, all of which must hold.</summary>
internal static class FilterText
{
    public static IEnumerable<(string Name, string Value)> Parse(string? filter, params string[] known)
    {
        foreach (var part in (filter ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || colon == part.Length - 1)
                throw new Refusal("filter.shape", $"'{part}' is not name:value.", "filter");
            var name = part[..colon];
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new Refusal("filter.name", $"'{name}' can't be filtered by here; known are {string.Join(", ", known)}.", "filter");
            yield return (name, part[(colon + 1)..]);
        }
    }

    public static long Id(string name, string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new Refusal("filter.id", $"{name}:{value} is not an id.", "filter");

    /// <summary>A post's key as NETWORK/ID.</summary>
    public static (string Network, string ExternalId) Key(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < value.Length - 1
            ? (value[..slash].ToLowerInvariant(), value[(slash + 1)..])
            : throw new Refusal("filter.post", $"post:{value} is not post:NETWORK/ID.", "filter");
    }
}
