using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Tests.World;

namespace Muhatap.Tests.Relate;

public sealed class SqliteRelateTests : RelateSuite
{
    private protected override Task<Database> OpenAsync() => TestDatabase.SqliteAsync(Clock);

    /// <summary>The bytes of the file and of what lies beside it, in UTF-8 and whatever the case of ASCII letters.</summary>
    private protected override async Task<IReadOnlyList<string>> TracesAsync(IReadOnlyList<string> words)
    {
        string file;
        await using (var db = Database.Read())
            file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        var found = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Path.GetDirectoryName(file)!))
        {
            var text = Latin(await ReadAsync(path));
            found.AddRange(words.Where(word => text.Contains(Latin(Encoding.UTF8.GetBytes(word)), StringComparison.OrdinalIgnoreCase)));
        }
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Cancellation);
        return bytes;
    }
}
