using Microsoft.EntityFrameworkCore;
using Muhatap.Analyze.Corrections;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text.Catalogue;
using Muhatap.Text.Entities;

namespace Muhatap.Analyze.Catalogue;

/// <summary>The company's brands, products and number patterns, saved as a whole; the next post is read with them.</summary>
public static class SaveCatalogue
{
    private const int LongestName = 120;
    private const int MostNumbers = 20;

    /// <param name="names">The same name twice joins its spellings.</param>
    /// <param name="numbers">Samples as <see cref="NumberPattern.Of"/> reads them.</param>
    public static async Task RunAsync(
        Database database,
        Teacher teacher,
        UserId by,
        IReadOnlyList<CatalogueName> names,
        IReadOnlyList<(EntityKind Kind, string Sample)> numbers,
        CancellationToken cancellationToken
    )
    {
        if (names.Count > OwnCatalogue.Most)
            throw new Refusal("catalogue.many", $"A catalogue holds {OwnCatalogue.Most} names.");
        if (names.Any(name => name.Name.Length > LongestName))
            throw new Refusal("catalogue.long", "A name is too long.");
        if (numbers.Count > MostNumbers)
            throw new Refusal("catalogue.numbers", $"There can be {MostNumbers} patterns.");
        foreach (var (kind, sample) in numbers)
            Check(kind, sample);
        var items = names
            .GroupBy(name => name.Name, StringComparer.Ordinal)
            .Select(group => new CatalogueItem
            {
                Name = group.Key,
                Kind = group.First().Kind,
                Spellings = string.Join('\n', group.SelectMany(name => name.Spellings).Distinct(StringComparer.Ordinal)),
            });
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    await scope.Db.CatalogueItems.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                    await scope.Db.OwnNumbers.ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                    scope.Db.CatalogueItems.AddRange(items);
                    scope.Db.OwnNumbers.AddRange(
                        numbers
                            .DistinctBy(number => number.Sample)
                            .Select(number => new OwnNumber { Pattern = number.Sample, Kind = number.Kind })
                    );
                    scope.Audit(by, "catalogue.saved", "catalogue", $"{names.Count} + {numbers.Count}");
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        await teacher.EquipAsync(database, cancellationToken).ConfigureAwait(false);
    }

    private static void Check(EntityKind kind, string sample)
    {
        try
        {
            NumberPattern.Of(kind, sample);
        }
        catch (FormatException error)
        {
            throw new Refusal("catalogue.pattern", error.Message, "numbers");
        }
    }
}
