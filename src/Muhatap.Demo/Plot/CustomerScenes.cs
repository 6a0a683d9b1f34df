using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;
using Muhatap.Demo.Voices;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>People speak about a company they deal with; some are answered, some answer back, strangers join in.</summary>
internal sealed class CustomerScenes(Stage stage)
{
    private static readonly Intent[] Intents =
    [
        Intent.Complaint,
        Intent.Question,
        Intent.Request,
        Intent.Praise,
        Intent.Idea,
        Intent.Purchase,
        Intent.Churn,
        Intent.Information,
    ];
    private static readonly double[] IntentWeights = [46, 14, 9, 13, 4, 5, 6, 3];
    private readonly Chance chance = stage.Chance;
    private readonly Composer composer = stage.Composer;

    public void Play(DateTimeOffset at)
    {
        Person person = stage.AnyActor();
        Intent intent = Intents[chance.Weighted(IntentWeights)];
        Play(person, stage.Brand(person), intent, at);
    }

    public void Play(Person person, Company brand, Intent intent, DateTimeOffset at)
    {
        bool angry = intent is Intent.Complaint or Intent.Churn;
        DemoAccount account =
            stage.Account(person, account => account.Network != "sikayetvar" || angry)
            ?? stage.Account(person, _ => true)
            ?? throw new InvalidOperationException($"{person.Id} has no account.");
        if (account.Network == "sikayetvar" && !angry)
            intent = Intent.Complaint;
        Teller teller = stage.Teller(person, brand, account.Network, at);
        var wanted = new Wanted(brand.Sector, intent, null, null, account.Network);
        Draft draft = account.Network switch
        {
            "sikayetvar" => composer.Long(wanted with { Intent = Intent.Complaint }, teller),
            "mail" or "form" => Message(wanted, teller),
            _ => Fitting(wanted, teller, account.Network),
        };
        draft = Mentions.Ensure(draft, brand, account.Network, chance);
        PostTruth truth = Stage.Truth("customer", draft, intent, Typical(intent), Stage.Spoken(teller));
        bool wants = brand.Own && truth.Intent is not (Intent.Praise or Intent.Information or Intent.Other);
        truth = truth with { OpensConversation = wants, Matter = wants ? stage.NewMatter(person, brand) : null };
        DemoPost first = stage.Say(account, draft, at, truth, Kind(account.Network));
        if (account.Network is "mail" or "form")
            first = WithClaims(first, person);
        if (brand.Own && account.Network is not ("mail" or "form" or "eksi"))
            Answer(first, account, person, brand, teller);
        if (chance.Happens(angry ? .13 : .07) && account.Network is "x" or "instagram" or "bluesky")
            Join(first, brand);
    }

    /// <summary>Short networks cut: try until it fits.</summary>
    private Draft Fitting(Wanted wanted, Teller teller, string network)
    {
        int longest = network switch
        {
            "x" => 255,
            "bluesky" => 270,
            _ => 900,
        };
        Draft draft = composer.Customer(wanted, teller);
        for (int i = 0; i < 6 && draft.Text.Length > longest; i++)
            draft = composer.Customer(wanted, teller);
        return draft;
    }

    private Draft Message(Wanted wanted, Teller teller)
    {
        Draft body = composer.Customer(wanted, teller);
        Teller plain = Composer.Sober(teller);
        Draft? open = chance.Happens(.8) ? composer.Line("message.open", wanted, plain) : null;
        Draft? close = chance.Happens(.85) ? composer.Line("message.close", wanted, plain) : null;
        string text = (open is null ? "" : open.Text + "\n") + body.Text + (close is null ? "" : "\n" + close.Text);
        string? title = body.Title ?? composer.Line("message.title", wanted with { Subject = body.Subject }, plain)?.Text;
        return new Draft(text, title, [.. body.Lines, .. open?.Lines ?? [], .. close?.Lines ?? []]);
    }

    private DemoPost WithClaims(DemoPost said, Person person)
    {
        var claims = new List<ClaimedIdentifier> { new(IdentifierKind.Email, said.Post.Author!) };
        DemoCustomer? customer = stage.Ensemble.Customers.Find(customer => customer.PersonId == person.Id);
        if (customer is not null && chance.Happens(.45))
            claims.Add(customer.Identifiers.First(identifier => identifier.Kind == IdentifierKind.CustomerNumber));
        if (customer is not null && chance.Happens(.5))
            claims.Add(customer.Identifiers.First(identifier => identifier.Kind == IdentifierKind.Phone));
        DemoPost with = said with { Post = said.Post with { Claims = claims } };
        stage.Posts[^1] = with;
        return with;
    }

    private void Answer(DemoPost first, DemoAccount account, Person person, Company brand, Teller teller)
    {
        double share = first.Truth.Intent switch
        {
            Intent.Complaint or Intent.Churn => .36,
            Intent.Question or Intent.Request => .38,
            Intent.Praise => .22,
            _ => .2,
        };
        if (!chance.Happens(share))
            return;
        DateTimeOffset at = Rhythm.Awake(first.Post.CreatedAt.AddMinutes(chance.Around(38, 1)), chance);
        DemoPost answer = Brand("answer." + Sort(first.Truth.Intent), first, brand, person, teller, at);
        if (first.Truth.Matter is null || !chance.Happens(.42))
            return;
        at = answer.Post.CreatedAt.AddMinutes(chance.Around(70, 1.3));
        bool solved = chance.Happens(.4);
        DemoPost back = Back(
            solved ? "back.thanks"
                : chance.Happens(.5) ? "back.info"
                : "back.wait",
            answer,
            first,
            account,
            brand,
            teller,
            at
        );
        if (chance.Happens(solved ? .4 : .65))
            Brand(
                solved ? "answer.bye" : "answer.again",
                back,
                brand,
                person,
                teller,
                Rhythm.Awake(at.AddMinutes(chance.Around(45, .9)), chance)
            );
    }

    private static string Sort(Intent intent) =>
        intent switch
        {
            Intent.Complaint or Intent.Churn => "complaint",
            Intent.Praise => "praise",
            Intent.Question or Intent.Request or Intent.Purchase => "question",
            _ => "idea",
        };

    private DemoPost Brand(string kind, DemoPost to, Company brand, Person person, Teller teller, DateTimeOffset at)
    {
        DemoAccount account = stage.Ensemble.On(brand.Id, to.Post.Network)!;
        Teller speaker = teller with { Voice = Voice.Of("careful"), To = person.FirstName, At = at };
        string[] kinds = kind is "answer.complaint" or "answer.question" ? ["answer.hello", kind, "answer.next"] : [kind];
        Intent intent = kind == "answer.complaint" ? Intent.Complaint : Intent.Question;
        Draft draft = composer.Chain(kinds, new Wanted(brand.Sector, intent, null, to.Truth.Subject, to.Post.Network), speaker);
        if (to.Post.Network == "x")
            draft = draft with { Text = "@" + to.Post.Author + " " + draft.Text };
        PostTruth truth = Stage.Truth("brand", draft, Intent.Information, Sentiment.Neutral, [brand.Id]);
        return stage.Say(
            account,
            draft,
            at,
            truth with
            {
                Intent = Intent.Information,
                Sentiment = Sentiment.Neutral,
                Subject = to.Truth.Subject,
                Urgency = 0,
                Matter = to.Truth.Matter,
            },
            PostKind.Comment,
            to.Post,
            .1
        );
    }

    private DemoPost Back(
        string kind,
        DemoPost answer,
        DemoPost first,
        DemoAccount account,
        Company brand,
        Teller teller,
        DateTimeOffset at
    )
    {
        Draft draft = composer.Line(
            kind,
            new Wanted(brand.Sector, null, null, first.Truth.Subject, first.Post.Network),
            teller with
            {
                At = at,
            }
        )!;
        if (account.Network is "x" or "bluesky" && chance.Happens(.8))
            draft = draft with { Text = "@" + Gaps.Handle(brand.Handle, account.Network) + " " + draft.Text };
        PostTruth truth = Stage.Truth("thread", draft, Intent.Other, Sentiment.Neutral, [brand.Id]);
        return stage.Say(
            account,
            draft,
            at,
            truth with
            {
                Subject = first.Truth.Subject,
                Matter = first.Truth.Matter,
            },
            PostKind.Comment,
            answer.Post,
            .4
        );
    }

    /// <summary>Somebody else says: with me too; or: not with me.</summary>
    private void Join(DemoPost first, Company brand)
    {
        Person? friend = null;
        if (first.Truth.PersonId is { } id && stage.Ensemble.PersonById[id].Friends is { Count: > 0 } friends && chance.Happens(.7))
            friend = stage.Ensemble.PersonById[chance.Pick(friends)];
        Person? other =
            friend
            ?? stage.AnyActor(actor =>
                actor.Id != first.Truth.PersonId
                && actor.Brands.Contains(brand.Id)
                && stage.Ensemble.On(actor.Id, first.Post.Network) is not null
            );
        if (other is null || stage.Ensemble.On(other.Id, first.Post.Network) is not { } account)
            return;
        DateTimeOffset at = first.Post.CreatedAt.AddMinutes(chance.Around(25, 1.1));
        Teller teller = stage.Teller(other, brand, account.Network, at);
        string kind = first.Truth.Sentiment == Sentiment.Negative ? (chance.Happens(.75) ? "join.too" : "join.not") : "join.glad";
        Draft? draft = composer.Line(kind, new Wanted(brand.Sector, null, null, first.Truth.Subject, account.Network), teller);
        if (draft is null)
            return;
        PostTruth truth = Stage.Truth("thread", draft, Intent.Other, Sentiment.Neutral, Stage.Spoken(teller));
        stage.Say(account, draft, at, truth with { Subject = first.Truth.Subject }, PostKind.Comment, first.Post, .5);
    }

    private static PostKind Kind(string network) =>
        network switch
        {
            "sikayetvar" => PostKind.Complaint,
            "mail" or "form" => PostKind.Message,
            "instagram" => PostKind.Comment,
            _ => PostKind.Post,
        };

    private static Sentiment Typical(Intent intent) =>
        intent switch
        {
            Intent.Complaint or Intent.Churn => Sentiment.Negative,
            Intent.Praise => Sentiment.Positive,
            _ => Sentiment.Neutral,
        };
}
