using System.Diagnostics;
using System.Text.Json;

namespace Muhatap.Tests.Servers;

/// <summary>
/// A real server started by a script of tests/servers. The script stops its server when our end of its standard input closes,
/// which also happens when this process dies, so nothing is left running whatever a test does.
/// </summary>
internal sealed class RealServer : IAsyncDisposable
{
    /// <summary>The first start may have to install and compile; later ones take seconds.</summary>
    private static readonly TimeSpan InstallTime = TimeSpan.FromMinutes(20);

    private readonly Process process;

    private RealServer(Process process, JsonElement info)
    {
        this.process = process;
        Info = info;
    }

    /// <summary>The line the script printed: what it listens on, and its pid.</summary>
    public JsonElement Info { get; }

    public int Pid => Info.GetProperty("pid").GetInt32();

    /// <summary>
    /// Starts <c>tests/servers/{script}</c>. Where the server can't be had the running test is skipped with the script's reason,
    /// or fails where <c>CI=true</c>.
    /// </summary>
    public static async Task<RealServer> StartAsync(string script, params string[] arguments)
    {
        Process? started = null;
        string reason;
        try
        {
            var start = new ProcessStartInfo("bash")
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.ArgumentList.Add(Path.Combine(Repository.Root, "tests", "servers", script));
            foreach (var argument in arguments)
                start.ArgumentList.Add(argument);
            started = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
            var errors = new Queue<string>();
            var errorsRead = CollectAsync(started.StandardError, errors);

            using var limit = new CancellationTokenSource(InstallTime);
            var line = await started.StandardOutput.ReadLineAsync(limit.Token);
            if (line is not null)
                return new RealServer(started, JsonDocument.Parse(line).RootElement);

            await started.WaitForExitAsync(limit.Token);
            await errorsRead;
            lock (errors)
                reason = string.Join(" | ", errors);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or System.ComponentModel.Win32Exception)
        {
            started?.StandardInput.Close();
            reason = e.Message;
        }

        started?.Dispose();
        reason = $"{script} could not start its server: {reason}";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
        throw new UnreachableException();
    }

    /// <summary>Stops the server and waits until it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Drains standard error for as long as the server lives (a full pipe would stop it) and keeps its last lines.</summary>
    private static async Task CollectAsync(StreamReader reader, Queue<string> last)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (last)
            {
                if (line.Length > 0)
                    last.Enqueue(line);
                if (last.Count > 5)
                    last.Dequeue();
            }
        }
    }
}
