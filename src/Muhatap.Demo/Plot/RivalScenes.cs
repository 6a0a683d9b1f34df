using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;
using Muhatap.Demo.Voices;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>Competitors answer some of those who complain of them in public; one of each trade does it fast, one slowly, one hardly ever.</summary>
internal sealed class RivalScenes(Stage stage, DateTimeOffset now)
{
    private static readonly (double Share, double Minutes)[] Habits = [(.5, 35), (.3, 240), (.05, 600)];

    public void Answer()
    {
        List<Company> rivals = stage.Ensemble.Companies.FindAll(company => !company.Own);
        foreach (DemoPost said in stage.Posts.ToList())
        {
            if (
                said.Truth.Intent is not (Intent.Complaint or Intent.Churn)
                || said.Post.Network is not ("x" or "instagram" or "bluesky" or "sikayetvar")
            )
                continue;
            Company? rival = rivals.Find(company => said.Truth.Brands.FirstOrDefault() == company.Id);
            if (rival is null || said.Truth.PersonId is null)
                continue;
            (double share, double minutes) = Habits[rivals.FindAll(other => other.Sector == rival.Sector).IndexOf(rival) % Habits.Length];
            if (!stage.Chance.Happens(share))
                continue;
            DateTimeOffset at = Rhythm.Awake(said.Post.CreatedAt.AddMinutes(stage.Chance.Around(minutes, 1)), stage.Chance);
            if (at < now)
                Answer(said, rival, at);
        }
    }

    private void Answer(DemoPost said, Company rival, DateTimeOffset at)
    {
        DemoAccount account = stage.Ensemble.On(rival.Id, said.Post.Network)!;
        Person person = stage.Ensemble.PersonById[said.Truth.PersonId!];
        Teller speaker = stage.Teller(person, rival, said.Post.Network, at) with { Voice = Voice.Of("careful"), To = person.FirstName };
        Draft draft = stage.Composer.Chain(
            ["rival.answer"],
            new Wanted(rival.Sector, Intent.Complaint, null, said.Truth.Subject, said.Post.Network),
            speaker
        );
        if (said.Post.Network == "x")
            draft = draft with { Text = "@" + said.Post.Author + " " + draft.Text };
        stage.Say(
            account,
            draft,
            at,
            Stage.Truth("rival", draft, Intent.Information, Sentiment.Neutral, [rival.Id]) with
            {
                Intent = Intent.Information,
                Sentiment = Sentiment.Neutral,
                Subject = said.Truth.Subject,
                Urgency = 0,
            },
            PostKind.Comment,
            said.Post,
            .1
        );
    }
}
