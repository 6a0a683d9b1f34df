using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muhatap.Query.Documents;
using Muhatap.Query.Match;
using Muhatap.Text;
using Muhatap.Web.Commands.JsonLines;

namespace Muhatap.Web.Commands;

/// <summary><c>match</c>: which topics each post belongs to.</summary>
internal static class MatchCommand
{
    // After so many posts it is known well enough which words are rare.
    private const int ReplanAfter = 2_000;
    private const int ProgressEvery = 10_000;

    public static Command Create()
    {
        var topics = new Option<string>("--topics") { Description = "File with one topic a line: id<TAB>query", Required = true };
        var posts = new Argument<string?>("posts")
        {
            Description = "File of posts, one JSON object a line; standard input where missing",
            DefaultValueFactory = _ => null,
        };
        var command = new Command(
            "match",
            """
            Posts in, {"id":…,"topics":[…]} out.
            Example: printf '1\tkargo (gecikti OR nerede)\n' > topics.tsv; echo '{"text":"Kargom nerede, çok gecikti bu kargo"}' | ./muhatap match --topics topics.tsv
            """
        )
        {
            topics,
            posts,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(topics)!, parsed.GetValue(posts), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string topicsPath, string? postsPath, CancellationToken cancellationToken)
    {
        TopicFile topics;
        Stream input;
        try
        {
            topics = await TopicFile.ReadAsync(topicsPath, cancellationToken).ConfigureAwait(false);
            input = postsPath is null ? Console.OpenStandardInput() : File.OpenRead(postsPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{error.Message} Give a file that can be read.").ConfigureAwait(false);
            return 2;
        }
        await using var _ = input.ConfigureAwait(false);
        foreach (var problem in topics.Problems)
            await Console.Error.WriteLineAsync(problem).ConfigureAwait(false);
        if (topics.Queries.Count == 0)
        {
            await Console
                .Error.WriteLineAsync($"{topicsPath} holds no topic that can be used. Write id<TAB>query, one a line.")
                .ConfigureAwait(false);
            return 2;
        }
        await using var output = Console.OpenStandardOutput();
        var bad = await MatchAsync(topics, input, output, Console.Error, cancellationToken).ConfigureAwait(false);
        return bad + topics.Problems.Count > 0 ? 1 : 0;
    }

    /// <summary>Writes one line for each good post. Returns how many lines were bad; each is named on <paramref name="errors"/>.</summary>
    internal static async Task<int> MatchAsync(
        TopicFile topics,
        Stream input,
        Stream output,
        TextWriter errors,
        CancellationToken cancellationToken
    )
    {
        var set = new StandingQueries();
        for (var i = 0; i < topics.Queries.Count; i++)
            set.Set(i, topics.Queries[i]);
        var reader = topics.Queries.Any(query => query.NeedsReading) ? new PostReader(new PostReaderOptions()) : null;
        var ids = new List<long>();
        var (read, bad) = (0, 0);
        var buffered = new BufferedStream(output, 1 << 16);
        await using var _ = buffered.ConfigureAwait(false);
        using var json = new Utf8JsonWriter(buffered, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await foreach (var line in new PostLineReader(input, TimeProvider.System).ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (line.Post is null)
            {
                bad++;
                await errors.WriteLineAsync($"line {line.Number}: {line.Problem}").ConfigureAwait(false);
                continue;
            }
            var document = new MatchDocument(line.Post);
            // Only what a topic could want is read.
            if (reader is not null && set.CouldMatch(document))
                document = document with { Reading = reader.Read(line.Post.Text, line.Post.ClaimedLanguage) };
            set.Match(document, ids);
            Write(json, line, ids, topics);
            json.Flush();
            json.Reset();
            buffered.WriteByte((byte)'\n');
            if (++read == ReplanAfter)
                set.Replan();
            if (read % ProgressEvery == 0 && !Console.IsErrorRedirected)
                await errors.WriteAsync($"\r{read} posts").ConfigureAwait(false);
        }
        if (read >= ProgressEvery && !Console.IsErrorRedirected)
            await errors.WriteLineAsync($"\r{read} posts").ConfigureAwait(false);
        return bad;
    }

    private static void Write(Utf8JsonWriter json, PostLine line, List<long> ids, TopicFile topics)
    {
        json.WriteStartObject();
        if (line.HasNumericId)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(line.Post!.ExternalId);
        }
        else
            json.WriteString("id", line.Post!.ExternalId);
        json.WriteStartArray("topics");
        foreach (var id in ids)
            json.WriteStringValue(topics.Ids[(int)id]);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
