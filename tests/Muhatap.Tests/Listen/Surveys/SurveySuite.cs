using Microsoft.EntityFrameworkCore;
using Muhatap.Act.Triage;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Surveys;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Import;
using Muhatap.Relate.Merging;
using Muhatap.Store;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Walk;

namespace Muhatap.Tests.Listen.Surveys;

/// <summary>What people answer is read as everything else is, and counted beside it.</summary>
public abstract class SurveySuite : IAsyncLifetime
{
    private static readonly PostReader Reader = new();
    private static readonly Survey Asked = new(SurveyScale.Recommend, "Tavsiye eder misiniz?", "Neden?", "", Topic: null, IsEnglish: false);
    private readonly StandingTopics topics = new();
    private readonly CurrentTriageTable triage = new();
    private IPostWalk walk = null!;
    private SourceId survey;
    private int keys;

    private protected StillClock Clock { get; } = new();

    private protected Database Database { get; private set; } = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract Task<Database> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        Database = await OpenAsync();
        await WalkSetup.PrepareAsync(Database, topics, triage, Cancellation);
        walk = WalkSetup.Build(Database, topics, Reader, triage);
        await SaveTopic.RunAsync(Database, topics, null, null, "Karanfil", TopicPurpose.Brand, "karanfil", "blue", true, Cancellation);
        survey = await SaveAsync(isOpen: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Answers_are_counted_by_number_and_those_with_a_sentence_by_mood_and_subject()
    {
        await AnswerAsync(9, "Kurye çok nazikti, paket tertemiz geldi, teşekkürler");
        await AnswerAsync(2, "Kargom iki hafta geç geldi, kimse haber vermedi, rezalet");
        await AnswerAsync(10, null);
        await AnswerAsync(7, "  ");

        var answers = await ReadAsync();
        answers.Score.Counts.ShouldBe([0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 1]);
        (answers.Mood.Posts, answers.Mood.Negative, answers.Mood.Positive).ShouldBe((2, 1, 1));
        answers.Subjects.ShouldContain(subject => subject.Subject == "delivery");
        await using var db = Database.Read();
        (await db.Posts.CountAsync(post => post.Kind == PostKind.Note, Cancellation)).ShouldBe(
            4,
            "kept, though no topic's words are in it"
        );
        (await db.TopicMatches.AnyAsync(Cancellation)).ShouldBeFalse("nobody's talk is counted as unasked");
    }

    [Fact]
    public async Task Only_who_asks_or_suffers_waits_for_somebody()
    {
        await AnswerAsync(9, "Çok memnunum, elinize sağlık");
        await AnswerAsync(8, null);
        await using (var db = Database.Read())
            (await db.Conversations.AnyAsync(Cancellation)).ShouldBeFalse();
        await AnswerAsync(1, "Faturamı üç kez yanlış kestiniz, şikâyetçiyim, düzeltin");
        await using var after = Database.Read();
        (await after.Conversations.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_says_who_they_are_answers_as_that_customer()
    {
        await UpsertCustomers.RunAsync(
            Database,
            [
                new IncomingCustomer
                {
                    Number = "C-7",
                    Name = "Nermin Akyüz",
                    Source = "crm",
                },
            ],
            Cancellation
        );
        await AnswerAsync(3, "Modem çalışmıyor, şikâyetçiyim", number: "C-7");
        await using var db = Database.Read();
        var customer = await db.Customers.Select(row => row.Id).SingleAsync(Cancellation);
        (await db.Accounts.SingleAsync(Cancellation)).CustomerId.ShouldBe(customer);
    }

    [Fact]
    public async Task An_answer_by_a_personal_link_is_that_customers_whatever_else_it_says_and_shows_nobodys_number()
    {
        var (nermin, other) = await TwoCustomersAsync();
        var key = Guid.NewGuid();
        var answer = new SurveyAnswer(3, "Modem çalışmıyor, şikâyetçiyim", "baskasi@ornek.example", "C-8", nermin);
        (await TakeAnswer.IsTakenAsync(Database, key, Cancellation)).ShouldBeFalse();
        (await TakeAnswer.RunAsync(Database, walk, survey, answer, key, Cancellation)).ShouldBe(AnswerTaken.Thanked);
        (await TakeAnswer.IsTakenAsync(Database, key, Cancellation)).ShouldBeTrue();

        await using var db = Database.Read();
        var account = await db.Accounts.SingleAsync(Cancellation);
        (account.CustomerId, account.IsUnnamed).ShouldBe((nermin, true));
        account.ShownName.ShouldNotContain("invited", Case.Sensitive, "our own key is nobody's name");
        var link = await db.AccountLinks.SingleAsync(Cancellation);
        (link.CustomerId, link.Method, link.LegalBasis).ShouldBe((nermin, LinkMethod.PersonalLink, LegalBasis.LegitimateInterest));
        other.ShouldNotBe(nermin);
        // A later link of theirs is the same person's: one account, two answers.
        await TakeAnswer.RunAsync(Database, walk, survey, answer, Guid.NewGuid(), Cancellation);
        (await db.Accounts.CountAsync(Cancellation)).ShouldBe(1);
        (await ReadAsync()).Score.Answers.ShouldBe(2);
    }

    [Fact]
    public async Task A_personal_answer_goes_to_whose_record_took_theirs_in_and_to_nobody_where_the_record_is_gone()
    {
        var (nermin, other) = await TwoCustomersAsync();
        await MergeCustomers.RunAsync(Database, new UserId(1), nermin, other, Cancellation);
        await using var db = Database.Read();
        var holder = await db.Customers.Select(row => row.Id).SingleAsync(Cancellation);
        var merged = holder == nermin ? other : nermin;
        await TakeAnswer.RunAsync(Database, walk, survey, new SurveyAnswer(5, null, null, null, merged), Guid.NewGuid(), Cancellation);
        var gone = new CustomerId(long.MaxValue);
        await TakeAnswer.RunAsync(Database, walk, survey, new SurveyAnswer(5, null, null, null, gone), Guid.NewGuid(), Cancellation);
        (await db.Accounts.Select(row => row.CustomerId).ToListAsync(Cancellation)).ShouldBe([holder, null], ignoreOrder: true);
        (await ReadAsync()).Score.Answers.ShouldBe(2);
    }

    [Fact]
    public async Task Answers_over_time_stand_in_their_weeks_from_the_first_one_on()
    {
        var today = LocalDay.Of(Clock.GetUtcNow());
        var monday = today - LocalDay.WeekdayOf(today);
        (await AnswerWeeks.RunAsync(Database, survey, Asked, today, 10, Cancellation)).ShouldBeEmpty();
        await AnswerAsync(9, null);
        await AnswerAsync(0, null);
        await StandInAsync(LocalDay.Start(monday - 14), 10);
        await StandInAsync(LocalDay.Start(monday).AddMilliseconds(-1), 4);

        var weeks = await AnswerWeeks.RunAsync(Database, survey, Asked, today, 10, Cancellation);

        weeks.Select(week => (week.Monday, week.Score.Answers)).ShouldBe([(monday - 14, 1), (monday - 7, 1), (monday, 2)]);
        weeks[1].Score.Counts[4].ShouldBe(1);
        (await AnswerWeeks.RunAsync(Database, survey, Asked, today, 2, Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_sent_twice_is_one()
    {
        var key = Guid.NewGuid();
        var answer = new SurveyAnswer(6, "İdare eder", null, null);
        for (var i = 0; i < 2; i++)
            (await TakeAnswer.RunAsync(Database, walk, survey, answer, key, Cancellation)).ShouldBe(AnswerTaken.Thanked);
        (await ReadAsync()).Score.Answers.ShouldBe(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(11)]
    public async Task A_number_the_scale_does_not_have_is_not_taken(int? score)
    {
        var taken = await TakeAnswer.RunAsync(
            Database,
            walk,
            survey,
            new SurveyAnswer(score, "İyi", null, null),
            Guid.NewGuid(),
            Cancellation
        );
        taken.ShouldBe(AnswerTaken.NoScore);
        (await ReadAsync()).Score.Answers.ShouldBe(0);
    }

    [Fact]
    public async Task A_closed_survey_takes_nothing_and_a_flood_is_stopped()
    {
        var closed = await SaveAsync(isOpen: false);
        var answer = new SurveyAnswer(5, null, null, null);
        (await TakeAnswer.RunAsync(Database, walk, closed, answer, Guid.NewGuid(), Cancellation)).ShouldBe(AnswerTaken.Closed);
        var taken = new List<AnswerTaken>();
        for (var i = 0; i < 121; i++)
            taken.Add(await TakeAnswer.RunAsync(Database, walk, survey, answer, Guid.NewGuid(), Cancellation));
        taken.Count(one => one == AnswerTaken.Thanked).ShouldBe(120);
        taken[^1].ShouldBe(AnswerTaken.TooMany);
    }

    [Fact]
    public async Task Two_surveys_are_counted_apart_and_days_outside_not_at_all()
    {
        var other = await SaveAsync(isOpen: true);
        await AnswerAsync(9, null);
        await TakeAnswer.RunAsync(Database, walk, other, new SurveyAnswer(0, null, null, null), Guid.NewGuid(), Cancellation);
        (await ReadAsync()).Score.Counts[0].ShouldBe(0);
        var today = LocalDay.Of(Clock.GetUtcNow());
        (await ReadAnswers.RunAsync(Database, survey, Asked, today - 9, today - 1, Cancellation)).Score.Answers.ShouldBe(0);
    }

    [Fact]
    public void A_survey_without_its_questions_is_refused_and_one_with_them_is_read_back()
    {
        Should.Throw<Refusal>(() => (Asked with { Question = " " }).ToOptions()).Code.ShouldBe("survey.question");
        Should.Throw<Refusal>(() => (Asked with { Ask = new string('a', 301) }).ToOptions()).Code.ShouldBe("survey.ask");
        var kept = Asked with { Topic = new TopicId(7), Scale = SurveyScale.Satisfied };
        var source = new Core.Sources.Source
        {
            Id = new SourceId(1),
            Connector = Survey.Connector,
            Name = "x",
            CreatedAt = Clock.GetUtcNow(),
            Options = kept.ToOptions(),
        };
        Survey.Of(source).ShouldBe(kept);
    }

    private async Task<(CustomerId Nermin, CustomerId Other)> TwoCustomersAsync()
    {
        await UpsertCustomers.RunAsync(
            Database,
            [
                new IncomingCustomer
                {
                    Number = "C-7",
                    Name = "Nermin Akyüz",
                    Source = "crm",
                },
                new IncomingCustomer
                {
                    Number = "C-8",
                    Name = "Tuna Sezgin",
                    Source = "crm",
                },
            ],
            Cancellation
        );
        await using var db = Database.Read();
        var ids = await db.Customers.ToDictionaryAsync(row => row.Number!, row => row.Id, Cancellation);
        return (ids["C-7"], ids["C-8"]);
    }

    /// <summary>An answer as it was given then.</summary>
    private async Task StandInAsync(DateTimeOffset at, int score)
    {
        var now = Clock.GetUtcNow();
        Clock.Set(at);
        await AnswerAsync(score, null);
        Clock.Set(now);
    }

    private Task<SourceId> SaveAsync(bool isOpen) =>
        SaveSource.RunAsync(Database, null, null, Survey.Connector, "Anket", Asked.ToOptions(), true, isOpen, Cancellation);

    private async Task AnswerAsync(int score, string? text, string? number = null)
    {
        var key = new Guid(++keys, 0, 0, new byte[8]);
        var answer = new SurveyAnswer(score, text, null, number);
        (await TakeAnswer.RunAsync(Database, walk, survey, answer, key, Cancellation)).ShouldBe(AnswerTaken.Thanked);
    }

    private Task<SurveyAnswers> ReadAsync()
    {
        var today = LocalDay.Of(Clock.GetUtcNow());
        return ReadAnswers.RunAsync(Database, survey, Asked, today - 1, today, Cancellation);
    }
}
