using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Muhatap.Act.Triage;
using Muhatap.Connectors.Fetching;
using Muhatap.Listen.Topics;
using Muhatap.Store;
using Muhatap.Web.Api;
using Muhatap.Web.Background;
using Muhatap.Web.Connections;
using Muhatap.Web.Demo;
using Muhatap.Web.Imports;
using Muhatap.Web.Live;
using Muhatap.Web.Pages;
using Muhatap.Web.Pages.Exports;
using Muhatap.Web.Pages.Listen.Report;
using Muhatap.Web.Pages.Settings;
using Muhatap.Web.Pages.Surveys;
using Muhatap.Web.People;
using Muhatap.Web.Permissions;
using Muhatap.Web.Pictures;
using Muhatap.Web.Privacy;
using Muhatap.Web.Shelf;
using Muhatap.Web.Viewing;
using Muhatap.Web.Walk;

namespace Muhatap.Web.Hosting;

/// <summary>The product as a web server. Reads as a table of contents.</summary>
internal static class WebHost
{
    public static WebApplication Build(HostSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console => console.FormatterName = MaskedConsole.FormatterName);
        builder.Logging.AddConsoleFormatter<MaskedConsole, ConsoleFormatterOptions>();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        // Standard output carries results only.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        builder.Services.AddSingleton(settings.Clock);
        builder.Services.AddSingleton(_ => DatabaseSetup.Open(settings));
        builder.Services.AddDataProtection().SetApplicationName("Muhatap");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys =>
            {
                keys.XmlRepository = provider.GetRequiredService<KeyRing>();
                // The key ring seals the whole element.
                keys.XmlEncryptor = new NullXmlEncryptor();
            }
        ));
        builder.Services.AddSingleton(provider => new KeyRing(
            provider.GetRequiredService<Database>(),
            new KeySeal(settings.DataFolder, Environment.GetEnvironmentVariable(KeySeal.Variable))
        ));
        builder.Services.AddConnections(allowPrivateAddresses: builder.Configuration.GetValue<bool>("Fetching:AllowPrivateAddresses"));
        builder.Services.AddWalk();
        builder.Services.AddReading(settings.DataFolder);
        builder.Services.AddSingleton(provider => new PictureStore(
            provider.GetRequiredService<PictureFetch>(),
            Path.Combine(settings.DataFolder, "pictures"),
            settings.Clock
        ));
        builder.Services.AddSingleton(provider => new ExportRunner(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<PictureStore>(),
            Path.Combine(settings.DataFolder, "exports"),
            provider.GetRequiredService<ILogger<ExportRunner>>()
        ));
        if (settings.RunsInBackground)
            builder.Services.AddHostedService<BackgroundLoops>();
        builder.Services.AddSingleton<ImportJobs>();
        builder.Services.AddSingleton<ListUploads>();
        builder.Services.AddSingleton<FilteredReports>();
        builder.Services.AddSingleton<SurveyInvites>();
        builder.Services.AddSingleton<ReadLog>();
        builder.Services.AddSingleton<LinkTruth>();
        builder.Services.AddSingleton<GoldenRefresh>();
        builder.Services.AddPeople();
        builder.Services.AddPermissions();
        builder.Services.AddViewing();
        builder.Services.AddApi();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.HeaderName = "X-XSRF-TOKEN");
        builder.Services.AddHealthChecks();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        // A page that is asked for is answered by a page; a form post or a program by its bare status.
        app.UseWhen(
            context =>
                HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            pages => pages.UseStatusCodePagesWithReExecute("/missing")
        );
        app.UseStaticFiles(
            new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot")) }
        );
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapApi();
        app.MapLive();
        app.MapPages();
        return app;
    }

    /// <summary>Schema, triage table and topics are there before the first request.</summary>
    public static async Task PrepareAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var database = app.Services.GetRequiredService<Database>();
        await WalkSetup
            .PrepareAsync(
                database,
                app.Services.GetRequiredService<StandingTopics>(),
                app.Services.GetRequiredService<CurrentTriageTable>(),
                cancellationToken
            )
            .ConfigureAwait(false);
        await app.Services.GetRequiredService<KeyRing>().PrepareAsync(cancellationToken).ConfigureAwait(false);
        await app.Services.EquipReadingAsync(database, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Where it listens, once started.</summary>
    public static string Address(this WebApplication app) => app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
}
