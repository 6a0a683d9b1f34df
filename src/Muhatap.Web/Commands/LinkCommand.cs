using System.CommandLine;
using System.Globalization;
using System.Text;
using Muhatap.Linkage;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Web.Commands;

/// <summary>"link": de-duplicates one file, links two, or links people with social accounts. Learns from the data, needs no labels.</summary>
internal static class LinkCommand
{
    private const double RecordThreshold = 0.5;

    /// <summary>To speak to a stranger as if they were a customer costs more than to miss one of the customer's accounts.</summary>
    private const double AccountThreshold = 0.7;

    private const string Description = """
        De-duplicates one CSV file, links two, or links people with social accounts. Learns from the data, needs no labels.

          muhatap link customers.csv --id customer_no --out pairs.csv --clusters clusters.csv
          muhatap link crm.csv shop.csv --id id --out pairs.csv
          muhatap link --people people.csv --accounts accounts.csv --out pairs.csv
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "One file to de-duplicate, or two to link",
            Arity = new ArgumentArity(0, 2),
        };
        var id = new Option<string?>("--id") { Description = "The column that holds each record's id" };
        var rightId = new Option<string?>("--right-id") { Description = "The second file's id column, where it has another name" };
        var people = new Option<string?>("--people")
        {
            Description = "People: id, full_name and any of email, phone, city, birth_date, company, role",
        };
        var accounts = new Option<string?>("--accounts")
        {
            Description = "Accounts: id, network, handle and any of display_name, bio, location, link, followers",
        };
        var output = new Option<string?>("--out") { Description = "Where the pairs go (default: standard output)" };
        var clusters = new Option<string?>("--clusters") { Description = "Where id,cluster of every record goes" };
        var threshold = new Option<double?>("--threshold")
        {
            Description = "The least probability of a pair that is given out (default: 0.5; of people and accounts 0.7)",
        };
        var command = new Command("link", Description) { files, id, rightId, people, accounts, output, clusters, threshold };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    new Arguments(
                        parsed.GetValue(files) ?? [],
                        parsed.GetValue(id),
                        parsed.GetValue(rightId),
                        parsed.GetValue(people),
                        parsed.GetValue(accounts),
                        parsed.GetValue(output),
                        parsed.GetValue(clusters),
                        parsed.GetValue(threshold)
                    ),
                    cancellation
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(Arguments arguments, CancellationToken cancellation)
    {
        try
        {
            if (arguments.Threshold is not (null or (> 0 and < 1)))
                throw new UnusableInputException("--threshold is a probability between 0 and 1.");
            if (arguments.People is not null || arguments.Accounts is not null)
                return await LinkAccountsAsync(arguments, cancellation).ConfigureAwait(false);
            return arguments.Files.Length == 0
                ? throw new UnusableInputException("Give a file to de-duplicate, two to link, or --people and --accounts.")
                : await LinkFilesAsync(arguments, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is UnusableInputException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return 2;
        }
    }

    private static async Task<int> LinkAccountsAsync(Arguments arguments, CancellationToken cancellation)
    {
        if (arguments.People is null || arguments.Accounts is null || arguments.Files.Length > 0)
            throw new UnusableInputException("--people and --accounts go together, without other files.");
        var bad = await LinkAccounts
            .RunAsync(
                arguments.People,
                arguments.Accounts,
                arguments.Id,
                arguments.Threshold ?? AccountThreshold,
                () => Open(arguments.Output),
                cancellation
            )
            .ConfigureAwait(false);
        return bad > 0 ? 1 : 0;
    }

    private static async Task<int> LinkFilesAsync(Arguments arguments, CancellationToken cancellation)
    {
        var tables = new List<RecordTable>();
        long bad = 0;
        for (var i = 0; i < arguments.Files.Length; i++)
        {
            var id = i == 1 ? arguments.RightId ?? arguments.Id : arguments.Id;
            var file = await CsvRecords.ReadAsync(arguments.Files[i], id, Console.Error, cancellation).ConfigureAwait(false);
            tables.Add(file.Table);
            bad += file.BadLines;
        }
        var result = Linker.Link(new LinkageSettings { Threshold = arguments.Threshold ?? RecordThreshold }, [.. tables]);
        await TellAsync(result).ConfigureAwait(false);
        await using (var pairs = Open(arguments.Output))
            await WritePairsAsync(pairs, result, cancellation).ConfigureAwait(false);
        if (arguments.Clusters is not null)
            await using (var clusters = Open(arguments.Clusters))
                await WriteClustersAsync(clusters, result, arguments.Files.Length == 2).ConfigureAwait(false);
        return bad > 0 ? 1 : 0;
    }

    /// <summary>What was compared and how pairs were made, for a person at the terminal.</summary>
    private static async Task TellAsync(LinkageResult result)
    {
        if (Console.IsErrorRedirected && Environment.GetEnvironmentVariable("MUHATAP_VERBOSE") is null)
            return;
        foreach (var note in result.Notes)
            await Console.Error.WriteLineAsync(note).ConfigureAwait(false);
        foreach (var rule in result.Plan.Rules)
            await Console
                .Error.WriteLineAsync($"blocking: {rule.Name}: {rule.Pairs} pairs, {rule.OversizedBlocks} blocks split")
                .ConfigureAwait(false);
        foreach (var (comparison, c) in result.Model.Comparisons.Select((comparison, c) => (comparison, c)))
        foreach (var (level, k) in comparison.Levels.Select((level, k) => (level, k + 1)))
            await Console
                .Error.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{comparison.Name} {level.Name}: m {result.Model.M[c][k]:0.0000} u {result.Model.U[c][k]:0.000000} weight {result.Model.LevelWeight(c, k):0.0}"
                    )
                )
                .ConfigureAwait(false);
        await Console.Error.WriteLineAsync($"{result.Pairs.Count} pairs, prior {result.Model.PriorWeight:0.0} bits").ConfigureAwait(false);
    }

    private static async Task WritePairsAsync(TextWriter writer, LinkageResult result, CancellationToken cancellation)
    {
        await writer.WriteLineAsync(CsvLine.PairsHeader).ConfigureAwait(false);
        foreach (var pair in result.Pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            var evidence = Evidence.Write(Evidence.Of(result.Model, pair.Left, pair.Right), out var weight);
            await writer
                .WriteLineAsync(CsvLine.Pair(result.Records.Id(pair.Left), result.Records.Id(pair.Right), weight, evidence))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Two files may use the same ids, so a third column says whose it is.</summary>
    private static async Task WriteClustersAsync(TextWriter writer, LinkageResult result, bool two)
    {
        await writer.WriteLineAsync(two ? "id,cluster,file" : "id,cluster").ConfigureAwait(false);
        for (var record = 0; record < result.Records.Count; record++)
        {
            var file = two
                ? record < result.Records.LeftCount
                    ? ",left"
                    : ",right"
                : "";
            await writer
                .WriteLineAsync($"{CsvLine.Quote(result.Records.Id(record))},{CsvLine.Quote(result.Clusters[record])}{file}")
                .ConfigureAwait(false);
        }
    }

    private static StreamWriter Open(string? path) =>
        path is null
            ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false))
            : new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);

    private sealed record Arguments(
        string[] Files,
        string? Id,
        string? RightId,
        string? People,
        string? Accounts,
        string? Output,
        string? Clusters,
        double? Threshold
    );
}
