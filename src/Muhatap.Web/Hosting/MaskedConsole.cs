using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Muhatap.Web.Hosting;

/// <summary>One line an event, without personal data, whoever wrote it: a library's exception may quote a row.</summary>
internal sealed class MaskedConsole(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "masked";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = logEntry.Formatter(logEntry.State, logEntry.Exception);
        var at = clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        textWriter.Write($"{at} {Level(logEntry.LogLevel)} {logEntry.Category} ");
        textWriter.Write(OneLine(message));
        if (logEntry.Exception is { } error)
        {
            textWriter.Write(" | ");
            textWriter.Write(OneLine(error.ToString()));
        }
        textWriter.Write(Environment.NewLine);
    }

    private static string OneLine(string text) => PersonalData.Mask(text).ReplaceLineEndings(" ⏎ ");

    private static string Level(LogLevel level) =>
        level switch
        {
            LogLevel.Critical => "crit",
            LogLevel.Error => "fail",
            LogLevel.Warning => "warn",
            LogLevel.Information => "info",
            _ => "dbug",
        };
}
