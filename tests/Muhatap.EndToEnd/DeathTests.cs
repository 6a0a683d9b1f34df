using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Muhatap.Tests.World;

namespace Muhatap.EndToEnd;

/// <summary>The program is killed (SIGKILL, no farewell) at random points while posts walk in; nothing is half, lost or double.</summary>
public sealed class DeathTests
{
    private const int Posts = 4000;

    /// <summary>100 in CI; MUHATAP_KILLS asks for another number by hand.</summary>
    private static int Kills =>
        int.TryParse(Environment.GetEnvironmentVariable("MUHATAP_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills)
            ? kills
            : 100;

    [Fact]
    public async Task Killed_at_any_moment_it_leaves_no_half_post_and_loses_none()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var folder = TempFolder.Create("muhatap-death-").FullName;
        var random = new Random(1923);
        var whole = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Each life has new posts to bring, so that it is never killed in idleness.
            var file = Path.Combine(folder, $"{kill}.jsonl");
            await File.WriteAllTextAsync(file, Lines(kill), cancellation);
            using (var process = Product.Start("import", "posts", file, "--data", folder))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
                await Task.WhenAny(
                    process.WaitForExitAsync(cancellation),
                    Task.Delay(TimeSpan.FromMilliseconds(250 + random.Next(1500)), cancellation)
                );
                if (!process.HasExited)
                    process.Kill();
                else
                    whole++;
                await process.WaitForExitAsync(cancellation);
            }
            if (File.Exists(Path.Combine(folder, "muhatap.db")))
                Check(folder);
        }
        whole.ShouldBeLessThan(Kills, "every life ended by itself: nothing was killed");

        // What was cut off is brought again; what is in already changes nothing.
        for (var again = 0; again < Math.Min(Kills, 5); again++)
        {
            var (exit, _, errors) = await Product.RunAsync("import", "posts", Path.Combine(folder, $"{again}.jsonl"), "--data", folder);
            exit.ShouldBe(0, errors);
        }
        Check(folder);
        Count(folder, $"select count(*) from post where external_id like '0-%'").ShouldBe(Posts);
    }

    private static void Check(string folder)
    {
        Count(folder, "select count(*) from post p where not exists (select 1 from post_reading r where r.post_id = p.id)")
            .ShouldBe(0, "a post without its reading");
        Count(folder, "select count(*) from post_reading r where not exists (select 1 from post p where p.id = r.post_id)")
            .ShouldBe(0, "a reading without its post");
        Count(folder, "select count(*) from post p where not exists (select 1 from account a where a.id = p.account_id)")
            .ShouldBe(0, "a post without its author");
        Count(
                folder,
                "select count(*) from conversation c where not exists (select 1 from conversation_entry e where e.conversation_id = c.id)"
            )
            .ShouldBe(0, "a conversation without its post");
        Count(
                folder,
                "select count(*) from conversation_entry e where e.kind = 0 and not exists (select 1 from post p where p.id = e.post_id)"
            )
            .ShouldBe(0, "an entry without its post");
        Count(
                folder,
                "select count(*) from (select post_id from conversation_entry where post_id is not null group by post_id having count(*) > 1)"
            )
            .ShouldBe(0, "a post twice in a thread");
        Count(folder, "select count(*) from (select network, external_id from post group by network, external_id having count(*) > 1)")
            .ShouldBe(0, "a post twice");
    }

    private static long Count(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "muhatap.db")};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this file's.
        command.CommandText = sql;
#pragma warning restore CA2100
        try
        {
            return (long)command.ExecuteScalar()!;
        }
        catch (SqliteException error) when (error.Message.Contains("no such table", StringComparison.Ordinal))
        {
            // Killed before the schema was in: an empty file is whole.
            return 0;
        }
    }

    private static string Lines(int life)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Posts; i++)
        {
            text.Append(
                    CultureInfo.InvariantCulture,
                    $$"""{"network":"x","id":"{{life}}-{{i}}","author":"yazar{{i % 300}}","text":"Kargom {{i}} gündür gelmedi, şikâyetçiyim","created_at":"2026-03-01T09:30:00Z"}"""
                )
                .Append('\n');
        }
        return text.ToString();
    }
}
