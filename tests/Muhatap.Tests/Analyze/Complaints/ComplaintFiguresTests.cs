using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Statistics;
using Muhatap.Core.Ids;
using Muhatap.Core.Volumes;

namespace Muhatap.Tests.Analyze.Complaints;

public sealed class ComplaintFiguresTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly TopicId Own = new(1);
    private long next;

    [Fact]
    public void A_team_that_takes_the_hard_ones_is_not_behind_for_it()
    {
        // Fraud takes ten times as long as billing, whoever has it. One team has nearly only fraud.
        var cases = new List<ComplaintCase>();
        for (var i = 0; i < 200; i++)
        {
            cases.Add(Case("billing", i < 180 ? "Kolay" : "Zor", hours: 4 + (i % 8)));
            cases.Add(Case("fraud", i < 20 ? "Kolay" : "Zor", hours: 40 + (i % 80)));
        }
        var teams = new ComplaintFigures(cases, Now.AddDays(-30), Now).Of(CaseBy.Team).ToDictionary(team => team.Key);

        teams["Zor"].Confirmed.Median!.Value.ShouldBeGreaterThan(teams["Kolay"].Confirmed.Median!.Value * 5, "the bare figure shames it");
        foreach (var team in teams.Values)
        {
            var ratio = team.SolutionRatio!.Value;
            (ratio.Low < 1 && ratio.High > 1).ShouldBeTrue($"{team.Key}: {ratio}");
            FunnelLimits.Place(team.Solutions.Observed, team.Solutions.Expected).ShouldBe(FunnelPlace.Within);
        }
    }

    [Fact]
    public void A_team_that_is_slower_on_the_same_complaints_is_seen()
    {
        var cases = new List<ComplaintCase>();
        for (var i = 0; i < 150; i++)
        {
            cases.Add(Case("billing", "Hızlı", hours: 2 + (i % 6)));
            cases.Add(Case("billing", "Yavaş", hours: i % 3 == 0 ? 100 + i : null));
        }
        var teams = new ComplaintFigures(cases, Now.AddDays(-30), Now).Of(CaseBy.Team).ToDictionary(team => team.Key);

        teams["Yavaş"].SolutionRatio!.Value.High.ShouldBeLessThan(1);
        FunnelLimits.Place(teams["Yavaş"].Solutions.Observed, teams["Yavaş"].Solutions.Expected).ShouldBe(FunnelPlace.Beyond);
        teams["Hızlı"].SolutionRatio!.Value.Low.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Of_fewer_than_thirty_nothing_is_claimed()
    {
        var cases = Enumerable.Range(0, 100).Select(i => Case("billing", i < 29 ? "Küçük" : "Büyük", hours: 5)).ToList();
        var teams = new ComplaintFigures(cases, Now.AddDays(-30), Now).Of(CaseBy.Team).ToDictionary(team => team.Key);

        teams["Küçük"].IsKnown.ShouldBeFalse();
        teams["Küçük"].SolutionRatio.ShouldBeNull();
        teams["Küçük"].AnswerRatio.ShouldBeNull();
        teams["Büyük"].SolutionRatio.ShouldNotBeNull();
    }

    [Fact]
    public void Difficulty_follows_the_time_that_complaints_of_its_kind_take()
    {
        var cases = new List<ComplaintCase>();
        for (var i = 0; i < 60; i++)
        {
            cases.Add(Case("billing", "Ekip", hours: 2));
            cases.Add(Case("delivery", "Ekip", hours: 30));
            cases.Add(Case("fraud", "Ekip", hours: 150));
        }
        var figures = new ComplaintFigures(cases, Now.AddDays(-30), Now);

        figures.Yardstick.DifficultyOf(cases[0]).ShouldBe(Difficulty.Easy);
        figures.Yardstick.DifficultyOf(cases[1]).ShouldBe(Difficulty.Medium);
        figures.Yardstick.DifficultyOf(cases[2]).ShouldBe(Difficulty.Hard);
        figures.Yardstick.ExpectedHours(cases[2]).ShouldBeGreaterThan(figures.Yardstick.ExpectedHours(cases[1]));
    }

    [Fact]
    public void The_period_before_is_told_as_it_stood_when_it_ended()
    {
        // Written on the last day of the period before, solved three days into this one.
        var late = Case("billing", "Ekip", hours: 72) with
        {
            WrittenAt = Now.AddDays(-31),
            ConfirmedAt = Now.AddDays(-28),
        };
        var figures = new ComplaintFigures([late], Now.AddDays(-30), Now);

        figures.Earlier.Confirmed.Steps.ShouldBeEmpty();
        figures.Cases.ShouldBeEmpty();
        figures.All.Before.ShouldBe(1);
    }

    [Fact]
    public void Without_a_figure_to_divide_by_there_is_no_rate_and_it_is_said_which_is_missing()
    {
        var none = Exposure.Of([], VolumeMeasure.Customers, [Own], new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 1));

        none.Rate(40).ShouldBeNull();
        none.Missing.ShouldBe([(Own, BusinessVolume.MonthOf(new DateOnly(2026, 3, 1)))]);
    }

    [Fact]
    public void Rates_are_per_thousand_customers_and_month_and_per_thousand_contacts()
    {
        BusinessVolume[] volumes = [Volume(VolumeMeasure.Customers, 3, 20_000), Volume(VolumeMeasure.Contacts, 3, 31_000)];
        // Half of February is asked for as well; nobody gave its figures.
        var customers = Exposure.Of(volumes, VolumeMeasure.Customers, [Own], new DateOnly(2026, 2, 15), new DateOnly(2026, 3, 16));
        var contacts = Exposure.Of(volumes, VolumeMeasure.Contacts, [Own], new DateOnly(2026, 2, 15), new DateOnly(2026, 3, 16));

        // Fifteen days of twenty thousand: ten thousand customer-months. Fifteen of 31 days of 31 thousand: fifteen thousand.
        customers.Thousands.ShouldBe(10, 1e-9);
        contacts.Thousands.ShouldBe(15, 1e-9);
        customers.Rate(10)!.Value.Value.ShouldBe(1, 1e-9);
        customers.Rate(10)!.Value.Low.ShouldBe(0.47954, 1e-4);
        customers.Missing.ShouldHaveSingleItem();
        customers.Covers(Own, new DateOnly(2026, 2, 20)).ShouldBeFalse("a complaint of a month without a figure is in no rate");
        customers.Covers(Own, new DateOnly(2026, 3, 2)).ShouldBeTrue();
        customers.Covers(null, new DateOnly(2026, 3, 2)).ShouldBeFalse();
    }

    [Fact]
    public void Authenticity_gives_its_reasons_and_is_slow_to_doubt()
    {
        var day = TimeSpan.FromDays(1);
        var plain = Case("billing", "Ekip", hours: null);

        Authenticity.Of(plain with { CustomerId = new CustomerId(4) }, day, 400 * day, 0, false).Look.ShouldBe(AuthenticityLook.Genuine);
        Authenticity
            .Of(plain, TimeSpan.Zero, 400 * day, 0, false)
            .Look.ShouldBe(AuthenticityLook.Open, "everybody writes for the first time once");
        Authenticity.Of(plain, TimeSpan.Zero, day, 0, false).Signs.ShouldBeEmpty("to who just began to listen everybody is new");
        var doubt = Authenticity.Of(plain, TimeSpan.Zero, 400 * day, 12, true);
        doubt.Look.ShouldBe(AuthenticityLook.LookTwice);
        doubt.Signs.ShouldBe([AuthenticitySign.NewAccount, AuthenticitySign.CopiesOthers, AuthenticitySign.LikeAProgram]);
        Authenticity.Of(plain with { SaidNumber = true }, TimeSpan.Zero, 400 * day, 12, false).Look.ShouldBe(AuthenticityLook.Open);
    }

    private ComplaintCase Case(string subject, string queue, double? hours)
    {
        var written = Now.AddDays(-20).AddMinutes(next);
        return new ComplaintCase
        {
            Id = new ConversationId(++next),
            PostId = new PostId(next),
            Title = "",
            AccountId = new AccountId(next),
            Brand = Own,
            Kind = ComplaintKind.Complaint,
            Subject = subject,
            Network = "x",
            Queue = queue,
            WrittenAt = written,
            AnsweredAt = written.AddHours(1),
            ConfirmedAt = hours is { } known ? written.AddHours(known) : null,
            SolvedBy = hours is null ? SolvedWord.Nobody : SolvedWord.ClosingAnswer,
            Posts = 1,
        };
    }

    private static BusinessVolume Volume(VolumeMeasure measure, int month, long amount) =>
        new()
        {
            Id = new VolumeId(month),
            TopicId = Own,
            Month = BusinessVolume.MonthOf(new DateOnly(2026, month, 1)),
            Measure = measure,
            Amount = amount,
            GivenBy = new UserId(1),
            GivenAt = Now,
        };
}
