using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Store;
using Muhatap.Store.Sqlite;
using Muhatap.Tests.World;
using Muhatap.Text.Folding;
using Muhatap.Web.Pages.Customers;

namespace Muhatap.Benchmarks;

/// <summary>
/// Finding one among a million customers by whatever somebody types, asked of the search that the page (50 rows) and the command bar (8) use. Every question
/// is another customer's; <c>found</c> is the share of questions whose customer stood among what was shown. A full name is shared by many, so it may not.
/// </summary>
internal static class SearchBench
{
    /// <summary>What the issue asks for, in milliseconds at the 99th percentile.</summary>
    private const double Wanted = 50;
    private const int Questions = 400;

    public static async Task<int> RunAsync(string[] args)
    {
        var count = 1_000_000;
        string? keep = null;
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            if (args[i] == "--customers")
                count = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
            else if (args[i] == "--keep")
                keep = args[i + 1];
            else
            {
                await Console.Error.WriteLineAsync("bench search [--customers N] [--keep FILE]").ConfigureAwait(false);
                return 2;
            }
        }
        if (keep is not null)
            return await RunAsync(keep, count).ConfigureAwait(false);
        var folder = TempFolder.Create("muhatap-bench-");
        try
        {
            return await RunAsync(Path.Combine(folder.FullName, "search.db"), count).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(string file, int count)
    {
        var isFilled = File.Exists(file);
        var database = new SqliteDatabase(file, new IdMint(TimeProvider.System), TimeProvider.System);
        await using var _ = database.ConfigureAwait(false);
        await database.MigrateAsync(CancellationToken.None).ConfigureAwait(false);
        var world = new SearchBenchWorld(count);
        var filling = Stopwatch.StartNew();
        if (!isFilled)
            await world
                .FillAsync(
                    database,
                    done =>
                    {
                        if (done % 50_000 == 0)
                            Console.Error.WriteLine($"{done} customers, {filling.Elapsed.TotalSeconds:0} s");
                    }
                )
                .ConfigureAwait(false);
        var fill = filling.Elapsed.TotalSeconds;
        var all = new List<double>();
        var kinds = new SortedDictionary<string, Figures>(StringComparer.Ordinal);
        foreach (var (kind, fits, ask) in Ways(world))
        foreach (var (place, most) in new[] { ("page", 50), ("bar", 8) })
            kinds[$"{kind}_{place}"] = await MeasureAsync(database, world, fits, ask, most, all).ConfigureAwait(false);
        var worst = kinds.Values.Max(row => row.P99);
        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    wanted_over_worst_p99 = Math.Round(Wanted / worst, 2),
                    worst_p99_ms = worst,
                    p50_ms = At(all, 0.5),
                    p99_ms = At(all, 0.99),
                    customers = count,
                    questions = all.Count,
                    by = kinds.ToDictionary(
                        row => row.Key,
                        row => new
                        {
                            p50_ms = row.Value.P50,
                            p99_ms = row.Value.P99,
                            found = row.Value.Found,
                        }
                    ),
                    fill_s = isFilled ? (double?)null : Math.Round(fill),
                    file_mb = new FileInfo(file).Length / 1_000_000,
                }
            )
        );
        return 0;
    }

    private static IEnumerable<(string Kind, Func<int, bool> Fits, Func<int, string> Ask)> Ways(SearchBenchWorld world) =>
        [
            ("email", static _ => true, static row => SearchBenchWorld.Email(row).ToUpperInvariant()),
            ("phone", row => world.Phone(row) is not null, row => PhoneSpelling(world.Phone(row)!, row)),
            ("customer_number", static _ => true, static row => SearchBenchWorld.Number(row).ToLowerInvariant()),
            ("order_number", SearchBenchWorld.HasOrder, static row => SearchBenchWorld.Order(row)),
            ("handle_of_account", SearchBenchWorld.HasAccount, static row => "@" + SearchBenchWorld.Handle(row)),
            ("handle_on_record", SearchBenchWorld.HasHandleOnRecord, static row => SearchBenchWorld.Handle(row)),
            ("full_name", static _ => true, world.Name),
            ("part_of_name", static _ => true, row => world.Name(row)[..Math.Min(world.Name(row).Length, 7)]),
            ("surname_folded", static _ => true, row => Folded(world.Name(row).Split(' ')[^1])),
            ("name_with_typo", static _ => true, row => Slip(Folded(world.Name(row)), row)),
            ("tax_number", SearchBenchWorld.IsCompany, static row => SearchBenchWorld.TaxNumber(row)),
            ("nobody", static _ => true, static row => $"qxjw {row} vqz"),
        ];

    private static async Task<Figures> MeasureAsync(
        Database database,
        SearchBenchWorld world,
        Func<int, bool> fits,
        Func<int, string> ask,
        int most,
        List<double> all
    )
    {
        var random = new Random(most);
        var times = new List<double>(Questions);
        var found = 0;
        // The first ones compile; they are asked of other customers and not counted.
        for (var i = -20; i < Questions; i++)
        {
            var row = random.Next(world.Count);
            while (!fits(row))
                row = random.Next(world.Count);
            var question = ask(row);
            var wanted = await HolderAsync(database, row).ConfigureAwait(false);
            var started = Stopwatch.GetTimestamp();
            var shown = await CustomerSearch.RunAsync(database, question, most, CancellationToken.None).ConfigureAwait(false);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (i < 0)
                continue;
            times.Add(took);
            if (shown.Any(customer => customer.Id == wanted))
                found++;
        }
        all.AddRange(times);
        return new Figures(At(times, 0.5), At(times, 0.99), Math.Round((double)found / Questions, 3));
    }

    /// <summary>Who holds the row now: an import may have taken two rows for one person.</summary>
    private static async Task<CustomerId> HolderAsync(Database database, int row)
    {
        await using var db = database.Read();
        var email = SearchBenchWorld.Email(row);
        return await db
            .CustomerIdentifiers.Where(held => held.Kind == IdentifierKind.Email && held.Value == email)
            .Select(held => held.CustomerId)
            .SingleAsync()
            .ConfigureAwait(false);
    }

    private static string PhoneSpelling(string phone, int row)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return (row % 4) switch
        {
            0 => phone,
            1 => "+90" + digits[1..],
            2 => $"({digits[..4]}) {digits[4..7]}-{digits[7..9]}-{digits[9..]}",
            _ => digits[1..],
        };
    }

    private static string Folded(string name) => string.Concat(name.Select(TextFold.Of));

    /// <summary>Two letters in the middle exchanged, one left out, or one written wrong.</summary>
    private static string Slip(string name, int row)
    {
        var place = name.Length / 2;
        return (row % 3) switch
        {
            0 => name[..place] + name[place + 1] + name[place] + name[(place + 2)..],
            1 => name.Remove(place, 1),
            _ => name[..place] + (name[place] == 'w' ? 'x' : 'w') + name[(place + 1)..],
        };
    }

    private static double At(List<double> times, double share)
    {
        var sorted = times.Order().ToList();
        return Math.Round(sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))], 2);
    }

    private sealed record Figures(double P50, double P99, double Found);
}
