using System.Data.Common;
using System.Globalization;
using System.Text;
using Muhatap.Core.Readings;
using Muhatap.Core.Topics;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Feed;

/// <summary>A feed's filter as statements: along the topic's own index, joined only to what the filter asks for.</summary>
internal sealed class FeedSql
{
    private readonly SqlDialect dialect;
    private readonly FeedRequest request;
    private readonly StringBuilder where = new();
    private readonly bool needsReading;

    private FeedSql(SqlDialect dialect, FeedRequest request, long from, long to)
    {
        this.dialect = dialect;
        this.request = request;
        Parameters = [dialect.Value("from", from), dialect.Value("to", to)];
        var term = request.Term is { Kind: TermKind.Account or TermKind.Language or TermKind.Subject } known
            ? known
            : default((TermKind Kind, string Key)?);
        needsReading =
            request.Sentiment is not null
            || request.Intent is not null
            || request.IsAgainst
            || request.Content is not null
            || request.Order == FeedOrder.Urgency
            || term is { Kind: not TermKind.Account };
        NeedsPost =
            request.Network is not null
            || request.Source is not null
            || request.Content is not null
            || request.Order is FeedOrder.Engagement or FeedOrder.Followers
            || request.Alike.Count > 0
            || term?.Kind == TermKind.Account;
        where.Append(CultureInfo.InvariantCulture, $" where {At} >= @from and {At} < @to");
        if (request.Topics.Count == 1)
        {
            where.Append(" and m.topic_id = @topic");
            Parameters.Add(dialect.Value("topic", request.Topics[0].Value));
        }
        if (request.Row is { } row)
        {
            where.Append(" and m.topic_row_id = @row");
            Parameters.Add(dialect.Value("row", row.Value));
        }
        if (request.Topics.Count > 1)
        {
            where.Append(CultureInfo.InvariantCulture, $" and m.topic_id {dialect.In("topics")}");
            Parameters.Add(dialect.List("topics", [.. request.Topics.Select(topic => topic.Value)]));
        }
        if (request.Posts.Count > 0)
        {
            where.Append(CultureInfo.InvariantCulture, $" and {Id} {dialect.In("posts")}");
            Parameters.Add(dialect.List("posts", [.. request.Posts.Select(post => post.Value)]));
        }
        if (request.Alike.Count > 0)
        {
            where.Append(CultureInfo.InvariantCulture, $" and p.alike {dialect.In("alike")}");
            Parameters.Add(dialect.List("alike", [.. request.Alike]));
        }
        Add("p.network", "network", request.Network);
        Add("p.source_id", "source", request.Source?.Value);
        Add("r.sentiment", "sentiment", (long?)request.Sentiment);
        Add("r.intent", "intent", (long?)request.Intent);
        if (request.Content is { } content)
            where.Append(ContentSql.Of(content));
        if (request.IsAgainst)
            where.Append(
                CultureInfo.InvariantCulture,
                $" and (r.sentiment = {(int)Sentiment.Negative} or r.intent in ({(int)Intent.Complaint}, {(int)Intent.Churn}))"
            );
        // One distance from UTC for the whole stretch: the clock has not been changed since 2016.
        if (request.Hour is not null || request.Weekday is not null)
            Parameters.Add(dialect.Value("offset", (long)LocalDay.Start(LocalDay.Of(request.To)).Offset.TotalMilliseconds));
        Add($"(({At} + @offset) / 3600000) % 24", "hour", (long?)request.Hour);
        Add($"((({At} + @offset) / 86400000) + 3) % 7", "weekday", (long?)request.Weekday);
        switch (term)
        {
            case { Kind: TermKind.Account, Key: var account }:
                Add(
                    "p.account_id",
                    "account",
                    long.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1
                );
                break;
            case { Kind: TermKind.Language, Key: var language }:
                Add("r.language", "language", language);
                break;
            case { Kind: TermKind.Subject, Key: var subject }:
                Add("r.subject", "subject", subject);
                break;
        }
    }

    public List<DbParameter> Parameters { get; }

    private bool OfAll => request.Topics.Count == 0;

    /// <summary>A list's row has matches of its own, along the same index.</summary>
    private string Matches => request.Row is null ? "topic_match" : "topic_row_match";

    private string At => OfAll ? "p.created_at" : "m.created_at";

    private string Id => OfAll ? "p.id" : "m.post_id";

    private bool NeedsPost { get; set; }

    /// <summary>The keys of the feed's posts in its order: (at, id).</summary>
    public static (string Sql, List<DbParameter> Parameters) Keys(
        SqlDialect dialect,
        FeedRequest request,
        long from,
        long to,
        (long At, long Id)? before,
        long skip,
        long most
    ) => new FeedSql(dialect, request, from, to).Walk(before, skip, most, withAlike: false);

    /// <summary>The same with what each shares with its reposts: (at, id, alike or null).</summary>
    public static (string Sql, List<DbParameter> Parameters) AlikeKeys(
        SqlDialect dialect,
        FeedRequest request,
        (long At, long Id)? before,
        long skip,
        long most
    ) => new FeedSql(dialect, request, Milliseconds(request.From), Milliseconds(request.To)).Walk(before, skip, most, withAlike: true);

    /// <summary>Which of some numbers stand in the feed before a place, at newer posts: rows of one number.</summary>
    public static (string Sql, List<DbParameter> Parameters) SeenBefore(
        SqlDialect dialect,
        FeedRequest request,
        IReadOnlyCollection<long> alike,
        (long At, long Id) place
    )
    {
        var sql = new FeedSql(dialect, request with { Order = FeedOrder.Newest }, place.At, Milliseconds(request.To));
        sql.Parameters.Add(dialect.Value("at", place.At));
        sql.Parameters.Add(dialect.Value("id", place.Id));
        return (
            $"select g.value from {sql.Numbers(alike)} where exists (select 1{sql.Copies()} and ({sql.At}, {sql.Id}) >= (@at, @id))",
            sql.Parameters
        );
    }

    /// <summary>How many posts of the feed share each number, counted up to <paramref name="most"/>: (number, posts).</summary>
    public static (string Sql, List<DbParameter> Parameters) Count(
        SqlDialect dialect,
        FeedRequest request,
        IReadOnlyCollection<long> alike,
        int most
    )
    {
        var sql = new FeedSql(dialect, request with { Order = FeedOrder.Newest }, Milliseconds(request.From), Milliseconds(request.To));
        var counted = $"select distinct {sql.Id} as id{sql.Copies()} limit {most.ToString(CultureInfo.InvariantCulture)}";
        return ($"select g.value, (select count(*) from ({counted}) c) from {sql.Numbers(alike)}", sql.Parameters);
    }

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private (string Sql, List<DbParameter> Parameters) Walk((long At, long Id)? before, long skip, long most, bool withAlike)
    {
        NeedsPost |= withAlike;
        Parameters.Add(dialect.Value("most", most));
        var columns = withAlike ? $"{At}, {Id}, p.alike" : $"{At}, {Id}";
        var sql = new StringBuilder($"select {columns}{From()}{where}");
        if (before is { } key)
        {
            sql.Append(CultureInfo.InvariantCulture, $" and ({At}, {Id}) < (@at, @id)");
            Parameters.Add(dialect.Value("at", key.At));
            Parameters.Add(dialect.Value("id", key.Id));
        }
        // A post that two topics want stands there once.
        if (request.Topics.Count > 1)
            sql.Append(CultureInfo.InvariantCulture, $" group by {columns}{(Ordering is null ? "" : ", " + Ordering)}");
        sql.Append(" order by ").Append(Ordering is { } ordering ? ordering + " desc, " : "");
        sql.Append(CultureInfo.InvariantCulture, $"{At} desc, {Id} desc limit @most");
        if (skip > 0)
        {
            sql.Append(" offset @skip");
            Parameters.Add(dialect.Value("skip", skip));
        }
        return (sql.ToString(), Parameters);
    }

    private string From()
    {
        var sql = OfAll ? " from post p" : $" from {Matches} m";
        if (NeedsPost && !OfAll)
            sql += " join post p on p.id = m.post_id";
        if (request.Order == FeedOrder.Followers)
            sql += " join account a on a.id = p.account_id";
        return needsReading ? sql + $" join post_reading r on r.post_id = {Id}" : sql;
    }

    /// <summary>What stands before the time in the order; an author whose followers nobody knows comes last.</summary>
    private string? Ordering =>
        request.Order switch
        {
            FeedOrder.Engagement => "p.likes + p.replies + p.reposts",
            FeedOrder.Followers => "coalesce(a.followers, -1)",
            FeedOrder.Urgency => "r.urgency",
            _ => null,
        };

    /// <summary>The posts that share the number <c>g.value</c>, along their own index and not the topic's.</summary>
    private string Copies()
    {
        var sql = " from post p";
        if (!OfAll)
            sql += (dialect.IsPostgres ? " join" : " cross join") + $" {Matches} m on m.post_id = p.id and m.created_at = p.created_at";
        if (needsReading)
            sql += " join post_reading r on r.post_id = p.id";
        return $"{sql}{where} and p.alike = g.value and p.created_at >= @from and p.created_at < @to";
    }

    private string Numbers(IReadOnlyCollection<long> alike)
    {
        Parameters.Add(dialect.List("numbers", [.. alike]));
        return dialect.IsPostgres ? "unnest(@numbers) as g(value)" : "json_each(@numbers) as g";
    }

    private void Add<T>(string column, string name, T? value)
    {
        switch (value)
        {
            case null:
                return;
            case string text:
                Parameters.Add(dialect.Value(name, text));
                break;
            case long number:
                Parameters.Add(dialect.Value(name, number));
                break;
        }
        where.Append(CultureInfo.InvariantCulture, $" and {column} = @{name}");
    }
}
