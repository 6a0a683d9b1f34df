using Muhatap.Text.Language;
using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>The models a reading needs, loaded once and shared.</summary>
internal sealed record ReadingModels(
    WordVectors Words,
    MixedModel Sentiment,
    MixedModel Intent,
    PhrasedModel Offence,
    LinearModel Language,
    FastTextModel Languages,
    InterleavedWeights Weights
)
{
    public static ReadingModels Load(string? folder)
    {
        // Side by side: unpacking is most of a start.
        var words = Task.Run(() => From("words.vectors", folder, WordVectors.Read));
        var sentiment = Task.Run(() => MixedModel.Load("sentiment", folder));
        var intent = Task.Run(() => MixedModel.Load("intent", folder));
        var offence = Task.Run(() => PhrasedModel.Load("offence", folder));
        var language = Task.Run(() => From("language.bin", folder, ModelFile.Read));
        var languages = Task.Run(() => From("lid.176.ftz", folder, s => new FastTextModel(s)));
        return new ReadingModels(
            words.GetAwaiter().GetResult(),
            sentiment.GetAwaiter().GetResult(),
            intent.GetAwaiter().GetResult(),
            offence.GetAwaiter().GetResult(),
            language.GetAwaiter().GetResult(),
            languages.GetAwaiter().GetResult(),
            new InterleavedWeights(sentiment.Result.Linear, offence.Result.Linear, intent.Result.Linear)
        );
    }

    private static T From<T>(string file, string? folder, Func<Stream, T> read)
    {
        using var stream = ModelSource.Open(file, folder);
        return read(stream);
    }
}
