using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Text.Morphology;
using Muhatap.Text.Tokens;

namespace Muhatap.Listen.Report;

/// <summary>The words that topics look for, in every form they take: those of their queries, and of a list's rows the names.</summary>
internal sealed class AskedWords
{
    /// <summary>Of a longer list the names of this many rows are known to be asked for.</summary>
    private const int MostRows = 20_000;

    /// <summary>Shorter names are taken for asked as they are, not in other forms.</summary>
    private const int ShortestStem = 3;

    private readonly List<ListeningQuery> queries = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

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
                asked.Add(query);
        }
        var rows = snapshot
            .Db.TopicRows.Where(row => ids.Contains(row.TopicId))
            .OrderBy(row => row.Id)
            .Take(MostRows)
            .Select(row => new { row.Name, row.Aliases })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            asked.AddNames(row.Name);
            asked.AddNames(row.Aliases);
        }
        return asked;
    }

    /// <summary>What somebody asks for besides stands in every post too.</summary>
    public void Add(ListeningQuery query)
    {
        queries.Add(query);
        AddNames(query.Root);
    }

    public bool Has(string word) =>
        names.Contains(word) || HasStem(word) || queries.Exists(query => QueryEvaluator.FindTerms(query, word).Count > 0);

    /// <summary>Whether the word is an asked one with endings: people write Işıltelden too.</summary>
    private bool HasStem(string word)
    {
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestStem; length < word.Length; length++)
        {
            if (lookup.Contains(word.AsSpan(0, length)) && Inflection.Matches(word.AsSpan(0, length), word))
                return true;
        }
        return false;
    }

    private void AddNames(QueryNode node)
    {
        switch (node)
        {
            case TermNode { Word.Kind: WordKind.Plain or WordKind.Exact } term:
                AddNames(term.Word.Text);
                break;
            case PhraseNode phrase:
                foreach (var word in phrase.Words)
                    AddNames(word.Text);
                break;
            case AndNode and:
                foreach (var child in and.Children)
                    AddNames(child);
                break;
            case OrNode or:
                foreach (var child in or.Children)
                    AddNames(child);
                break;
            case NearNode near:
                AddNames(near.Left);
                AddNames(near.Right);
                break;
        }
    }

    private void AddNames(string text)
    {
        foreach (var token in new Tokenizer(text))
        {
            if (token.Kind == TokenKind.Word)
                names.Add(TermForm.Of(TokenKind.Word, text.AsSpan(token.Start, token.Length)));
        }
    }
}
