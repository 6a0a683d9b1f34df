using Muhatap.Analyze.Spikes;
using Muhatap.Core.Readings;
using Muhatap.Demo;
using Muhatap.Demo.Telling;
using Muhatap.Query.Documents;
using Muhatap.Query.Match;
using Muhatap.Query.Syntax;
using Muhatap.Text;

namespace Muhatap.Tests.Analyze.Spikes;

/// <summary>The demo's month, read, matched and watched as at work: the texts alone tell; the world's truth is looked at only to judge.</summary>
public sealed class DemoCrisisTests
{
    [Theory]
    [InlineData(DemoWorld.DefaultSeed, 15)]
    [InlineData(3, 15)]
    [InlineData(7, 15)]
    [InlineData(11, 15)]
    [InlineData(13, 15)]
    [InlineData(23, 15)]
    [InlineData(29, 15)]
    [InlineData(31, 15)]
    [InlineData(37, 15)]
    // Months in which the first spoke long before the second: three people in the first quarter of an hour are no crowd.
    [InlineData(5, 20)]
    [InlineData(17, 20)]
    [InlineData(19, 25)]
    public void The_crisis_day_is_announced_within_minutes_and_nothing_else_is(int seed, int minutes)
    {
        var world = DemoWorld.Create(new DateTimeOffset(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(3)), seed);
        var announced = Announced(world);
        // From the first person who speaks of it; before, nobody but the router knows.
        var noticed = world.Posts.First(post => post.Truth.Part == "crisis").Post.CreatedAt;
        var own = announced.Single(a => a.Topic == "isiltel").Alarm;
        (own.At - noticed).ShouldBeLessThan(TimeSpan.FromMinutes(minutes));
        announced.ShouldAllBe(a => a.Alarm.At >= world.OutageStart && a.Alarm.At < world.OutageStart.AddDays(1));
        announced.GroupBy(a => a.Topic).ShouldAllBe(topic => topic.Count() == 1);
    }

    private static List<(string Topic, SpikeAlarm Alarm)> Announced(Muhatap.Demo.World world)
    {
        var reader = new PostReader();
        var queries = new StandingQueries();
        foreach (var (i, topic) in world.Topics.Index())
            queries.Set(i, QueryParser.Parse(topic.Query).Query!);
        var watches = world.Topics.Select(_ => new SpikeWatch()).ToArray();
        var announced = new List<(string, SpikeAlarm)>();
        var wanted = new List<long>();
        foreach (DemoPost said in world.Posts)
        {
            Reading reading = reader.Read(said.Post.Text);
            queries.Match(new MatchDocument(said.Post) { Reading = reading }, wanted);
            foreach (var i in wanted)
            {
                var post = SpikePost.Of(said.Post.CreatedAt, said.Post.Author, said.Post.Text, reading);
                if (watches[i].Take(post) is { News: SpikeNews.Began } alarm)
                    announced.Add((world.Topics[(int)i].Id, alarm));
            }
        }
        return announced;
    }
}
