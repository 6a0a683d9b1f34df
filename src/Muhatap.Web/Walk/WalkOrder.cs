using Muhatap.Act.Inbox;
using Muhatap.Act.Triage;
using Muhatap.Analyze.Readings;
using Muhatap.Analyze.Shortenings;
using Muhatap.Core.Walk;
using Muhatap.Listen.Gate;
using Muhatap.Listen.Keep;
using Muhatap.Listen.Lists;
using Muhatap.Listen.Match;
using Muhatap.Listen.Topics;
using Muhatap.Relate.Customers;
using Muhatap.Relate.Matching;
using Muhatap.Store.Writer;
using Muhatap.Text;
using Muhatap.Web.Privacy;

namespace Muhatap.Web.Walk;

/// <summary>The order of a post's way, and of who hears what rooms tell each other. This file is the list.</summary>
internal static class WalkOrder
{
    /// <summary>What needs no database.</summary>
    public static IReadOnlyList<IPostStep> Before(StandingTopics topics, PostReader reader) =>
        [
            new GatePosts(topics), // could any topic want it, by what was said?
            new ReadPosts(reader), // what does it say?
            new MatchPosts(topics), // all of each query
        ];

    /// <summary>What happens in the transaction that commits the batch.</summary>
    public static IReadOnlyList<IBatchStep> Inside(CurrentTriageTable triage, KeepReadings readings, KeepRows rows) =>
        [
            new FindRepeats(), // is it held already?
            new ResolveAuthors(), // who said it, and which customer is that?
            new KeepPosts(),
            rows, // which rows of lists want it?
            readings,
            new TriagePosts(triage), // does somebody have to answer, and by when?
            new KeepActivities(),
            new CountAgain(),
            new TakeBack(),
            new MoveCursor(), // last: the cursor is in with everything it stands for, or not at all
        ];

    /// <summary>Who acts on what another room tells, in the same transaction.</summary>
    public static IReadOnlyList<IRoomEventHandler> Handlers(
        KeepReadings readings,
        KeepRows rows,
        StandingTopics topics,
        CurrentTriageTable triage
    ) =>
        [
            // Posts before what names them: readings and conversations hear from posts that went.
            new ForgetMentions(),
            new ForgetShortenings(),
            new ForgetPosts(),
            readings,
            new MoveCorrected(topics),
            new TriageCorrected(triage),
            rows,
            new OwnAccounts(),
            new MoveConversations(),
            new PartConversations(),
            new MergeConversations(),
            new ForgetPerson(),
            new ForgetAnswers(),
        ];
}
