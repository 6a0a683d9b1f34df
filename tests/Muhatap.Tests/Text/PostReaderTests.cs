using Muhatap.Core.Readings;
using Muhatap.Text;

namespace Muhatap.Tests.Text;

public sealed class PostReaderTests
{
    private static readonly PostReader Reader = new();

    [Theory]
    [InlineData("Kargom 5 gündür gelmedi, rezalet, paramı geri istiyorum", Sentiment.Negative, Intent.Complaint)]
    [InlineData("hiç memnun değilim, berbat bir hizmet", Sentiment.Negative, null)]
    [InlineData("Çok teşekkürler, sorunumu hemen çözdüler, harikasınız", Sentiment.Positive, Intent.Praise)]
    [InlineData("uygulamaya karanlık mod eklense çok güzel olur", null, Intent.Idea)]
    [InlineData("kargom ne zaman gelir acaba?", null, Intent.Question)]
    [InlineData("hattımı kapatıyorum, başka operatöre geçiyorum", null, Intent.Churn)]
    [InlineData("ev interneti bağlatmak istiyorum, teklif verir misiniz", null, Intent.Purchase)]
    public void Plain_posts_are_read_as_a_person_would(string text, Sentiment? sentiment, Intent? intent)
    {
        var reading = Reader.Read(text);
        if (sentiment is not null)
            reading.Sentiment.ShouldBe(sentiment.Value);
        if (intent is not null)
            reading.Intent.ShouldBe(intent.Value);
    }

    [Theory]
    [InlineData("slm nbr knk", "tr")]
    [InlineData("internetim cok yavas", "tr")]
    [InlineData("bu update cok kotu olmus app crash veriyo", "tr")]
    [InlineData("where is my order", "en")]
    [InlineData("Wo ist mein Paket?", "de")]
    [InlineData("El servicio es muy malo, quiero mi dinero", "es")]
    [InlineData("Где мой заказ?", "ru")]
    [InlineData("أين طلبي من فضلك", "ar")]
    [InlineData("😀 https://ornek.com 123", "und")]
    [InlineData("", "und")]
    public void The_language_is_told_even_where_little_is_written(string text, string language) =>
        Reader.Read(text).Language.ShouldBe(language);

    [Fact]
    public void Money_lost_now_is_more_urgent_than_thanks()
    {
        var now = Reader.Read("kartımdan haberim olmadan para çekiliyor, hemen durdurun").Urgency;
        var whenever = Reader.Read("teşekkürler, çok memnun kaldım").Urgency;
        now.ShouldBeGreaterThan(0.6f);
        whenever.ShouldBeLessThan(0.4f);
    }

    [Fact]
    public void A_threatened_court_is_noticed_and_news_of_one_is_not_a_threat()
    {
        Reader.Read("paramı iade etmezseniz tüketici mahkemesine gidiyorum, rezillik").LegalThreat.ShouldBeTrue();
        Reader.Read("kargom nerede").LegalThreat.ShouldBeFalse();
    }

    [Fact]
    public void Probabilities_add_up_and_lie_between_zero_and_one()
    {
        foreach (var text in new[] { "", "a", "kargom gelmedi", new string('x', 5000), "\uD83D", "😡😡😡 rezalet!!!" })
        {
            var reading = Reader.Read(text);
            var s = reading.SentimentScores;
            (s.Negative + s.Neutral + s.Positive).ShouldBe(1f, 0.001f);
            reading.IntentScores.Sum().ShouldBe(1f, 0.001f);
            reading.IntentScores.Count.ShouldBe(Enum.GetValues<Intent>().Length);
            reading.Urgency.ShouldBeInRange(0f, 1f);
            reading.Offensive.ShouldBeInRange(0f, 1f);
        }
    }

    [Fact]
    public void Tags_mentions_and_links_are_given_as_written()
    {
        var reading = Reader.Read("@kervan #KargomNerede https://ornek.com/x bakar mısınız");
        reading.Mentions.ShouldBe(["kervan"]);
        reading.Hashtags.ShouldBe(["KargomNerede"]);
        reading.Links.ShouldBe(["https://ornek.com/x"]);
    }

    [Fact]
    public void Many_threads_read_the_same_as_one()
    {
        string[] texts = ["kargom gelmedi", "çok güzel", "fatura yüksek 250 TL", "internet yok", "great service"];
        var alone = texts.Select(t => Reader.Read(t).SentimentScores).ToArray();
        Parallel.For(0, 400, i => Reader.Read(texts[i % texts.Length]).SentimentScores.ShouldBe(alone[i % texts.Length]));
    }

    [Fact]
    public void A_reading_allocates_its_result_and_nothing_that_grows_with_the_text()
    {
        var longer = string.Concat(Enumerable.Repeat("internet yine yok sürekli kopuyor bıktım artık ", 20));
        var shorter = "internet yine yok sürekli kopuyor bıktım artık ";
        Allocated(longer);
        Allocated(shorter);
        Allocated(longer).ShouldBe(Allocated(shorter));
    }

    [Fact]
    public void The_words_that_decided_stand_in_the_text_and_the_telling_one_leads()
    {
        const string text = "kargo elemanı berbat davrandı";
        var explanation = Reader.Explain(text);
        explanation.Sentiment.ShouldBe(Sentiment.Negative);
        explanation.SentimentWords[0].Text.ShouldBe("berbat");
        foreach (var word in explanation.SentimentWords.Concat(explanation.IntentWords))
            text.Substring(word.Start, word.Length).ShouldBe(word.Text);
    }

    private static long Allocated(string text)
    {
        Reader.Read(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reader.Read(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
