using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Listen.Topics;
using Muhatap.Query.Syntax;

namespace Muhatap.Tests.Listen.Topics;

public sealed class StandingTopicsTests
{
    [Fact]
    public void Topics_are_planned_anew_when_many_were_seen_and_answer_as_before()
    {
        var topics = new StandingTopics();
        for (var i = 0; i < 300; i++)
            Set(topics, i, $"kelime{i} OR kargo{i}*");
        topics.ReplanWhereItPays().ShouldBeFalse("nothing is known of the posts yet");
        for (var i = 0; i < 2500; i++)
            topics.CouldMatch(Post($"bugün kelime{i % 300} söylendi"));

        topics.ReplanWhereItPays().ShouldBeTrue();

        topics.ReplanWhereItPays().ShouldBeFalse("nothing has changed since");
        topics.CouldMatch(Post("kargo7cu")).ShouldBeTrue();
        topics.CouldMatch(Post("hiçbiri")).ShouldBeFalse();
        for (var i = 300; i < 340; i++)
            Set(topics, i, $"kelime{i}");
        topics.CouldMatch(Post("kelime333")).ShouldBeTrue();
        topics.ReplanWhereItPays().ShouldBeTrue("a tenth of the topics is new");
        topics.CouldMatch(Post("kelime333")).ShouldBeTrue();
    }

    [Fact]
    public void A_handful_of_topics_is_not_planned()
    {
        var topics = new StandingTopics();
        Set(topics, 1, "kargo");
        for (var i = 0; i < 3000; i++)
            topics.CouldMatch(Post("kargo"));

        topics.ReplanWhereItPays().ShouldBeFalse();
    }

    private static void Set(StandingTopics topics, long id, string query) =>
        topics.Set(
            new Topic
            {
                Id = new TopicId(id + 1),
                Name = query,
                Purpose = TopicPurpose.Sector,
                Query = query,
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
            QueryParser.Parse(query).Query!
        );

    private static WalkingPost Post(string text) =>
        new(
            new IncomingPost
            {
                Network = "x",
                ExternalId = "1",
                Text = text,
                CreatedAt = DateTimeOffset.UnixEpoch,
            },
            new PostId(1),
            DateTimeOffset.UnixEpoch
        );
}
