using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Listen.Report;

/// <summary>The words that topics look for, in every form they take.</summary>
internal sealed class AskedWords
{
    private readonly List<ListeningQuery> queries = [];

    public static AskedWords None { get; } = new();

    public static async Task<AskedWords> ReadAsync(
        ReadSnapshot snapshot,
        IReadOnlyList<TopicId> topics,
        CancellationToken cancellationToken
    )
    {
        var ids = topics.ToList();
        var asked = new AskedWords();
        var texts = await snapshot
            .Db.Topics.Where(topic => ids.Contains(topic.Id))
            .Select(topic => topic.Query)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        foreach (var text in texts)
        {
            if (QueryParser.Parse(text).Query is { } query)
                asked.queries.Add(query);
        }
        return asked;
    }

    /// <summary>What somebody asks for besides stands in every post too.</summary>
    public void Add(ListeningQuery query) => queries.Add(query);

    public bool Has(string word) => queries.Exists(query => QueryEvaluator.FindTerms(query, word).Count > 0);
}
