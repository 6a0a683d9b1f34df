using System.Globalization;

namespace Muhatap.Web.Commands.Import;

/// <summary>One line on standard error that is drawn again, four times a second at most. Silent where it is no terminal.</summary>
internal sealed class ProgressBar(TextWriter error, bool isTerminal, long length, TimeProvider clock)
{
    private const int Cells = 30;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);
    private readonly long began = clock.GetTimestamp();
    private long drawn;
    private int width;

    /// <param name="bytes">Of the file's <c>length</c>.</param>
    public void Show(long bytes, ImportTally tally)
    {
        if (!isTerminal || (drawn != 0 && clock.GetElapsedTime(drawn) < Every))
            return;
        drawn = clock.GetTimestamp();
        var share = length == 0 ? 1 : Math.Clamp((double)bytes / length, 0, 1);
        var elapsed = clock.GetElapsedTime(began);
        var left = share > 0.01 ? TimeSpan.FromSeconds(elapsed.TotalSeconds * (1 - share) / share) : (TimeSpan?)null;
        var filled = (int)(share * Cells);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string('.', Cells - filled)}] {share, 4:0%} of {length / 1e6:0.0} MB, {tally.Read:N0} rows, {tally.Rejected:N0} rejected{(left is { } time ? $", {time:hh\\:mm\\:ss} left" : "")}"
        );
        error.Write($"\r{text.PadRight(width)}");
        width = text.Length;
    }

    public void Clear()
    {
        if (width > 0)
            error.Write($"\r{new string(' ', width)}\r");
        width = 0;
    }
}
