using System.Globalization;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Material;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>What the special people do: written out where it matters, composed where it is only much.</summary>
internal sealed class StoryScenes(Stage stage, CustomerScenes customers, DateTimeOffset now)
{
    public void Play()
    {
        Written();
        SerialComplainer();
        Advocate();
    }

    private void Written()
    {
        var said = new Dictionary<string, DemoPost>(StringComparer.Ordinal);
        foreach (StoryRow row in Resource.Records<StoryRow>("stories.jsonl"))
        {
            DemoAccount account =
                stage.Ensemble.On(row.By, row.Network)
                ?? throw new InvalidOperationException($"demo/stories.jsonl: {row.By} is not on {row.Network} ({row.Key}).");
            DemoPost? parent = row.Parent is null ? null : said[row.Parent];
            var truth = new PostTruth
            {
                Part =
                    account.CompanyId is not null ? "brand"
                    : parent is null ? "customer"
                    : "thread",
                Sentiment = row.Sentiment,
                Intent = row.Intent,
                Subject = row.Subject,
                Urgency = row.Urgency,
                Brands = row.Brand.Length == 0 ? [] : [row.Brand],
                OpensConversation = row.Opens,
                Matter = row.Matter,
                LegalThreat = row.Legal,
            };
            PostKind kind =
                row.Network == "sikayetvar" ? PostKind.Complaint
                : row.Network is "mail" or "form" ? PostKind.Message
                : parent is not null ? PostKind.Comment
                : PostKind.Post;
            said[row.Key] = stage.Say(account, new Draft(row.Text, row.Title, []), At(row), truth, kind, parent?.Post);
        }
    }

    private DateTimeOffset At(StoryRow row)
    {
        DateTimeOffset day = new(now.ToOffset(Rhythm.Offset).Date, Rhythm.Offset);
        return day.AddDays(-row.Day).Add(TimeSpan.ParseExact(row.At, "hh\\:mm", CultureInfo.InvariantCulture)).ToUniversalTime();
    }

    /// <summary>Every other day something is wrong for Hayrettin Bey.</summary>
    private void SerialComplainer()
    {
        Person person = stage.Ensemble.PersonById["hayrettin"];
        for (int i = 0; i < 26; i++)
        {
            DateTimeOffset at = Rhythm.Moment(now.AddDays(-30), now, stage.Chance);
            customers.Play(person, stage.Brand(person), Intent.Complaint, at);
        }
    }

    /// <summary>Nurcan Hanım stands up for the shop under strangers' complaints.</summary>
    private void Advocate()
    {
        Person person = stage.Ensemble.PersonById["nurcan"];
        List<DemoPost> complaints = stage.Posts.FindAll(post =>
            post.Truth is { Sentiment: Sentiment.Negative, Part: "customer" } truth
            && truth.Brands.Contains("zembilo")
            && truth.PersonId != person.Id
            && stage.Ensemble.On(person.Id, post.Post.Network) is not null
        );
        stage.Chance.Shuffle(complaints);
        Company brand = stage.Ensemble.Company("zembilo");
        foreach (DemoPost complaint in complaints.Take(16))
        {
            DemoAccount account = stage.Ensemble.On(person.Id, complaint.Post.Network)!;
            DateTimeOffset at = Rhythm.Awake(complaint.Post.CreatedAt.AddMinutes(stage.Chance.Around(55, .8)), stage.Chance);
            Teller teller = stage.Teller(person, brand, account.Network, at);
            Draft draft = Mentions.Ensure(
                stage.Composer.Line("advocate", new Wanted(brand.Sector, Network: account.Network), teller)!,
                brand,
                account.Network,
                stage.Chance
            );
            PostTruth truth = Stage.Truth("thread", draft, Intent.Praise, Sentiment.Positive, [brand.Id]);
            stage.Say(account, draft, at, truth, PostKind.Comment, complaint.Post);
        }
    }
}
