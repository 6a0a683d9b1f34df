using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Casting;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Voices;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>What surrounds customers' talk: chatter, comparisons, campaigns, newspapers, adverts, other departments' post, English.</summary>
internal sealed class BackgroundScenes(Stage stage)
{
    private static readonly string[] Papers = ["gundemhatti", "ekonominabzi", "teknoloji-kosesi", "sehirpostasi", "tuketicidefteri"];
    private static readonly string[] PaperNames =
    [
        "Gündem Hattı",
        "Ekonomi Nabzı",
        "Teknoloji Köşesi",
        "Şehir Postası",
        "Tüketici Defteri",
    ];
    private readonly Chance chance = stage.Chance;
    private readonly Composer composer = stage.Composer;
    private readonly List<Person> expats = stage.Ensemble.People.FindAll(person =>
        person.Role == "expat" && stage.ChattyAccount(person) is not null
    );

    public void Chatter(DateTimeOffset at)
    {
        Person person = stage.AnyActor();
        if (stage.ChattyAccount(person) is not { } account)
            return;
        Draft draft = composer.Line("chatter", new Wanted(Network: account.Network), stage.Teller(person, null, account.Network, at))!;
        DemoPost first = stage.Say(account, draft, at, Stage.Truth("chatter", draft, Intent.Other, Sentiment.Neutral, []));
        if (!person.Named || person.Friends.Count == 0 || !chance.Happens(.7))
            return;
        Friends(first, person);
    }

    /// <summary>Friends answer one another.</summary>
    private void Friends(DemoPost first, Person person)
    {
        DemoPost last = first;
        Person speaker = person;
        int turns = chance.Between(1, 4);
        for (int turn = 0; turn < turns; turn++)
        {
            Person[] candidates =
            [
                .. speaker
                    .Friends.Select(id => stage.Ensemble.PersonById[id])
                    .Where(friend => stage.Ensemble.On(friend.Id, first.Post.Network) is not null),
            ];
            if (candidates.Length == 0)
                return;
            Person friend = chance.Pick(candidates);
            DemoAccount account = stage.Ensemble.On(friend.Id, first.Post.Network)!;
            DateTimeOffset at = last.Post.CreatedAt.AddMinutes(Math.Min(chance.Around(9, 1), 400)).AddSeconds(1);
            Teller teller = stage.Teller(friend, null, account.Network, at) with { To = speaker.FirstName };
            Draft draft = composer.Line("friend", new Wanted(Network: account.Network), teller)!;
            last = stage.Say(
                account,
                draft,
                at,
                Stage.Truth("chatter", draft, Intent.Other, Sentiment.Neutral, []),
                PostKind.Comment,
                last.Post,
                .4
            );
            speaker = friend;
        }
    }

    public void Comparison(DateTimeOffset at)
    {
        Person? person = stage.AnyActor(actor => stage.PublicAccount(actor) is not null);
        if (person is null || stage.PublicAccount(person) is not { } account)
            return;
        Company brand = chance.Pick(stage.Ensemble.Companies.FindAll(company => company.Own));
        Teller teller = stage.Teller(person, brand, account.Network, at);
        Draft draft = composer.Line("versus", new Wanted(brand.Sector, Network: account.Network), teller)!;
        IReadOnlyList<string> brands = Named(draft.Text);
        PostTruth truth = Stage.Truth("rival", draft, Intent.Information, Sentiment.Neutral, brands);
        bool wants = brands.Contains(brand.Id) && truth.Intent is Intent.Churn or Intent.Purchase or Intent.Question;
        stage.Say(account, draft, at, truth with { OpensConversation = wants, Matter = wants ? stage.NewMatter(person, brand) : null });
    }

    public void Campaign(DateTimeOffset at)
    {
        Company brand = chance.Pick(stage.Ensemble.Companies);
        string network = chance.Pick<string>(["x", "instagram", "bluesky"]);
        DemoAccount account = stage.Ensemble.On(brand.Id, network)!;
        var teller = new Teller(null, Voice.Of("careful"), brand, null, network, at);
        Draft draft = composer.Line("campaign", new Wanted(brand.Sector, Network: network), teller)!;
        stage.Say(
            account,
            draft,
            at,
            Stage.Truth(brand.Own ? "brand" : "rival", draft, Intent.Information, Sentiment.Positive, [brand.Id]),
            heat: .25
        );
    }

    public void News(DateTimeOffset at)
    {
        int paper = chance.Below(Papers.Length);
        Company brand = chance.Pick(stage.Ensemble.Companies);
        var teller = new Teller(null, Voice.Of("careful"), brand, stage.RivalOf(brand), "rss", at);
        Draft draft = composer.Line("news", new Wanted(brand.Sector), teller)!;
        IReadOnlyList<string> brands = Named(draft.Title + " " + draft.Text);
        stage.Say(
            Machine("rss", Papers[paper], PaperNames[paper]),
            draft,
            at,
            Stage.Truth("news", draft, Intent.Information, Sentiment.Neutral, brands),
            PostKind.Article
        );
    }

    public void Spam(DateTimeOffset at)
    {
        string network = chance.Pick<string>(["x", "x", "instagram", "bluesky"]);
        string handle =
            chance.Pick<string>(["firsat", "kazan", "kredi", "takipci", "bahce", "ucuz", "indirim", "hizli"])
            + "_"
            + AccountIds.Letters(5, chance);
        if (network == "bluesky")
            handle = handle.Replace("_", "-", StringComparison.Ordinal) + ".sosyal.example";
        Company brand = chance.Pick(stage.Ensemble.Companies);
        var teller = new Teller(null, Voice.Of(chance.Happens(.5) ? "plain" : "ascii"), brand, stage.RivalOf(brand), network, at);
        Draft draft = composer.Line("spam", new Wanted(null, Network: network), teller)!;
        stage.Say(
            Machine(network, handle, handle.Split('_', '-')[0]),
            draft,
            at,
            Stage.Truth("spam", draft, Intent.Other, Sentiment.Neutral, Named(draft.Text)),
            heat: .05
        );
    }

    /// <summary>Applicants, suppliers, reporters: posts for other desks than customer care.</summary>
    public void Department(DateTimeOffset at)
    {
        string kind = chance.Pick<string>(["job", "supplier", "press"]);
        string role = kind == "job" ? "job-seeker" : kind;
        Person person = chance.Happens(.35)
            ? stage.Ensemble.People.Find(person => person.Role == role)!
            : stage.AnyActor(actor => !actor.Named && actor.CustomerNumber is null) ?? stage.AnyActor();
        DemoAccount account =
            stage.Account(person, account => account.Network is "x" or "mail" or "form" or "bluesky")
            ?? stage.Ensemble.AccountsOf[person.Id][0];
        Company brand = chance.Pick(stage.Ensemble.Companies.FindAll(company => company.Own));
        Teller teller = stage.Teller(person, brand, account.Network, at) with { Voice = Voice.Of(kind == "job" ? "plain" : "careful") };
        Draft draft = Mentions.Ensure(
            composer.Line("department", new Wanted(brand.Sector, Subject: kind, Network: account.Network), teller)!,
            brand,
            account.Network,
            chance
        );
        PostTruth truth = Stage.Truth("department", draft, Intent.Request, Sentiment.Neutral, [brand.Id]);
        stage.Say(
            account,
            draft,
            at,
            truth with
            {
                OpensConversation = true,
                Matter = stage.NewMatter(person, brand),
            },
            account.Network is "mail" or "form" ? PostKind.Message : PostKind.Post
        );
    }

    public void English(DateTimeOffset at)
    {
        Person person = chance.Pick(expats);
        DemoAccount account = stage.ChattyAccount(person)!;
        Company brand = stage.Brand(person);
        Teller teller = stage.Teller(person, brand, account.Network, at) with { Voice = Voice.Of(chance.Happens(.3) ? "dry" : "careful") };
        Draft draft = composer.Line("english", new Wanted(brand.Sector, Network: account.Network, Language: "en"), teller)!;
        bool off = draft.Subject == "none";
        if (!off)
            draft = Mentions.Ensure(draft, brand, account.Network, chance);
        PostTruth truth = Stage.Truth(
            off ? "chatter" : "customer",
            draft,
            Intent.Other,
            Sentiment.Neutral,
            off ? [] : Stage.Spoken(teller)
        );
        bool wants = !off && brand.Own && truth.Intent is not (Intent.Praise or Intent.Information or Intent.Other);
        stage.Say(account, draft, at, truth with { OpensConversation = wants, Matter = wants ? stage.NewMatter(person, brand) : null });
    }

    private List<string> Named(string text) =>
        stage.Ensemble.Companies.FindAll(company => Mentions.Names(text, company)).ConvertAll(company => company.Id);

    private DemoAccount Machine(string network, string handle, string name)
    {
        if (stage.Ensemble.On(handle, network) is { } known)
            return known;
        var account = new DemoAccount(
            network,
            handle,
            AccountIds.New(network, handle, chance),
            name,
            null,
            null,
            chance.Between(2, 90),
            null,
            null,
            null,
            null
        );
        stage.Ensemble.Add(account);
        return account;
    }
}
