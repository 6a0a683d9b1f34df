using System.Data.Common;
using System.Globalization;
using Muhatap.Core.Topics;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Feed;

/// <summary>The keys of a feed's posts as one statement: along the topic's own index, joined only to what the filter asks for.</summary>
internal static class FeedSql
{
    public static (string Sql, List<DbParameter> Parameters) Keys(
        SqlDialect dialect,
        FeedRequest request,
        long from,
        long to,
        (long At, long Id)? before,
        long skip,
        long most
    )
    {
        var parameters = new List<DbParameter> { dialect.Value("from", from), dialect.Value("to", to), dialect.Value("most", most) };
        var term = request.Term is { Kind: TermKind.Account or TermKind.Language or TermKind.Subject } known
            ? known
            : default((TermKind Kind, string Key)?);
        var needsPost = request.Network is not null || request.ByEngagement || term?.Kind == TermKind.Account;
        var needsReading = request.Sentiment is not null || request.Intent is not null || term is { Kind: not TermKind.Account };
        var of =
            request.Topics.Count == 0
                ? (Table: "post p", At: "p.created_at", Id: "p.id")
                : (Table: request.Row is null ? "topic_match m" : "topic_row_match m", At: "m.created_at", Id: "m.post_id");
        var sql = $"select {of.At}, {of.Id} from {of.Table}";
        if (needsPost && request.Topics.Count > 0)
            sql += " join post p on p.id = m.post_id";
        if (needsReading)
            sql += $" join post_reading r on r.post_id = {of.Id}";
        sql += $" where {of.At} >= @from and {of.At} < @to";
        if (request.Topics.Count == 1)
        {
            sql += " and m.topic_id = @topic";
            parameters.Add(dialect.Value("topic", request.Topics[0].Value));
        }
        if (request.Row is { } row)
        {
            sql += " and m.topic_row_id = @row";
            parameters.Add(dialect.Value("row", row.Value));
        }
        if (request.Topics.Count > 1)
        {
            sql += $" and m.topic_id {dialect.In("topics")}";
            parameters.Add(dialect.List("topics", [.. request.Topics.Select(topic => topic.Value)]));
        }
        Add("p.network", "network", request.Network);
        Add("r.sentiment", "sentiment", (long?)request.Sentiment);
        Add("r.intent", "intent", (long?)request.Intent);
        // One distance from UTC for the whole stretch: the clock has not been changed since 2016.
        if (request.Hour is not null || request.Weekday is not null)
            parameters.Add(dialect.Value("offset", (long)LocalDay.Start(LocalDay.Of(request.To)).Offset.TotalMilliseconds));
        Add($"(({of.At} + @offset) / 3600000) % 24", "hour", (long?)request.Hour);
        Add($"((({of.At} + @offset) / 86400000) + 3) % 7", "weekday", (long?)request.Weekday);
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
        if (before is { } key)
        {
            sql += $" and ({of.At}, {of.Id}) < (@at, @id)";
            parameters.Add(dialect.Value("at", key.At));
            parameters.Add(dialect.Value("id", key.Id));
        }
        // A post that two topics want stands there once.
        if (request.Topics.Count > 1)
            sql += request.ByEngagement ? $" group by {of.At}, {of.Id}, p.likes, p.replies, p.reposts" : $" group by {of.At}, {of.Id}";
        sql += request.ByEngagement
            ? $" order by p.likes + p.replies + p.reposts desc, {of.At} desc, {of.Id} desc"
            : $" order by {of.At} desc, {of.Id} desc";
        sql += " limit @most";
        if (skip > 0)
        {
            sql += " offset @skip";
            parameters.Add(dialect.Value("skip", skip));
        }
        return (sql, parameters);

        void Add<T>(string column, string name, T? value)
        {
            switch (value)
            {
                case null:
                    return;
                case string text:
                    parameters.Add(dialect.Value(name, text));
                    break;
                case long number:
                    parameters.Add(dialect.Value(name, number));
                    break;
            }
            sql += $" and {column} = @{name}";
        }
    }
}
