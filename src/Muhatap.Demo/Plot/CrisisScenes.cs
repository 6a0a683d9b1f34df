using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;
using Muhatap.Demo.Voices;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>The outage evening, post by post: first doubts, the wave, statements, relief, and the bill next morning.</summary>
internal sealed class CrisisScenes(Stage stage, Outage outage)
{
    private const int Size = 430;

    public void Play()
    {
        Company brand = stage.Ensemble.Company("isiltel");
        List<DemoPost> statements =
        [
            Statement(brand, "crisis.statement1", Outage.FirstStatement),
            Statement(brand, "crisis.statement2", Outage.SecondStatement),
            Statement(brand, "crisis.statement3", Outage.LastStatement),
        ];
        for (int i = 0; i < Size; i++)
            Cry(brand, statements);
    }

    private DemoPost Statement(Company brand, string kind, int minutes)
    {
        DateTimeOffset at = outage.Start.AddMinutes(minutes);
        DemoPost? last = null;
        foreach (string network in new[] { "instagram", "bluesky", "x" })
        {
            var teller = new Teller(null, Voice.Of("careful"), brand, null, network, at);
            Draft draft = stage.Composer.Line(kind, new Wanted(brand.Sector, Network: network), teller)!;
            PostTruth truth = Stage.Truth("crisis", draft, Intent.Information, Sentiment.Neutral, [brand.Id]);
            last = stage.Say(
                stage.Ensemble.On(brand.Id, network)!,
                draft,
                at.AddSeconds(stage.Chance.Below(90)),
                truth with
                {
                    Subject = "network",
                    Urgency = 0,
                },
                heat: 6
            );
        }
        return last!;
    }

    private void Cry(Company brand, List<DemoPost> statements)
    {
        DateTimeOffset at = outage.Moment(stage.Chance);
        double minutes = (at - outage.Start).TotalMinutes;
        // The line is dead: people write over another network's line or from work, so customers of others speak up too.
        Person? person = stage.AnyActor(actor => actor.Brands.Contains("isiltel") || stage.Chance.Happens(.12));
        if (
            person is null
            || stage.Account(person, account => account.Network is "x" or "bluesky" or "instagram" or "eksi") is not { } account
        )
        {
            person = stage.AnyActor(actor => stage.Ensemble.On(actor.Id, "x") is not null)!;
            account = stage.Ensemble.On(person.Id, "x")!;
        }
        string phase = Outage.Phase(minutes);
        DemoPost? parent =
            phase is "peak" or "back" && account.Network == "x" && stage.Chance.Happens(.3) ? LastBefore(statements, at) : null;
        Teller teller = stage.Teller(person, brand, account.Network, at);
        Draft draft =
            (parent is null ? null : stage.Composer.Line("crisis.reply", new Wanted(Network: account.Network), teller))
            ?? stage.Composer.Line("crisis." + phase, new Wanted(Network: account.Network), teller)
            ?? throw new InvalidOperationException($"No text for crisis.{phase}.");
        if (parent is null)
            draft = Mentions.Ensure(draft, brand, account.Network, stage.Chance);
        PostTruth truth = Stage.Truth("crisis", draft, Intent.Complaint, Sentiment.Negative, Stage.Spoken(teller));
        bool wants = truth.Intent is Intent.Complaint or Intent.Question or Intent.Request or Intent.Churn;
        stage.Say(
            account,
            draft,
            at,
            truth with
            {
                Subject = "network",
                OpensConversation = wants,
                Matter = wants ? $"{person.Id}:{brand.Id}:outage" : null,
            },
            parent is null ? PostKind.Post : PostKind.Comment,
            parent?.Post,
            1.6
        );
    }

    private static DemoPost? LastBefore(List<DemoPost> statements, DateTimeOffset at) =>
        statements.FindLast(statement => statement.Post.CreatedAt < at && statement.Post.Network == "x");
}
