using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Connectors.Files;
using Muhatap.Core.Ids;
using Muhatap.Listen.Topics;
using Muhatap.Store;

namespace Muhatap.Web.Api;

/// <summary>
/// All rows of a topic list as CSV that, sent back, changes nothing: key, name, aliases parted by semicolons, query. A cell that a
/// spreadsheet would run has an apostrophe before it, which reading it takes away again.
/// </summary>
internal static class TopicRowsCsv
{
    private static readonly char[] Separators = [';', '|', '['];

    /// <summary>Streams the rows in the order of their keys.</summary>
    /// <returns>The SHA-256 of what was written, 32 hexadecimal digits of it: the list's version.</returns>
    public static async Task<string> WriteAsync(Database database, TopicId list, Stream target, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await PutAsync("\uFEFFkey,name,aliases,query\r\n").ConfigureAwait(false);
        await using var db = database.Read();
        var rows = db.TopicRows.AsNoTracking().Where(row => row.TopicId == list).OrderBy(row => row.Key).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            await PutAsync($"{Cell(row.Key)},{Cell(row.Name)},{Cell(Aliases(row.Aliases))},{Cell(row.Query ?? "")}\r\n")
                .ConfigureAwait(false);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));

        async Task PutAsync(string line)
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            hash.AppendData(bytes);
            await target.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Aliases(string lines)
    {
        var aliases = RowQuery.AliasesOf(lines);
        return aliases.Any(alias => alias.IndexOfAny(Separators) >= 0) ? JsonSerializer.Serialize(aliases) : string.Join(';', aliases);
    }

    private static string Cell(string text)
    {
        var safe = RejectedRows.Guarded(text);
        return safe.AsSpan().IndexOfAny(",;\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
