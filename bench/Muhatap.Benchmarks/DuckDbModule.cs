using System.ComponentModel;
using System.Diagnostics;

namespace Muhatap.Benchmarks;

/// <summary>DuckDB for Node, kept in the user's cache and never in the checkout; fetched by npm the first time a bench asks for it.</summary>
internal static class DuckDbModule
{
    private const string Package = "@duckdb/node-api";

    /// <summary>The folder whose node_modules hold it; null, with a line on standard error, where it cannot be had.</summary>
    public static async Task<string?> FetchAsync()
    {
        // The script at the root sets it for every verb.
        var cache = Environment.GetEnvironmentVariable("MUHATAP_CACHE") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "muhatap");
        var folder = Path.Combine(cache, "duckdb");
        if (Directory.Exists(Path.Combine(folder, "node_modules", Package)))
            return folder;
        Directory.CreateDirectory(folder);
        try
        {
            using var npm = Process.Start(
                new ProcessStartInfo("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, Package])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = await npm.StandardError.ReadToEndAsync().ConfigureAwait(false);
            await output.ConfigureAwait(false);
            await npm.WaitForExitAsync().ConfigureAwait(false);
            if (npm.ExitCode == 0)
                return folder;
            await SkipAsync($"npm could not fetch {Package}: {errors.Trim().Split('\n')[0]}").ConfigureAwait(false);
        }
        catch (Win32Exception)
        {
            await SkipAsync("npm is not installed").ConfigureAwait(false);
        }
        return null;
    }

    private static Task SkipAsync(string why) => Console.Error.WriteLineAsync($"bench: {why}; the figures of DuckDB are left out");
}
