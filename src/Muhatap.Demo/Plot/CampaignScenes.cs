using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Timeline;
using Muhatap.Demo.Voices;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>
/// Two competitors' campaigns: a loud one under a tag, of which many speak, and a short one around a link, too small to judge. What people wrote with
/// them, and the everyday posts of the loud one, so that there is a usual to hold it against.
/// </summary>
internal sealed class CampaignScenes(Stage stage, DateTimeOffset now)
{
    private static readonly string[] Networks = ["x", "instagram", "bluesky"];

    public void Play()
    {
        Company home = stage.Ensemble.Company("ruzgarfon");
        Repeat(24, now.AddDays(-Month.Days), now, at => Post(home, "campaign", at, .25));
        Repeat(36, now.AddDays(-13), now.AddDays(-5), at => Post(home, "drive.home", at, .45));
        Repeat(42, now.AddDays(-12.5), now.AddDays(-3), at => Speak(home, "talk.home", "#EvdeRüzgarVar", at));

        Company basket = stage.Ensemble.Company("sepetkoy");
        Repeat(13, now.AddDays(-22), now.AddDays(-17), at => Post(basket, "drive.basket", at, .2));
        Repeat(9, now.AddDays(-21), now.AddDays(-15), at => Speak(basket, "talk.basket", "sepetkoy.example/ilk-sepet", at));
    }

    private void Repeat(int times, DateTimeOffset from, DateTimeOffset to, Action<DateTimeOffset> scene)
    {
        for (int i = 0; i < times; i++)
            scene(Rhythm.Moment(from, to, stage.Chance));
    }

    private void Post(Company rival, string kind, DateTimeOffset at, double heat)
    {
        DemoAccount account = stage.Ensemble.On(rival.Id, stage.Chance.Pick(Networks))!;
        var teller = new Teller(null, Voice.Of("careful"), rival, null, account.Network, at);
        Draft draft = stage.Composer.Line(kind, new Wanted(rival.Sector, Network: account.Network), teller)!;
        stage.Say(account, draft, at, Stage.Truth("rival", draft, Intent.Information, Sentiment.Positive, [rival.Id]), heat: heat);
    }

    private void Speak(Company rival, string kind, string mark, DateTimeOffset at)
    {
        Person person = stage.AnyActor();
        if (stage.ChattyAccount(person) is not { } account)
            return;
        Teller teller = stage.Teller(person, rival, account.Network, at);
        Draft draft = stage.Composer.Line(kind, new Wanted(rival.Sector, Network: account.Network), teller)!;
        draft = Mentions.Ensure(draft, rival, account.Network, stage.Chance);
        // As people mostly put it: the tag first, then what they have to say. A voice without Turkish letters does not touch it.
        draft = draft with
        {
            Text = mark + " " + draft.Text,
        };
        stage.Say(account, draft, at, Stage.Truth("rival", draft, Intent.Other, Sentiment.Neutral, [rival.Id]));
    }
}
