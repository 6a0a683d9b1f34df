using Muhatap.Relate.Golden;
using Muhatap.Store;

namespace Muhatap.Web.Pages.Settings;

/// <summary>Brings golden records up to date by themselves after their rules changed; a second change starts anew. Told on the page.</summary>
public sealed partial class GoldenRefresh(ILogger<GoldenRefresh> log) : IDisposable
{
    private CancellationTokenSource? running;
    private volatile bool isRunning;

    /// <summary>How many cards were worked out; null where there was no change since the start.</summary>
    public int? Done { get; private set; }

    public bool IsRunning => isRunning;

    public void Start(Database database)
    {
        running?.Cancel();
        running?.Dispose();
        running = new CancellationTokenSource();
        Done = 0;
        isRunning = true;
        var token = running.Token;
        _ = Task.Run(() => RunAsync(database, token), CancellationToken.None);
    }

    public void Dispose()
    {
        running?.Cancel();
        running?.Dispose();
    }

    private async Task RunAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            Done = await RefreshGolden.RunAsync(database, done => Done = done, cancellationToken).ConfigureAwait(false);
            isRunning = false;
        }
        catch (OperationCanceledException)
        {
            // The next change has begun, or the program ends.
        }
        catch (Exception error)
        {
            isRunning = false;
            LogFailure(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "Golden records could not be brought up to date")]
    private partial void LogFailure(Exception error);
}
