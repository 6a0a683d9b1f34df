using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Casting;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Material;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Voices;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>What every scene needs: the people, a composer, chance, and a place to put posts.</summary>
internal sealed class Stage
{
    private readonly List<Person> actors;
    private readonly List<double> weights;
    private readonly string era;
    private int matters;

    /// <summary>An empty stage.</summary>
    /// <param name="era">Begins the names of matters, so that the month's and the live stream's never meet.</param>
    public Stage(Ensemble ensemble, Library library, Chance chance, string era)
    {
        this.era = era;
        Ensemble = ensemble;
        Chance = chance;
        Composer = new Composer(library, chance);
        Office = new PostOffice(chance);
        // Ayşe, the impostor, the press and the like appear only where the story wants them.
        actors = ensemble.People.FindAll(person =>
            person.Role is null or "friend" or "namesake" or "advocate" or "influencer" or "churner"
        );
        weights = actors.ConvertAll(person => person.Named ? 3.2 : chance.Around(1, .6));
    }

    public Ensemble Ensemble { get; }

    public Chance Chance { get; }

    public Composer Composer { get; }

    public PostOffice Office { get; }

    public List<DemoPost> Posts { get; } = [];

    public Person AnyActor() => actors[Chance.Weighted(weights)];

    /// <summary>Somebody who fits, or null where hardly anybody does.</summary>
    public Person? AnyActor(Func<Person, bool> fits)
    {
        for (int i = 0; i < 400; i++)
            if (AnyActor() is { } actor && fits(actor))
                return actor;
        return null;
    }

    public DemoAccount? PublicAccount(Person person) =>
        Account(person, account => account.Network is not ("mail" or "form" or "sikayetvar"));

    /// <summary>Where people talk of anything; an entry of a dictionary needs a heading.</summary>
    public DemoAccount? ChattyAccount(Person person) => Account(person, account => account.Network is "x" or "instagram" or "bluesky");

    public DemoAccount? Account(Person person, Func<DemoAccount, bool> fits)
    {
        List<DemoAccount> accounts = Ensemble.AccountsOf[person.Id].FindAll(account => fits(account));
        return accounts.Count == 0 ? null : Chance.Pick(accounts);
    }

    public Company Brand(Person person) => Ensemble.Company(Chance.Pick(person.Brands));

    public Company RivalOf(Company brand)
    {
        List<Company> rivals = Ensemble.Companies.FindAll(company => company.Sector == brand.Sector && company != brand);
        Company? own = rivals.Find(company => company.Own);
        return own is not null && Chance.Happens(.5) ? own : Chance.Pick(rivals);
    }

    public Teller Teller(Person person, Company? brand, string network, DateTimeOffset at) =>
        new(person, Voice.Of(network == "eksi" ? "dry" : person.Voice), brand, brand is null ? null : RivalOf(brand), network, at);

    public string NewMatter(Person person, Company brand) => FormattableString.Invariant($"{person.Id}:{brand.Id}:{era}{++matters}");

    /// <summary>Puts a post into the world.</summary>
    public DemoPost Say(
        DemoAccount account,
        Draft draft,
        DateTimeOffset at,
        PostTruth truth,
        PostKind kind = PostKind.Post,
        IncomingPost? parent = null,
        double heat = 1
    )
    {
        at = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
        if (parent is not null && at <= parent.CreatedAt)
            at = parent.CreatedAt.AddSeconds(1);
        IncomingPost post = Office.Stamp(account, draft.Text, at, kind, draft.Title, parent, heat);
        var said = new DemoPost(
            post,
            truth with
            {
                PersonId = account.PersonId,
                CustomerNumber = account.CustomerNumber,
                CompanyId = account.CompanyId,
                MadeFrom = [.. draft.Lines.Select(line => line.Place)],
            }
        );
        Posts.Add(said);
        return said;
    }

    /// <summary>The truth a draft's lines carry, with what the scene falls back on.</summary>
    public static PostTruth Truth(string part, Draft draft, Intent intent, Sentiment sentiment, IReadOnlyList<string> brands) =>
        new()
        {
            Part = part,
            Intent = draft.Intent ?? intent,
            Sentiment = draft.Sentiment ?? sentiment,
            Subject = draft.Subject,
            Urgency = MathF.Round(draft.Urgency, 2),
            Brands = brands,
            OpensConversation = false,
            Ironic = draft.Ironic,
            LegalThreat = draft.Legal,
            Language = draft.Lines.Count > 0 ? draft.Lines[0].Language : "tr",
        };

    /// <summary>The brand, and the rival where the text named it.</summary>
    public static IReadOnlyList<string> Spoken(Teller teller) =>
        teller.Said.ContainsKey("r") ? [teller.Brand!.Id, teller.Rival!.Id] : [teller.Brand!.Id];
}
