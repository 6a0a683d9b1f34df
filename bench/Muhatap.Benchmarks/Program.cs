using Muhatap.Benchmarks;

return args switch
{
    ["link", .. var rest] => await LinkBench.RunAsync(rest).ConfigureAwait(false),
    _ => 2,
};
