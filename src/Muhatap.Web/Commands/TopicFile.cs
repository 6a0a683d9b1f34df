using Muhatap.Query.Syntax;

namespace Muhatap.Web.Commands;

/// <summary>A file of topics, <c>id&lt;TAB&gt;query</c> a line.</summary>
internal sealed record TopicFile(IReadOnlyList<string> Ids, IReadOnlyList<ListeningQuery> Queries, IReadOnlyList<string> Problems)
{
    /// <summary>Reads the file. Lines that can't be used are left out and named in <see cref="Problems"/>.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    internal static async Task<TopicFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var queries = new List<ListeningQuery>();
        var problems = new List<string>();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken).ConfigureAwait(false))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
            {
                problems.Add($"{path}: line {number}: no tab between id and query");
                continue;
            }
            var parse = QueryParser.Parse(line[(tab + 1)..].Trim());
            if (parse.Query is null)
            {
                var error = parse.Errors[0];
                problems.Add($"{path}: line {number}: at character {error.Start + 1} of the query: {QueryErrorText.Say(error, "en")}");
                continue;
            }
            ids.Add(line[..tab].Trim());
            queries.Add(parse.Query);
        }
        return new TopicFile(ids, queries, problems);
    }
}
