using Muhatap.Benchmarks;

return args.FirstOrDefault() switch
{
    null or "-h" or "--help" => await HelpAsync().ConfigureAwait(false),
    "intake" => await IntakeBench.RunAsync(args[1..]).ConfigureAwait(false),
    "match" => await MatchBench.RunAsync(args[1..]).ConfigureAwait(false),
    "read" => await ReadBench.RunAsync(args[1..]).ConfigureAwait(false),
    "list" => await TopicListBench.RunAsync(args[1..]).ConfigureAwait(false),
    "report" => await ReportBench.RunAsync(args[1..]).ConfigureAwait(false),
    "subjects" => await SubjectBench.RunAsync(args[1..]).ConfigureAwait(false),
    "intent" => await IntentBench.RunAsync(args[1..]).ConfigureAwait(false),
    "search" => await SearchBench.RunAsync(args[1..]).ConfigureAwait(false),
    "segments" => await SegmentBench.RunAsync(args[1..]).ConfigureAwait(false),
    "analyze" => await AnalyzeBench.RunAsync(args[1..]).ConfigureAwait(false),
    "link" => await LinkBench.RunAsync(args[1..]).ConfigureAwait(false),
    _ => Unknown(args),
};

static async Task<int> HelpAsync()
{
    await Console
        .Out.WriteLineAsync($"One JSON object of figures, ratios first. Example: ./muhatap bench match\nBenchmarks: {Names.All}")
        .ConfigureAwait(false);
    return 0;
}

static int Unknown(string[] args)
{
    Console.Error.WriteLine($"There is no benchmark '{args.FirstOrDefault()}'. Name one of: {Names.All}.");
    return 2;
}

internal static class Names
{
    public const string All = "intake, match, list, read, intent, subjects, link, search, segments, analyze, report";
}
