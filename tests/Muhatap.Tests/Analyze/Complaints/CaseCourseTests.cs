using Muhatap.Analyze.Complaints;
using Muhatap.Core.Ids;
using Muhatap.Core.Readings;

namespace Muhatap.Tests.Analyze.Complaints;

public sealed class CaseCourseTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Tamamdır çözüldü, teşekkürler.")]
    [InlineData("Param hesaba yattı, sağ olun")]
    [InlineData("SAĞOL internet düzeldi 👍")]
    [InlineData("Sorun kalmadı, elinize sağlık")]
    [InlineData("It is fixed now, thank you")]
    public void A_customer_who_says_so_confirms(string text) =>
        ClosingWords.Of(text, Intent.Information, Sentiment.Positive).ShouldBe(ClosingWord.Solved);

    [Theory]
    [InlineData("Teşekkürler ama hâlâ bekliyorum")]
    [InlineData("Sağ olun da çözülmedi")]
    [InlineData("Teşekkürler, ne zaman gelir?")]
    [InlineData("Yine aynı, teşekkür edemiyorum")]
    [InlineData("Müşteri numaram 4711")]
    [InlineData("Thanks but it is still not working")]
    public void Thanks_alone_close_nothing_while_they_wait(string text) =>
        ClosingWords.Of(text, Intent.Information, Sentiment.Neutral).ShouldBe(ClosingWord.None);

    [Fact]
    public void A_complaint_or_anger_confirms_nothing_whatever_its_words()
    {
        ClosingWords.Of("Çözüldü, teşekkürler", Intent.Complaint, Sentiment.Neutral).ShouldBe(ClosingWord.None);
        ClosingWords.Of("Çözüldü, teşekkürler", Intent.Information, Sentiment.Negative).ShouldBe(ClosingWord.None);
    }

    [Fact]
    public void The_clock_stops_at_our_first_answer_and_at_the_customers_word()
    {
        var course = CaseCourse.Of([
            Theirs(0, "Fatura yanlış", Intent.Complaint, Sentiment.Negative),
            Ours(2, 7),
            Theirs(3, "Teşekkürler, numaram 4711", Intent.Information, Sentiment.Neutral),
            Ours(5, 8),
            Theirs(9, "Düzeldi, sağ olun", Intent.Praise, Sentiment.Positive),
        ]);

        course.AnsweredAt.ShouldBe(Noon.AddHours(2));
        course.AnsweredBy.ShouldBe(new UserId(7));
        // Thanks with a number in between are no end.
        course.ConfirmedAt.ShouldBe(Noon.AddHours(9));
    }

    [Fact]
    public void Thanks_are_an_end_where_nothing_follows()
    {
        CaseTurn[] turns =
        [
            Theirs(0, "Fatura yanlış", Intent.Complaint, Sentiment.Negative),
            Ours(2, 7),
            Theirs(3, "Teşekkür ederim", Intent.Other, Sentiment.Positive),
        ];
        CaseCourse.Of(turns).ConfirmedAt.ShouldBe(Noon.AddHours(3));

        CaseCourse.Of([.. turns, Theirs(5, "Adres aynı", Intent.Information, Sentiment.Neutral)]).ConfirmedAt.ShouldBeNull();
    }

    [Fact]
    public void Who_complains_again_has_taken_it_back_and_may_confirm_again()
    {
        CaseTurn[] turns =
        [
            Theirs(0, "İnternet yok", Intent.Complaint, Sentiment.Negative),
            Ours(1, 7),
            Theirs(2, "Düzeldi, teşekkürler", Intent.Praise, Sentiment.Positive),
            Theirs(20, "Yine gitti!", Intent.Complaint, Sentiment.Negative),
        ];
        CaseCourse.Of(turns).ConfirmedAt.ShouldBeNull();

        CaseCourse
            .Of([.. turns, Ours(21, 7), Theirs(30, "Şimdi çözüldü", Intent.Information, Sentiment.Positive)])
            .ConfirmedAt.ShouldBe(Noon.AddHours(30));
    }

    [Fact]
    public void Thanks_before_any_answer_and_our_own_words_confirm_nothing()
    {
        var course = CaseCourse.Of([
            Theirs(0, "Kargom nerede", Intent.Complaint, Sentiment.Negative),
            Theirs(1, "Şimdiden teşekkürler", Intent.Other, Sentiment.Positive),
            Ours(2, 7) with
            {
                Text = "Çözüldü, teşekkürler",
            },
        ]);

        course.ConfirmedAt.ShouldBeNull();
    }

    private static CaseTurn Theirs(int hours, string text, Intent intent, Sentiment sentiment) =>
        new(Noon.AddHours(hours), Ours: false, By: null, new PostId(100 + hours), intent, sentiment, text);

    private static CaseTurn Ours(int hours, long by) =>
        new(Noon.AddHours(hours), Ours: true, new UserId(by), PostId: null, Intent.Other, Sentiment.Neutral, Text: null);
}
