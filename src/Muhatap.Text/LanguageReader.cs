using Muhatap.Text.Features;
using Muhatap.Text.Language;
using Muhatap.Text.Models;
using Muhatap.Text.Tokens;

namespace Muhatap.Text;

/// <summary>Reads the language alone, as <see cref="PostReader"/> does. Not thread-safe; make one a thread.</summary>
public sealed class LanguageReader
{
    private readonly PostLanguage language;
    private readonly WordSums sums;
    private readonly List<Token> tokens = [];
    private readonly LinearModel model;
    private readonly float[] scores = new float[8];

    /// <summary>Loads the models.</summary>
    /// <param name="modelsFolder">A folder whose models stand in for the built-in ones; null: the built-in ones.</param>
    public LanguageReader(string? modelsFolder = null)
    {
        using var own = ModelSource.Open("language.bin", modelsFolder);
        model = ModelFile.Read(own);
        using var lid = ModelSource.Open("lid.176.ftz", modelsFolder);
        language = new PostLanguage(new FastTextModel(lid));
        sums = new WordSums([model], _ => 0);
    }

    /// <summary>The ISO 639 code and its probability; <c>und</c> where nothing is said in words.</summary>
    public (string Code, float Probability) Read(string text, string? claimed = null)
    {
        sums.Clear();
        tokens.Clear();
        Span<char> buffer = stackalloc char[FeatureScanner.MaxLength];
        var scanner = new FeatureScanner(text, buffer, tokens);
        var pairs = new PairWalk();
        while (scanner.Next())
            pairs.Add(sums.AddPiece(scanner.Kind, scanner.Folded).PairPart, scanner.Lengthened, scanner.Shouted, sums);
        pairs.End(sums);
        model.Finish(sums.Sums(0), sums.InverseLength, scores);
        Span<float> turkishOrEnglish = stackalloc float[2];
        LinearModel.Softmax(model.Heads[0], scores, turkishOrEnglish);
        return language.Of(text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens), turkishOrEnglish[0], claimed);
    }
}
