using Muhatap.Core.Readings;
using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>
/// Reads what a post says: language, feeling, intent, urgency, insults, subjects, entities. One pass cuts the text into folded pieces;
/// every model sees the same hashed features and vectors of these pieces, and what a word brings to all models at once is kept in one cache
/// line of a table per thread, so that a reading costs a few additions a word. Thread-safe; make one and keep it.
/// </summary>
public sealed class PostReader
{
    private readonly ReadingModels models;
    private readonly PostReaderOptions options;
    private readonly ReadingScratch?[] idle = new ReadingScratch?[Environment.ProcessorCount * 2];

    /// <summary>Loads the models.</summary>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model's file is broken.</exception>
    public PostReader(PostReaderOptions? options = null)
    {
        this.options = options ?? new PostReaderOptions();
        models = ReadingModels.Load(this.options.ModelsFolder);
    }

    /// <summary>Reads one text.</summary>
    /// <param name="claimedLanguage">A BCP 47 tag the source gives; it decides where the text itself leaves the language open.</param>
    public Reading Read(string text, string? claimedLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = Rent();
        try
        {
            return scratch.Read(text, claimedLanguage);
        }
        finally
        {
            Return(scratch);
        }
    }

    /// <summary>The words that decided a reading's sentiment and intent, strongest first; for the page, not for bulk.</summary>
    /// <param name="most">How many words of each at most.</param>
    public Explanation Explain(string text, int most = 8)
    {
        var reading = Read(text);
        return new Explanation(
            reading.Sentiment,
            Words(text, models.Sentiment.Linear, "sentiment", (int)reading.Sentiment, most),
            reading.Intent,
            Words(text, models.Intent.Linear, "intent", (int)reading.Intent, most)
        );
    }

    private static List<DecidingWord> Words(string text, LinearModel model, string head, int chosen, int most) =>
        [
            .. new Contributions(model, model.Head(head), chosen)
                .Of(text)
                .GroupBy(p => (p.Start, p.Length))
                .Select(g => new DecidingWord(text.Substring(g.Key.Start, g.Key.Length), g.Key.Start, g.Key.Length, g.Sum(p => p.Weight)))
                .OrderByDescending(w => MathF.Abs(w.Weight))
                .Take(most),
        ];

    private ReadingScratch Rent()
    {
        for (var i = 0; i < idle.Length; i++)
        {
            if (idle[i] is not null && Interlocked.Exchange(ref idle[i], null) is { } scratch)
                return scratch;
        }
        return new ReadingScratch(models, options);
    }

    private void Return(ReadingScratch scratch)
    {
        for (var i = 0; i < idle.Length; i++)
        {
            if (idle[i] is null && Interlocked.CompareExchange(ref idle[i], scratch, null) is null)
                return;
        }
    }
}
