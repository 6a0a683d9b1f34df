using Muhatap.Core.Ids;
using Muhatap.Store;

namespace Muhatap.Listen.Report;

/// <summary>Looks at the latest posts of some accounts for signs of a program. What it costs follows the number of accounts asked for.</summary>
public static class ReadAutomation
{
    private const int Looked = 200;

    /// <returns>Only accounts of which something is claimed.</returns>
    public static async Task<IReadOnlyDictionary<AccountId, AutomationMark>> RunAsync(
        Database database,
        IEnumerable<AccountId> accounts,
        CancellationToken cancellationToken
    )
    {
        var marks = new Dictionary<AccountId, AutomationMark>();
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        foreach (var account in accounts)
        {
            var posts = new List<Posting>();
            await snapshot
                .QueryAsync(
                    $"""
                    select p.created_at, p.alike,
                      case when p.alike is not null and exists (
                        select 1 from post o where o.alike = p.alike and o.created_at < p.created_at and o.account_id <> p.account_id
                      ) then 1 else 0 end
                    from post p where p.account_id = @account order by p.created_at desc limit {Looked}
                    """,
                    [database.Dialect.Value("account", account.Value)],
                    reader =>
                        posts.Add(
                            new Posting(
                                DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)),
                                reader.IsDBNull(1) ? null : reader.GetInt64(1),
                                reader.GetInt32(2) == 1
                            )
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            posts.Reverse();
            if (Automation.Of(posts) is { } mark)
                marks.Add(account, mark);
        }
        return marks;
    }
}
