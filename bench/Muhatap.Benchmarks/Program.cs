using Muhatap.Benchmarks;

return args.FirstOrDefault() switch
{
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

static int Unknown(string[] args)
{
    Console.Error.WriteLine(
        $"There is no benchmark '{args.FirstOrDefault()}'. Name one of: intake, match, list, read, intent, subjects, link, search, segments, analyze, report."
    );
    return 2;
}
