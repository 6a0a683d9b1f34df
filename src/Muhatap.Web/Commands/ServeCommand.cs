using System.CommandLine;
using Muhatap.Store;
using Muhatap.Web.Hosting;
using Muhatap.Web.People;

namespace Muhatap.Web.Commands;

/// <summary><c>serve</c>: the product on the user's own data.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "Folder of the database.",
            DefaultValueFactory = _ => new DirectoryInfo("muhatap-data"),
        };
        var port = new Option<int>("--port") { Description = "Port on localhost; 0 picks a free one.", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", "The product on your own data.\n\nExample:  ./muhatap serve --data ./muhatap-data --port 5080")
        {
            data,
            port,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(data)!, parsed.GetValue(port), cancellation));
        return command;
    }

    private const int BadArguments = 2;

    private static async Task<int> RunAsync(DirectoryInfo data, int port, CancellationToken cancellationToken)
    {
        await using var app = WebHost.Build(
            new HostSettings(data.FullName, port, TimeProvider.System) { PostgresConnection = DatabaseSetup.PostgresFromEnvironment() }
        );
        try
        {
            await app.PrepareAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (KeySealException error)
        {
            await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            return BadArguments;
        }
        await app.StartAsync(cancellationToken).ConfigureAwait(false);
        var secret = await OwnerLinks.MakeAsync(app.Services.GetRequiredService<Database>(), cancellationToken).ConfigureAwait(false);
        await Console.Out.WriteLineAsync($"Muhatap: {app.Address()}").ConfigureAwait(false);
        if (secret is not null)
            await Console
                .Out.WriteLineAsync($"First start. Make the owner here, once, within a day: {app.Address()}/first-start/{secret}")
                .ConfigureAwait(false);
        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
