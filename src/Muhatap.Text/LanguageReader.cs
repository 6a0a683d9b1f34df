using Muhatap.Text.Language;
using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>Reads the language alone, as <see cref="PostReader"/> does. Not thread-safe; make one a thread.</summary>
public sealed class LanguageReader
{
    private readonly PostLanguage language;
    private readonly TurkishOrEnglish turkishOrEnglish;
    private readonly TextSums sums;

    /// <summary>Loads the models.</summary>
    /// <param name="modelsFolder">A folder whose models stand in for the built-in ones; null: the built-in ones.</param>
    public LanguageReader(string? modelsFolder = null)
    {
        using var own = ModelSource.Open("language.bin", modelsFolder);
        turkishOrEnglish = new TurkishOrEnglish(ModelFile.Read(own));
        using var lid = ModelSource.Open("lid.176.ftz", modelsFolder);
        var languages = new FastTextModel(lid);
        language = new PostLanguage(languages);
        sums = new TextSums(new PieceMemory(english: turkishOrEnglish.Model, languages: languages));
    }

    /// <summary>The ISO 639 code and its probability; <c>und</c> where nothing is said in words.</summary>
    public (string Code, float Probability) Read(string text, string? claimed = null)
    {
        sums.Run(text, null);
        return language.Of(sums.Words, turkishOrEnglish.Turkish(sums.English), claimed);
    }
}
