using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Text;
using Muhatap.Text.Catalogue;
using Muhatap.Text.Entities;
using Muhatap.Text.Subjects;

namespace Muhatap.Analyze.Corrections;

/// <summary>Keeps the program's reader in step with what the company brought and what its people corrected. One a program; lessons take turns.</summary>
/// <param name="modelsFolder">Models there stand in for the built-in ones; null: the built-in ones only.</param>
public sealed class Teacher(PostReader reader, string? modelsFolder = null) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>What posts can be about.</summary>
    public SubjectTaxonomy Subjects => reader.Options.Subjects;

    public PostReader Reader => reader;

    /// <summary>Takes up models, subjects and patterns as they are now kept, and then what was corrected.</summary>
    /// <param name="modelsChanged">Files in the models' folder were changed.</param>
    /// <exception cref="InvalidDataException">A model's file is broken; the reader goes on as before.</exception>
    public async Task EquipAsync(Database database, CancellationToken cancellationToken, bool modelsChanged = false)
    {
        PostReaderOptions options;
        await using (var db = database.Read())
            options = await OptionsAsync(db, cancellationToken).ConfigureAwait(false);
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            reader.Use(options with { LoadAgain = modelsChanged });
        }
        finally
        {
            turn.Release();
        }
        await TeachAsync(database, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Learns all kept corrections anew; what was taken back is forgotten by it.</summary>
    public async Task TeachAsync(Database database, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await using var db = database.Read();
            var corrected = await KeptCorrections.ReadAsync(db, cancellationToken).ConfigureAwait(false);
            var others = corrected.Count == 0 ? [] : await KeptCorrections.OthersAsync(db, cancellationToken).ConfigureAwait(false);
            reader.Learn(corrected, others);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<PostReaderOptions> OptionsAsync(MuhatapDb db, CancellationToken cancellationToken)
    {
        var subjects = await db
            .OwnSubjects.AsNoTracking()
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var names = await db.CatalogueItems.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var numbers = await db.OwnNumbers.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var standard = new PostReaderOptions
        {
            ModelsFolder = modelsFolder,
            Catalogue = new OwnCatalogue([
                .. names.Select(item => new CatalogueName(
                    item.Name,
                    item.Kind,
                    item.Spellings.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                )),
            ]),
            OwnNumbers = [.. numbers.Select(number => NumberPattern.Of(number.Kind, number.Pattern))],
        };
        return subjects.Count == 0
            ? standard
            : standard with
            {
                Subjects = new SubjectTaxonomy(subjects.Select(row => $"{row.Code}: {row.Cues}")),
            };
    }
}
