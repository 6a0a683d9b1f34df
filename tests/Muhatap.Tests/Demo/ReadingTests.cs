using Muhatap.Act.Triage;
using Muhatap.Core.Readings;
using Muhatap.Demo.Telling;
using Muhatap.Text;

namespace Muhatap.Tests.Demo;

/// <summary>
/// What the product reads in the invented month, against what its inventor meant. The floors are a little below what was measured
/// when they were written: a reader that gets worse on this world is seen.
/// </summary>
public sealed class ReadingTests
{
    private static readonly Muhatap.Demo.World World = WorldTests.World;
    private static readonly Lazy<Reading[]> Read = new(() =>
    {
        var reader = new PostReader();
        return [.. World.Posts.Select(post => reader.Read(post.Post.Text, post.Post.ClaimedLanguage))];
    });

    [Fact]
    public void Moods_are_read_as_they_were_meant()
    {
        var f1 = MacroF1(Enum.GetValues<Sentiment>(), post => post.Sentiment, reading => reading.Sentiment);

        f1.ShouldBeGreaterThan(0.56);
    }

    [Fact]
    public void Intents_are_read_as_they_were_meant()
    {
        var meant = World.Posts.Select(post => post.Truth.Intent).Distinct();

        MacroF1(meant, post => post.Intent, reading => reading.Intent).ShouldBeGreaterThan(0.39);
    }

    [Fact]
    public void Who_waits_for_an_answer_reaches_somebody_and_few_who_do_not_take_their_time()
    {
        var own = World.Companies.Where(company => company.Own).Select(company => company.Id).ToHashSet(StringComparer.Ordinal);
        int found = 0,
            missed = 0,
            wrong = 0;
        foreach (var (post, reading) in World.Posts.Zip(Read.Value))
        {
            if (post.Truth.CompanyId is not null)
                continue;
            var needs = SeverityOf.NeedsUs(
                reading,
                post.Post.Kind,
                post.Post.Rating,
                isAddressed: false,
                isAboutUs: post.Truth.Brands.Any(own.Contains)
            );
            found += needs && post.Truth.OpensConversation ? 1 : 0;
            missed += !needs && post.Truth.OpensConversation ? 1 : 0;
            wrong += needs && !post.Truth.OpensConversation ? 1 : 0;
        }

        ((double)found / (found + missed)).ShouldBeGreaterThan(0.83);
        ((double)found / (found + wrong)).ShouldBeGreaterThan(0.74);
    }

    [Fact]
    public void Legal_threats_are_not_missed()
    {
        var threats = World.Posts.Zip(Read.Value).Where(pair => pair.First.Truth.LegalThreat).ToArray();

        threats.Length.ShouldBeGreaterThan(5);
        ((double)threats.Count(pair => pair.Second.LegalThreat) / threats.Length).ShouldBeGreaterThan(0.86);
    }

    private static double MacroF1<TClass>(IEnumerable<TClass> classes, Func<PostTruth, TClass> meant, Func<Reading, TClass> read)
        where TClass : notnull
    {
        var pairs = World.Posts.Zip(Read.Value, (post, reading) => (Meant: meant(post.Truth), Read: read(reading))).ToArray();
        return classes.Average(one =>
        {
            var both = pairs.Count(pair => pair.Meant.Equals(one) && pair.Read.Equals(one));
            var either = pairs.Count(pair => pair.Meant.Equals(one)) + pairs.Count(pair => pair.Read.Equals(one));
            return either == 0 ? 1.0 : 2.0 * both / either;
        });
    }
}
