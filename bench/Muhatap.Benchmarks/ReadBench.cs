using System.Diagnostics;
using System.Text.Json;
using Muhatap.Core.Readings;
using Muhatap.Tests.World;
using Muhatap.Text;

namespace Muhatap.Benchmarks;

/// <summary>
/// The reading of posts: whole, sentiment alone against Debian's fasttext, language against CLD2. Texts are those written for the project,
/// joined to about 200 characters; quality is taken on written lines that neither side was trained on. Processor seconds, medians of three.
/// </summary>
internal static class ReadBench
{
    private const int Posts = 40_000;
    private const int AboutCharacters = 200;
    private const int Runs = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var models = args.Length > 0 ? args[0] : "models";
        if (!Directory.Exists(Path.Combine(models, "training")))
        {
            await Console.Error.WriteLineAsync($"There is no folder {models}/training; run from the project's root.").ConfigureAwait(false);
            return 2;
        }
        var start = Stopwatch.StartNew();
        var reader = new PostReader();
        reader.Read("ilk okuma");
        var startMs = start.Elapsed.TotalMilliseconds;

        var written = PeerTexts.Written(models);
        var posts = PeerTexts.Join(written.Select(w => w.Text), AboutCharacters, Posts);
        var whole = Seconds(posts, text => reader.Read(text));
        var sentimentReader = new SentimentReader();
        var sentiment = Seconds(posts, text => sentimentReader.Read(text));
        var languageReader = new LanguageReader();
        var language = Seconds(posts, text => languageReader.Read(text));

        var peer = FastTextPeer.Exists ? await FastTextAsync(written, posts).ConfigureAwait(false) : default;
        if (!FastTextPeer.Exists)
            await Console.Error.WriteLineAsync("fasttext is not installed: its figures are null (Debian: fasttext).").ConfigureAwait(false);
        double? cld2 = null;
        if (Cld2.Exists)
        {
            var bytes = posts.ConvertAll(Cld2.Encode);
            cld2 = Seconds(bytes, text => Cld2.Detect(text));
        }
        else
        {
            await Console.Error.WriteLineAsync("libcld2 is not installed: its figure is null (Debian: libcld2-0).").ConfigureAwait(false);
        }
        var figures = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["ratio_to_fasttext"] = peer is null ? null : Math.Round(peer.Seconds / sentiment, 2),
            ["macro_f1"] = peer is null ? null : Math.Round(peer.OurMacroF1, 3),
            ["fasttext_macro_f1"] = peer is null ? null : Math.Round(peer.MacroF1, 3),
            ["ratio_to_cld2"] = cld2 is null ? null : Math.Round(cld2.Value / language, 2),
            ["posts_per_cpu_s"] = Math.Round(Posts / whole),
            ["start_ms"] = Math.Round(startMs),
            ["models_mb"] = Math.Round(
                Directory.GetFiles(models).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)).Sum(f => new FileInfo(f).Length)
                    / 1048576.0,
                2
            ),
            ["sentiment_posts_per_cpu_s"] = Math.Round(Posts / sentiment),
            ["language_posts_per_cpu_s"] = Math.Round(Posts / language),
            ["characters_per_post"] = Math.Round(posts.Average(p => p.Length)),
        };
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static async Task<PeerFigures?> FastTextAsync(IReadOnlyList<PeerTexts.Row> written, List<string> posts)
    {
        var folder = TempFolder.Create("muhatap-bench");
        try
        {
            var peer = new FastTextPeer(folder.FullName);
            var train = written.Where(w => !w.Held).ToList();
            var test = written.Where(w => w.Held).ToList();
            await peer.TrainAsync(train.Select(w => (w.Sentiment.ToString(), w.Text))).ConfigureAwait(false);
            var (labels, _) = await peer.PredictAsync([.. test.Select(t => t.Text)]).ConfigureAwait(false);
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
                times.Add((await peer.PredictAsync(posts).ConfigureAwait(false)).Seconds);
            times.Sort();
            var ours = PeerTexts.TrainOurs(train);
            return new PeerFigures(
                times[Runs / 2],
                PeerTexts.MacroF1(test.Select((t, i) => (t.Sentiment, Enum.Parse<Sentiment>(labels[i])))),
                PeerTexts.MacroF1(test.Select(t => (t.Sentiment, ours(t.Text))))
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Seconds<T>(List<T> items, Action<T> read)
    {
        var times = new List<double>();
        for (var run = 0; run <= Runs; run++)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var item in items)
                read(item);
            if (run > 0) // the first run warms the compiler up
                times.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }
        times.Sort();
        return times[Runs / 2];
    }

    private sealed record PeerFigures(double Seconds, double MacroF1, double OurMacroF1);
}
