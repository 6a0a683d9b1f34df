using System.Security.Cryptography;
using System.Text.Json;
using Muhatap.Core.Topics;

namespace Muhatap.Listen.Lists;

/// <summary>
/// What a row says, as one short text that differs as soon as anything of it does. Computed and not stored: a row that was changed and
/// changed back is the same row to whoever edits it.
/// </summary>
public static class RowVersion
{
    private const int Bytes = 12;

    /// <returns>24 hexadecimal digits.</returns>
    public static string Of(TopicRow row)
    {
        var said = JsonSerializer.SerializeToUtf8Bytes<string?[]>([
            row.Key,
            row.Name,
            row.Aliases,
            row.Query,
            row.IsMuted ? "muted" : null,
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(said).AsSpan(0, Bytes));
    }
}
