using FsCheck;
using FsCheck.Fluent;
using Muhatap.Core.Readings;
using Muhatap.Text;
using Muhatap.Text.Learning;
using Muhatap.Text.Subjects;

namespace Muhatap.Tests.Text.Learning;

public sealed class LearningTests
{
    private const string Ironic = "Karanfil yine döktürmüş, üçüncü kez aynı yanlış paket geldi";
    private static readonly string[] Others =
    [
        "Karanfil bugün kampanya duyurdu",
        "dün gece maç vardı",
        "kargo bugün geldi teşekkürler",
        "Karanfil müşteri hizmetleri numarası nedir",
        "faturam neden iki kat geldi",
    ];

    [Fact]
    public void A_corrected_text_and_one_like_it_are_read_as_people_said()
    {
        var reader = new PostReader();
        var was = reader.Read(Ironic).Sentiment;
        var wanted = was == Sentiment.Positive ? Sentiment.Negative : Sentiment.Positive;

        reader.Learn(
            [new CorrectedText(Ironic, Sentiment: wanted, Intent: Intent.Idea, Subject: "staff", Offensive: true, Urgency: 2)],
            Others
        );

        var reading = reader.Read(Ironic);
        reading.Sentiment.ShouldBe(wanted);
        reading.Intent.ShouldBe(Intent.Idea);
        reading.Subjects[0].ShouldBe("staff");
        reading.Offensive.ShouldBeGreaterThan(0.5f);
        reading.Urgency.ShouldBeGreaterThan(0.66f);
        reader.Read("Karanfil yine döktürmüş, bu kez aynı yanlış paket geldi").Sentiment.ShouldBe(wanted, "another of its kind");
        reading.IntentScores.Sum().ShouldBe(1f, 0.001f);
    }

    [Fact]
    public void What_shares_nothing_with_a_corrected_text_is_read_as_before()
    {
        var reader = new PostReader();
        const string elsewhere = "faturam neden iki kat geldi";
        var before = reader.Read(elsewhere);

        reader.Learn([new CorrectedText("şahane ☕ sabah", Sentiment: Sentiment.Negative)], []);

        var after = reader.Read(elsewhere);
        after.SentimentScores.ShouldBe(before.SentimentScores);
        after.IntentScores.ShouldBe(before.IntentScores);
        after.Subjects.ShouldBe(before.Subjects);
    }

    [Fact]
    public void Learning_nothing_is_forgetting_everything()
    {
        var reader = new PostReader();
        var before = reader.Read(Ironic);
        reader.Learn([new CorrectedText(Ironic, Sentiment: Sentiment.Positive)], Others);
        reader.Learn([], []);

        reader.Read(Ironic).SentimentScores.ShouldBe(before.SentimentScores);
    }

    [Fact]
    public void However_often_somebody_insists_no_class_moves_further_than_the_bound()
    {
        var reader = new PostReader();
        var subjects = SubjectTaxonomy.Starter();
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonEmptyArray<Sentiment>>(),
                said =>
                {
                    CorrectedText[] corrected =
                    [
                        .. said.Get.Where(Enum.IsDefined).Select(mood => new CorrectedText(Ironic, Sentiment: mood)),
                    ];
                    var learnt = LearnCorrections.Fit(corrected, [], subjects, reader.ReadUntaught);
                    var features = LearntWeights.FeaturesOf(Ironic);
                    var sums = new float[learnt.Columns];
                    foreach (var feature in features)
                        learnt.Add(feature, sums);
                    LearntWeights.Finish(sums, features.Length);
                    return sums.All(move => float.IsFinite(move) && Math.Abs(move) <= LearntWeights.MostPerText);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_own_subject_without_any_cue_is_learnt_from_corrections()
    {
        var reader = new PostReader(new PostReaderOptions { Subjects = new SubjectTaxonomy(["kurulum:", "delivery: kargo"]) });
        reader.Read("montaj ekibi evi kirletip gitti").Subjects.ShouldBeEmpty();

        reader.Learn(
            [
                new CorrectedText("montaj ekibi evi kirletip gitti", Subject: "kurulum"),
                new CorrectedText("montaj için gelen ekip iki saat bekletti", Subject: "kurulum"),
            ],
            Others
        );

        reader.Read("montaj ekibi duvarı çizdi").Subjects.ShouldBe(["kurulum"]);
        reader.Read("kargo geldi").Subjects.ShouldBe(["delivery"]);
    }

    [Fact]
    public void Its_figures_are_of_corrections_it_has_not_seen()
    {
        var reader = new PostReader();
        CorrectedText[] corrected =
        [
            .. Enumerable.Range(1, 10).Select(i => new CorrectedText($"montaj ekibi {Words[i]} gitti", Subject: "branch")),
        ];

        var figures = reader.Measure(corrected, Others);

        figures.Asked.ShouldBe(10);
        figures.RightUntaught.ShouldBe(0);
        figures.RightTaught.ShouldBeInRange(5, 10, "nine tenths of each fifth say the same");
    }

    private static readonly string[] Words =
    [
        "",
        "söylene söylene",
        "erkenden",
        "geç saatte",
        "çay içip",
        "gülerek",
        "kızarak",
        "duvarı boyayıp",
        "kapıyı çarpıp",
        "halıyı yıkayıp",
        "susarak",
    ];
}
