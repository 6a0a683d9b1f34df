using Muhatap.Core.Accounts;
using Muhatap.Core.Conversations;
using Muhatap.Core.Promises;
using Muhatap.Core.Readings;
using Muhatap.Query.Syntax;
using Muhatap.Relate.Basis;

namespace Muhatap.Relate.Segments;

// What their accounts said, where the tie may be used to put somebody into a group, and what came of it.
internal sealed partial class SegmentSql
{
    /// <summary>As the customer's own page counts signs of risk (Web, ValueAndRisk): with fewer posts on a side of the ninety days nothing is said of a mood that falls.</summary>
    private const int LeastForMood = 30;

    /// <summary>Below this a reading of what somebody wants is a guess; the same as on the customer's page.</summary>
    private const string SureEnough = "0.5";

    /// <summary>Of a two-sided 5 % test of two proportions, squared.</summary>
    private const string SurelyFalling = "3.8416";

    private static readonly string Bases = BasisSql.Numbers(Purpose.Grouping);

    /// <summary>
    /// Grouped by this, SQLite goes through the ties in the order of their accounts, which is the order of the index on posts, and sorts what it finds. By
    /// the bare column it would go customer by customer and jump about in the posts; measured over 333,000 accounts, five times as long.
    /// </summary>
    private const string Holder = "l.customer_id + 0";

    /// <summary>Their accounts. Joins below are "cross" so that SQLite begins here and not at all posts there are.</summary>
    private string Links =>
        $"from account_link l where l.state = {(int)LinkState.Linked} and l.legal_basis in ({Bases}){Few("l.customer_id")}";

    private string OpenConversations =>
        $"from conversation v where v.status in ({(int)ConversationStatus.Open}, {(int)ConversationStatus.Snoozed}) and v.customer_id is not null{Few("v.customer_id")}";

    /// <summary>A promise belongs to whoever its conversation is with now.</summary>
    private string OverduePromises =>
        $"""
            from promise m join conversation_entry e on e.message_id = m.message_id join conversation v on v.id = e.conversation_id
            where e.message_id is not null and m.state = {(int)PromiseState.Open} and m.due_at < {Number(now.ToUnixTimeMilliseconds())}{Few(
                "v.person_id"
            )}
            """;

    private string Said(FieldNode node)
    {
        const string key = Holder;
        return node.Definition.Name switch
        {
            "network" => $"c.id in (select {key} {WithAccount} and a.network {Spelled(node)})",
            "networks" => Counted(node, key, WithAccount, "count(distinct a.network)"),
            "followers" => Counted(node, key, WithAccount, "max(a.followers)"),
            "link" => $"c.id in (select {key} {Links} and l.method in ({Methods(node.Text)}))",
            "posts" => Counted(node, key, Links, $"sum({PostsOfAccount("count(*)", Within(node, "p.created_at"))})"),
            "quiet" => Since(node, key, Links, $"max({PostsOfAccount("max(p.created_at)", "")})"),
            "sentiment" =>
                $"c.id in (select {key} {Read(node)} and g.sentiment = {(int)Enum.Parse<Sentiment>(node.Text, ignoreCase: true)})",
            "intent" => $"c.id in (select {key} {Read(node)} and g.intent = {(int)Enum.Parse<Intent>(node.Text, ignoreCase: true)})",
            "subject" => $"c.id in (select {key} {Read(node)} and g.subject = {Text(node.Text.ToLowerInvariant())})",
            "mood" =>
                $"c.id in (select {key} {Read(node)} group by {key} having sum({Felt(Sentiment.Positive)}) {Weighs(node.Text)} sum({Felt(Sentiment.Negative)}))",
            "complaints" => Counted(node, key, $"{Read(node)} and g.intent = {(int)Intent.Complaint}", "count(*)"),
            "survey" => Survey(node),
            _ => throw new System.Diagnostics.UnreachableException(node.Definition.Name),
        };
    }

    private string WithAccount => Cross("account a", "a.id = l.account_id", "");

    private static string PostsOfAccount(string value, string and) =>
        $"(select {value} from post p where p.account_id = l.account_id{and})";

    private string Read(FieldNode node) =>
        Cross("post p cross join post_reading g", "p.account_id = l.account_id and g.post_id = p.id", Within(node, "p.created_at"));

    private string Cross(string tables, string on, string and) =>
        $"from account_link l cross join {tables} where l.state = {(int)LinkState.Linked} and l.legal_basis in ({Bases}){Few("l.customer_id")} and {on}{and}";

    private static string Felt(Sentiment sentiment) => $"case when g.sentiment = {(int)sentiment} then 1 else 0 end";

    private static string Weighs(string mood) =>
        mood switch
        {
            "positive" => ">",
            "negative" => "<",
            _ => "=",
        };

    /// <summary>The number of the latest answer; surveys are few beside posts, so it begins at them.</summary>
    private string Survey(FieldNode node) =>
        $"""
            c.id in (select z.customer_id from (
              select l.customer_id, p.rating, row_number() over (partition by l.customer_id order by p.created_at desc, p.id desc) as latest
              from post p join account_link l on l.account_id = p.account_id
              where p.network = 'survey' and p.rating is not null and l.state = {(int)LinkState.Linked} and l.legal_basis in ({Bases}){Few(
                "l.customer_id"
            )}) z
              where z.latest = 1 and {Between("z.rating", node)})
            """;

    /// <summary>
    /// Whole days since the latest of both: none of them came after the near end, and one came after the far end. So neither has to be brought together
    /// with the other, nor the latest of each found.
    /// </summary>
    private string LastContact(FieldNode node)
    {
        var (least, most) = SegmentBounds.Of(node, scale: 1);
        if (least > most || most < 0)
            return "1 = 0";
        const long far = 100_000;
        var time = now.ToUnixTimeMilliseconds();
        string After(long days) => Touched(Number(time - (Math.Min(days, far) * DayMilliseconds)));
        return After(most + 1) + (least > 0 ? $" and not ({After(least)})" : "");
    }

    private const long DayMilliseconds = 86_400_000;

    /// <summary>Spoke with us, bought, visited, called … after an instant. The kinds stand as they do in the index.</summary>
    private string Touched(string instant) =>
        $"""
            (c.id in (select v.customer_id from activity v where v.kind in (4, 5, 6, 7, 8, 9) and v.customer_id is not null and v.at > {instant}{Few(
                "v.customer_id"
            )})
              or c.id in (select v.customer_id from conversation v where v.customer_id is not null and v.last_post_at > {instant}{Few(
                "v.customer_id"
            )}))
            """;

    /// <summary>A legal threat or a wish to leave weighs by itself; of an open complaint, a falling mood and an overdue promise it takes two.</summary>
    private string Risk(string level)
    {
        var heavy =
            $"c.id in (select l.customer_id {Posts90} and (g.legal_threat = 1 or g.intent = {(int)Intent.Churn} and g.intent_probability >= {SureEnough}))";
        string[] signs = [$"c.id in ({OpenComplaints})", $"c.id in ({FallingMood})", $"c.id in (select v.person_id {OverduePromises})"];
        var count = string.Join(" + ", signs.Select(sign => $"case when {sign} then 1 else 0 end"));
        return level switch
        {
            "high" => $"{heavy} or {count} > 1",
            "some" => $"not {heavy} and {count} = 1",
            _ => $"not {heavy} and {count} = 0",
        };
    }

    private string Posts90 =>
        Cross(
            "post p cross join post_reading g",
            "p.account_id = l.account_id and g.post_id = p.id",
            $" and p.created_at >= {Moment(CustomerFields.Lately)}"
        );

    private string OpenComplaints =>
        $"""
            select v.person_id from conversation v where v.status in ({(int)ConversationStatus.Open}, {(int)
                ConversationStatus.Snoozed}){Few("v.person_id")}
              and exists (select 1 from conversation_entry e join post_reading g on g.post_id = e.post_id
                where e.conversation_id = v.id and e.kind = {(int)EntryKind.Post} and g.intent = {(int)Intent.Complaint})
            """;

    /// <summary>The share of negative posts of the last ninety days beside that of the ninety before, by two proportions' pooled z.</summary>
    private string FallingMood
    {
        get
        {
            var (since, before) = (Moment(CustomerFields.Lately), Moment(2 * CustomerFields.Lately));
            var read = Cross(
                "post p cross join post_reading g",
                "p.account_id = l.account_id and g.post_id = p.id",
                // Who has not written so much can't have it; that is seen without opening a reading.
                $"""
                 and p.created_at >= {before} and l.customer_id in (select {Holder} {Links}
                  group by {Holder} having sum({PostsOfAccount("count(*)", $" and p.created_at >= {before}")}) >= {2 * LeastForMood})
                """
            );
            return $"""
                select z.customer_id from (
                  select {Holder} as customer_id,
                    sum(case when p.created_at < {since} then 1.0 else 0.0 end) as b,
                    sum(case when p.created_at < {since} and g.sentiment = {(int)Sentiment.Negative} then 1.0 else 0.0 end) as bn,
                    sum(case when p.created_at >= {since} then 1.0 else 0.0 end) as a,
                    sum(case when p.created_at >= {since} and g.sentiment = {(int)Sentiment.Negative} then 1.0 else 0.0 end) as an
                  {read} group by {Holder}) z
                where z.b >= {LeastForMood} and z.a >= {LeastForMood} and z.an / z.a > z.bn / z.b
                  and (z.an / z.a - z.bn / z.b) * (z.an / z.a - z.bn / z.b)
                    >= {SurelyFalling} * ((z.an + z.bn) / (z.a + z.b)) * (1 - (z.an + z.bn) / (z.a + z.b)) * (1 / z.a + 1 / z.b)
                """;
        }
    }

    private static string Methods(string kind)
    {
        LinkMethod[] methods = kind switch
        {
            "record" => [LinkMethod.HandleOnRecord],
            "said" =>
            [
                LinkMethod.SaidEmail,
                LinkMethod.SaidPhone,
                LinkMethod.SaidCustomerNumber,
                LinkMethod.FormIntake,
                LinkMethod.Signature,
                LinkMethod.ContactInBio,
            ],
            "proved" =>
            [
                LinkMethod.ProvedByCode,
                LinkMethod.NetworkSignIn,
                LinkMethod.SocialSignIn,
                LinkMethod.SiteLinksBack,
                LinkMethod.PersonalLink,
            ],
            "hand" => [LinkMethod.ByHand],
            _ =>
            [
                LinkMethod.LikeProfile,
                LinkMethod.LinkInBio,
                LinkMethod.LikeHandle,
                LinkMethod.HandleFromName,
                LinkMethod.NameAndPlace,
                LinkMethod.LikeBio,
                LinkMethod.SameWords,
                LinkMethod.MutualMention,
                LinkMethod.ActiveHours,
                LinkMethod.SameMoment,
                LinkMethod.EmailLikeHandle,
            ],
        };
        return string.Join(", ", methods.Select(method => (int)method));
    }
}
