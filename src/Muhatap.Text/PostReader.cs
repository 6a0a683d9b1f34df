using Muhatap.Core.Readings;

namespace Muhatap.Text;

/// <summary>
/// Reads what a post says: language, feeling, intent, urgency, insults, subjects, entities. One pass cuts the text into folded pieces;
/// every model is linear over the same hashed features of these pieces, and what a word brings to all models at once is kept in a table
/// per thread, so that a reading costs a few additions a word. Thread-safe; make one and keep it.
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
