using System.Diagnostics;
using System.Reflection;
using Muhatap.Tests.Servers;

namespace Muhatap.EndToEnd;

/// <summary>The program as a user starts it: a process of its own, on a port and a folder of the test's.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly Process process;

    private Product(Process process, string url, string firstStart)
    {
        this.process = process;
        Url = url;
        FirstStart = firstStart;
    }

    public string Url { get; }

    /// <summary>The one-time link of the first start.</summary>
    public string FirstStart { get; }

    private static string Program =>
        Path.Combine(
            Repository.Root,
            "src/Muhatap.Web/bin",
            typeof(Product).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(row => row.Key == "Configuration").Value!,
            "net10.0/muhatap.dll"
        );

    /// <summary>The product on a new folder.</summary>
    public static async Task<Product> ServeAsync(string folder)
    {
        var program = Start("serve", "--data", folder, "--port", "0");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        var url = (await program.StandardOutput.ReadLineAsync(limit.Token))?.Split(' ')[^1] ?? throw new InvalidOperationException("The program did not start.");
        // A new folder has no owner: the link follows.
        var firstStart = (await program.StandardOutput.ReadLineAsync(limit.Token))!.Split(' ')[^1];
        // What it logs is read away, or the pipe fills and the program waits for us.
        _ = program.StandardError.ReadToEndAsync(CancellationToken.None);
        return new Product(program, url, firstStart);
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var program = Start(arguments);
        var output = program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await output, await errors);
    }

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // The test's servers are on this machine; a real installation keeps the guard.
        start.Environment["Fetching__AllowPrivateAddresses"] = "true";
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
