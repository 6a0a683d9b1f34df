using System.CommandLine;

namespace Muhatap.Web.Commands;

/// <summary>Every verb of the program, in the order the help shows them. Each verb is a file of its own beside this one.</summary>
internal static class CommandLine
{
    private static readonly Func<Command>[] Verbs =
    [
        DemoCommand.Create,
        ServeCommand.Create,
        ImportCommand.Create,
        ReadCommand.Create,
        MatchCommand.Create,
        NormaliseCommand.Create,
        LinkCommand.Create,
        SpikesCommand.Create,
        TrainCommand.Create,
    ];

    /// <summary>Runs one verb. Returns the process's exit code as CONTRACT.md fixes it: 0 done, 1 some lines were bad, 2 unusable arguments.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Muhatap: listen, analyse, relate, act.");
        foreach (var verb in Verbs)
            root.Subcommands.Add(verb());
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message).ConfigureAwait(false);
            return 2;
        }
        return await parsed.InvokeAsync().ConfigureAwait(false);
    }
}
