using FsCheck;
using FsCheck.Fluent;
using Muhatap.Text;
using Muhatap.Text.Features;
using Muhatap.Text.Models;
using Muhatap.Text.Tokens;
using Muhatap.Text.Training;

namespace Muhatap.Tests.Text.Models;

public sealed class PhraseNetworkTests
{
    private static readonly string[] Words = ["kargom", "gelmedi", "çoook", "İYİYDİ", "😡", "#KargoNerede", "5", "değil", "@biri", "!!"];

    private static readonly WordVectors Vectors = new(
        16,
        new Dictionary<ulong, int> { [FeatureHash.Key(TokenKind.Word, "kargom")] = 0, [FeatureHash.Key(TokenKind.Emoji, "😡")] = 1 },
        [.. Enumerable.Range(0, 32).Select(i => (sbyte)(i * 7 % 100))],
        [0.01f, 0.002f]
    );

    private static readonly Head Order = new("order", 0, ["straight", "turned"], []);

    /// <summary>Whether <c>ne</c> comes before or after says everything here, and neither word by itself says anything.</summary>
    private static readonly (string Text, int Label)[] Turned =
    [
        ("ne kargo", 0),
        ("kargo ne", 1),
        ("bugün ne kargo geldi", 0),
        ("bugün kargo ne geldi", 1),
        ("ne kargo dedim", 0),
        ("kargo ne dedim", 1),
    ];

    private static readonly PhraseNetwork Trained = Train();

    [Fact]
    public void What_words_say_together_is_learnt_where_each_alone_says_nothing()
    {
        foreach (var (text, label) in Turned)
            Best(Trained, text).ShouldBe(label, text);
        Best(Trained, "dün ne kargo geldi").ShouldBe(0);
        Best(Trained, "dün kargo ne geldi").ShouldBe(1);
    }

    /// <summary>The reader keeps what a piece brings and adds whole numbers; it must score what the filters say, worked out anew over the text.</summary>
    [Fact]
    public void Kept_parts_score_as_the_text_cut_afresh_whatever_was_read_before()
    {
        var sums = new TextSums(new PieceMemory(vectors: Vectors, phrases: Trained));
        Prop.ForAll(
                Gen.Elements(Words).ListOf().ToArbitrary(),
                words =>
                {
                    var text = string.Join(' ', words);
                    sums.Run(text, null);
                    Span<float> kept = stackalloc float[2];
                    Trained.Score(sums.Phrases, kept);
                    return Scores(Trained, text).AsSpan().SequenceEqual(kept);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_network_comes_back_from_its_file_as_it_went_in()
    {
        using var file = new MemoryStream();
        Trained.Write(file);
        file.Position = 0;
        var again = PhraseNetwork.Read(file);
        foreach (var (text, _) in Turned)
            Scores(again, text).ShouldBe(Scores(Trained, text));
    }

    [Fact]
    public void A_file_that_is_no_network_is_refused_with_what_to_do()
    {
        using var file = new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8]);
        Should.Throw<InvalidDataException>(() => PhraseNetwork.Read(file)).Message.ShouldContain("train");
    }

    private static PhraseNetwork Train()
    {
        List<TrainingRow> rows = [];
        List<PhraseText> texts = [];
        for (var round = 0; round < 60; round++)
        {
            foreach (var (text, label) in Turned)
            {
                rows.Add(new TrainingRow([], 0, [label], 1f));
                texts.Add(new PhraseText(text, Vectors));
            }
        }
        return new PhraseTrainer(Vectors.Dimension, Order, 1).Train(rows, texts, 0);
    }

    private static float[] Scores(PhraseNetwork network, string text)
    {
        var scores = new float[2];
        network.Score(new PhraseText(text, Vectors).Found(network), scores);
        return scores;
    }

    private static int Best(PhraseNetwork network, string text) => Scores(network, text) is var scores && scores[1] > scores[0] ? 1 : 0;
}
