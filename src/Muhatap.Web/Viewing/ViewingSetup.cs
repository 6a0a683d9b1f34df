namespace Muhatap.Web.Viewing;

internal static class ViewingSetup
{
    public static IServiceCollection AddViewing(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Viewer>();
        return services;
    }
}
