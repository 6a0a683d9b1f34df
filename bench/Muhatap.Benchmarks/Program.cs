using Muhatap.Benchmarks;

return args.FirstOrDefault() switch
{
    "match" => await MatchBench.RunAsync(args[1..]).ConfigureAwait(false),
    _ => Unknown(args),
};

static int Unknown(string[] args)
{
    Console.Error.WriteLine($"There is no benchmark “{args.FirstOrDefault()}”. Name one of: match.");
    return 2;
}
