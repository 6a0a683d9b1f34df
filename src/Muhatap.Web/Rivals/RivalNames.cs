using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Rivals;
using Muhatap.Core.Topics;
using Muhatap.Query.Syntax;
using Muhatap.Store;

namespace Muhatap.Web.Rivals;

/// <summary>The companies that topics about competitors name: the alternatives of the query, or the rows of a list.</summary>
internal static class RivalNames
{
    private const int ShortestName = 4;
    private const int MostRows = 200;

    public static async Task<IReadOnlyList<RivalName>> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var topics = await db
            .Topics.Where(topic => topic.Purpose == TopicPurpose.Competitor && topic.IsActive)
            .OrderBy(topic => topic.Id)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var names = new List<RivalName>();
        foreach (var topic in topics)
        {
            if (topic.IsList)
                names.AddRange(
                    (
                        await db
                            .TopicRows.Where(row => row.TopicId == topic.Id)
                            .OrderBy(row => row.Id)
                            .Take(MostRows)
                            .Select(row => row.Name)
                            .ToListAsync(cancellationToken)
                            .ConfigureAwait(false)
                    ).Select(name => new RivalName(topic.Id, name))
                );
            else if (QueryParser.Parse(topic.Query).Query is { } query)
                names.AddRange(Words(query.Root).Select(word => new RivalName(topic.Id, word)));
        }
        // A name written with and without its dots is one company.
        return [.. names.Where(name => name.Folded.Length >= ShortestName).DistinctBy(name => (name.Topic, name.Folded))];
    }

    private static IEnumerable<string> Words(QueryNode node) =>
        node switch
        {
            OrNode any => any.Children.SelectMany(Words),
            // What is asked for beside a name narrows it, and names nobody.
            AndNode all => Words(all.Children[0]),
            TermNode { Word.Kind: not WordKind.Symbol } term => [term.Word.Text],
            _ => [],
        };
}
