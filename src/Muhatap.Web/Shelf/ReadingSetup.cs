using Muhatap.Analyze.Corrections;
using Muhatap.Text;

namespace Muhatap.Web.Shelf;

internal static class ReadingSetup
{
    /// <summary>The reader's models, beside the database they learnt from.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services, string dataFolder)
    {
        var shelf = new ModelShelf(dataFolder);
        services.AddSingleton(shelf);
        services.AddSingleton(provider => new Teacher(provider.GetRequiredService<PostReader>(), shelf.CurrentFolder));
        return services;
    }
}
