using Muhatap.Core.Readings;
using Muhatap.Text.Learning;
using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>
/// Reads what a post says: language, feeling, intent, urgency, insults, subjects, entities. One pass cuts the text into folded pieces;
/// every model sees the same hashed features and vectors of these pieces, and what a word brings to all models at once is kept in one cache
/// line of a table per thread, so that a reading costs a few additions a word. Thread-safe; make one and keep it.
/// </summary>
public sealed class PostReader
{
    private volatile Equipment equipment;

    /// <summary>Loads the models.</summary>
    /// <exception cref="FileNotFoundException">A model is missing.</exception>
    /// <exception cref="InvalidDataException">A model's file is broken.</exception>
    public PostReader(PostReaderOptions? options = null)
    {
        options ??= new PostReaderOptions();
        equipment = new Equipment(ReadingModels.Load(options.ModelsFolder), options);
    }

    /// <summary>What the company brought.</summary>
    public PostReaderOptions Options => equipment.Options;

    /// <summary>Reads one text.</summary>
    /// <param name="claimedLanguage">A BCP 47 tag the source gives; it decides where the text itself leaves the language open.</param>
    public Reading Read(string text, string? claimedLanguage = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var own = equipment;
        return own.Read(text, claimedLanguage, own.Learnt);
    }

    /// <summary>Reads one text by the models alone, without what corrections taught.</summary>
    public Reading ReadUntaught(string text) => equipment.Read(text, claimedLanguage: null, learnt: null);

    /// <summary>
    /// From the next reading on, corrected texts and those like them are read as people said; see <see cref="LearntWeights"/> for how far
    /// that reaches. Replaces what was learnt before; nothing corrected: reads by the models alone again.
    /// </summary>
    /// <param name="others">Texts nobody corrected, which should be read as they were.</param>
    public void Learn(IReadOnlyList<CorrectedText> corrected, IReadOnlyList<string> others)
    {
        var own = equipment;
        if (corrected.Count == 0)
        {
            equipment = own.With(null);
            return;
        }
        var learnt = LearnCorrections.Fit(corrected, others, own.Options.Subjects, text => own.Read(text, null, null));
        equipment = own.With(learnt.IsEmpty ? null : learnt);
    }

    /// <summary>
    /// How often readings of corrected texts agree with people: by the models alone, and with what is learnt from the other corrections
    /// (each fifth is read by what the other four taught). Asked and right are counted over every corrected part of a reading.
    /// </summary>
    public LearningFigures Measure(IReadOnlyList<CorrectedText> corrected, IReadOnlyList<string> others)
    {
        var own = equipment;
        return LearningFigures.Measure(
            corrected,
            kept => LearnCorrections.Fit(kept, others, own.Options.Subjects, text => own.Read(text, null, null)),
            (text, learnt) => own.Read(text, null, learnt)
        );
    }

    /// <summary>Goes on with other models, subjects or patterns. Readings under way end as they began. Forgets what was learnt: call <see cref="Learn"/> again.</summary>
    /// <exception cref="InvalidDataException">A model's file is broken; the reader goes on as before.</exception>
    public void Use(PostReaderOptions options)
    {
        var own = equipment;
        var models =
            string.Equals(options.ModelsFolder, own.Options.ModelsFolder, StringComparison.Ordinal) && !options.LoadAgain
                ? own.Models
                : ReadingModels.Load(options.ModelsFolder);
        equipment = new Equipment(models, options with { LoadAgain = false });
    }

    /// <summary>The words that decided a reading's sentiment and intent, strongest first; for the page, not for bulk.</summary>
    /// <param name="most">How many words of each at most.</param>
    public Explanation Explain(string text, int most = 8)
    {
        var reading = Read(text);
        var models = equipment.Models;
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

    /// <summary>What readings are made with; replaced as a whole, so that none sees half a change.</summary>
    private sealed class Equipment(ReadingModels models, PostReaderOptions options)
    {
        private readonly ReadingScratch?[] idle = new ReadingScratch?[Environment.ProcessorCount * 2];

        private Equipment(Equipment other, LearntWeights? learnt)
            : this(other.Models, other.Options)
        {
            idle = other.idle;
            Learnt = learnt;
        }

        public ReadingModels Models => models;

        public PostReaderOptions Options => options;

        public LearntWeights? Learnt { get; }

        public Equipment With(LearntWeights? learnt) => new(this, learnt);

        public Reading Read(string text, string? claimedLanguage, LearntWeights? learnt)
        {
            var scratch = Rent();
            try
            {
                return scratch.Read(text, claimedLanguage, learnt);
            }
            finally
            {
                Return(scratch);
            }
        }

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
}
