using Muhatap.Benchmarks;

switch (args.FirstOrDefault())
{
    case "intake":
        return await IntakeBench.RunAsync(args[1..]).ConfigureAwait(false);
    case "read":
        return await ReadBench.RunAsync(args[1..]).ConfigureAwait(false);
    default:
        await Console.Error.WriteLineAsync("Say what to measure: intake, read.").ConfigureAwait(false);
        return 2;
}
