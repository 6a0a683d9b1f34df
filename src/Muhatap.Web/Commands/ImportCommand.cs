using System.CommandLine;
using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Core.Accounts;
using Muhatap.Web.Commands.Import;

namespace Muhatap.Web.Commands;

/// <summary><c>import posts|customers|events FILE</c>: what a company has in its files, into the store.</summary>
internal static class ImportCommand
{
    private const int BadArguments = 2;

    private static readonly Argument<string> File = new("FILE") { Description = "CSV, TSV, XLSX or JSON Lines; any size" };

    private static readonly Option<string[]> Map = new("--map")
    {
        Description = "Which column is what, where the guess is wrong: --map \"text=Yorum,author=Kullanıcı\" (a column's name, or #3)",
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Read and check everything, store and write nothing" };

    private static readonly Option<string> Data = new("--data")
    {
        Description = "The folder of the store",
        DefaultValueFactory = _ => "data",
    };

    private static readonly Option<string?> Sheet = new("--sheet")
    {
        Description = "An Excel sheet's name or number; the first one that isn't empty",
    };

    private static readonly Option<string?> Delimiter = new("--delimiter")
    {
        Description = "What divides the cells, where the guess is wrong (\\t for a tab)",
    };

    private static readonly Option<string?> Network = new("--network")
    {
        Description = "The network of rows that name none: x, instagram, sikayetvar … (default: file)",
    };

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "The system the customers come from (default: import)",
    };

    private static readonly Option<string?> Basis = new("--basis")
    {
        Description =
            $"Why what the file says may be held, where no legal_basis column says it: {string.Join(", ", BasisWords.All)} "
            + "(default: what is set for the source; else contract for rows with a customer number, none for the others)",
    };

    private static readonly Option<bool> TopicsOnly = new("--topics-only")
    {
        Description = "Keep only posts that a topic wants; without it every row is kept",
    };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "Takes posts, customers, events or consents from a file. Bad rows go to FILE.rejected.csv; running it again changes nothing.\n"
                + "Example: ./muhatap import posts yorumlar.xlsx --data data --dry-run"
        );
        command.Subcommands.Add(Kind("posts", "What people said", ImportKind.Posts, Network, TopicsOnly));
        command.Subcommands.Add(Kind("customers", "Who the customers are", ImportKind.Customers, Source, Basis));
        command.Subcommands.Add(Kind("events", "What people did: purchases, visits, likes …", ImportKind.Events, Network));
        command.Subcommands.Add(Kind("consents", "Consents to commercial messages as İYS exports them", ImportKind.Consents));
        return command;
    }

    private static Command Kind(string name, string description, ImportKind kind, params Option[] own)
    {
        var command = new Command(name, $"{description}. Example: ./muhatap import {name} FILE.csv --data data") { File };
        foreach (var option in (Option[])[Map, DryRun, Data, Sheet, Delimiter, .. own])
            command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(kind, parsed, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ImportKind kind, ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            var request = new ImportRequest(
                kind,
                parsed.GetRequiredValue(File),
                parsed.GetRequiredValue(Data),
                parsed.GetValue(DryRun),
                kind == ImportKind.Posts && parsed.GetValue(TopicsOnly),
                new ImportOptions
                {
                    Table = new TableOptions { Sheet = parsed.GetValue(Sheet), Delimiter = DelimiterOf(parsed.GetValue(Delimiter)) },
                    Overrides = ColumnOverrides.Parse(kind, parsed.GetValue(Map) ?? []),
                    Network =
                        (kind is ImportKind.Posts or ImportKind.Events ? parsed.GetValue(Network) : null)?.Trim().ToLowerInvariant()
                        ?? ImportOptions.FileNetwork,
                    Source = (kind == ImportKind.Customers ? parsed.GetValue(Source) : null) ?? "import",
                    Basis = kind == ImportKind.Customers ? BasisOf(parsed.GetValue(Basis)) : null,
                }
            );
            return await ImportFileRun
                .RunAsync(request, ImportStore.OpenAsync, Console.Out, Console.Error, !Console.IsErrorRedirected, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception error) when (error is UnreadableFileException or ColumnMapException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return BadArguments;
        }
    }

    private static LegalBasis? BasisOf(string? word) =>
        word is null
            ? null
            : BasisWords.Find(word)
                ?? throw new UnreadableFileException($"--basis \"{word}\": one of {string.Join(", ", BasisWords.All)}.");

    private static char? DelimiterOf(string? text) =>
        text switch
        {
            null or "" => null,
            "\\t" or "tab" => '\t',
            { Length: 1 } => text[0],
            _ => throw new UnreadableFileException($"--delimiter \"{text}\": one character, or \\t for a tab."),
        };
}
