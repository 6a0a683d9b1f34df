using System.Globalization;

namespace Muhatap.Core.Conversations;

/// <summary>What makes two posts of one person the same case.</summary>
public static class MatterKey
{
    /// <summary>The matter of a post whose subject nobody could tell.</summary>
    public const string Open = "open";

    /// <summary>Stands behind the person in the key; the character after it sorts behind all keys of the person.</summary>
    public const char Separator = '/';

    public static string Of(long personId, string matter) => string.Create(CultureInfo.InvariantCulture, $"{personId}{Separator}{matter}");
}
