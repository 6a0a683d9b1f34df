using Muhatap.Analyze.Corrections;
using Muhatap.Store;
using Muhatap.Text;

namespace Muhatap.Web.Shelf;

internal static partial class ReadingSetup
{
    /// <summary>The reader's models, beside the database they learnt from.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services, string dataFolder)
    {
        var shelf = new ModelShelf(dataFolder);
        services.AddSingleton(shelf);
        services.AddSingleton(provider => new Teacher(provider.GetRequiredService<PostReader>(), shelf.CurrentFolder));
        return services;
    }

    /// <summary>
    /// Equips the reader before anything is read. Models trained here by an older version may not be readable any more; then the
    /// program's own read, and the log says so: a house that doesn't open in the morning is worse than one that reads as it first did.
    /// </summary>
    public static async Task EquipReadingAsync(this IServiceProvider services, Database database, CancellationToken cancellationToken)
    {
        var teacher = services.GetRequiredService<Teacher>();
        try
        {
            await teacher.EquipAsync(database, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException unreadable)
        {
            services.GetRequiredService<ModelShelf>().SetAside();
            SetAside(services.GetRequiredService<ILogger<ModelShelf>>(), unreadable.Message);
            await teacher.EquipAsync(database, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "A model trained here can't be read ({Why}). The program's own models read until you train again; the old ones lie in models/unreadable."
    )]
    private static partial void SetAside(ILogger logger, string why);
}
