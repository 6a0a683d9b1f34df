using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Query.Syntax;
using Muhatap.Text.Folding;

namespace Muhatap.Tests.Relate.Segments;

/// <summary>What a filter says of one customer, by looking at each thing known of them: what the compiled condition is held equal to.</summary>
internal static class PlainSegment
{
    public static bool Holds(QueryNode node, KnownCustomer known, DateTimeOffset now) =>
        node switch
        {
            AndNode and => and.Children.All(child => Holds(child, known, now)),
            OrNode or => or.Children.Any(child => Holds(child, known, now)),
            NotNode not => !Holds(not.Child, known, now),
            FieldNode field => Holds(field, known, now),
            _ => throw new InvalidOperationException(node.GetType().Name),
        };

    private static bool Holds(FieldNode node, KnownCustomer known, DateTimeOffset now)
    {
        var customer = known.Customer;
        var links = known.Accounts.Where(row => row.Link.State == LinkState.Linked && MayGroup(row.Link.LegalBasis)).ToList();
        var theirs = links.Select(row => row.Account.Id).ToHashSet();
        var days = node.Days ?? (node.Definition.Name is "posts" or "bought" or "spent" ? null : 90);
        var all = known.Posts.Where(row => theirs.Contains(row.Post.AccountId)).ToList();
        var posts = all.Where(row => days is null || row.Post.CreatedAt >= now.AddDays(-days.Value)).ToList();
        var read = posts.Where(row => row.Reading is not null).Select(row => row.Reading!).ToList();
        var bought = known.Acts.Where(row => row.Kind == ActivityKind.Purchase).ToList();
        var lately = bought.Where(row => days is null || row.At >= now.AddDays(-days.Value)).ToList();
        var open = known.Conversations.Where(row => row.Conversation.Status != ConversationStatus.Closed).ToList();
        bool Same(string? value) => value is not null && TextFold.Fold(value) == TextFold.Fold(node.Text);
        bool Since(IEnumerable<DateTimeOffset> instants) =>
            instants.ToList() is { Count: > 0 } some && node.Takes(Math.Truncate((now - some.Max()).TotalDays));
        return node.Definition.Name switch
        {
            "segment" => Same(customer.Segment),
            "city" => Same(customer.City),
            "channel" => Same(customer.PreferredChannel),
            "kind" => Same(customer.Kind.ToString()),
            "number" => string.Equals(customer.Number, node.Text, StringComparison.OrdinalIgnoreCase),
            "contact" => customer.ContactWish
                == node.Text switch
                {
                    "open" => ContactWish.Open,
                    "answers" => ContactWish.AnswersOnly,
                    _ => ContactWish.None,
                },
            "name" => Names(customer.Name).Any(name => name.StartsWith(TextFold.Fold(node.Text), StringComparison.Ordinal)),
            "age" => customer.BirthDate is { } born && node.Takes(Age(born, DateOnly.FromDateTime(now.UtcDateTime))),
            "birthday" => customer.BirthDate is { } born && node.Takes(ToBirthday(born, DateOnly.FromDateTime(now.UtcDateTime))),
            "has" => node.Text switch
            {
                "email" => known.Identifiers.Any(row => row.Kind == IdentifierKind.Email && MayGroup(row.LegalBasis)),
                "phone" => known.Identifiers.Any(row => row.Kind == IdentifierKind.Phone && MayGroup(row.LegalBasis)),
                "account" => links.Count > 0,
                "birthdate" => customer.BirthDate is not null,
                "city" => customer.City is not null,
                "number" => customer.Number is not null,
                _ => customer.Note is { Length: > 0 },
            },
            "known" => Since([customer.CreatedAt]),
            "life" => Said(known, AttributeKind.LifeEvent).Any(value => value == node.Text),
            "job" => Said(known, AttributeKind.Job)
                .Any(value => TextFold.Fold(value).Contains(TextFold.Fold(node.Text), StringComparison.Ordinal)),
            "source" => known.Records.Any(row => Same(row.Record.Source)),
            "records" => node.Takes(known.Records.Count),
            "stale" => Since(known.Records.Select(row => row.Record.AsOf)),
            "merged" => node.Takes(known.Merges.Count(row => row.UndoneAt is null)),
            "consent" => Standing(known, node).Any(row => row.Status == ConsentStatus.Given)
                && Standing(known, node).All(row => row.Status != ConsentStatus.Refused),
            "refused" => Standing(known, node).Any(row => row.Status == ConsentStatus.Refused),
            "bought" => node.Takes(lately.Count),
            "spent" => node.Takes(lately.Where(row => row.Currency == "TRY").Sum(row => row.AmountMinor ?? 0) / 100.0),
            "lastbought" => Since(bought.Select(row => row.At)),
            "product" => bought.Any(row => Same(row.Target)),
            "lastcontact" => Since([
                .. known.Conversations.Select(row => row.Conversation.LastPostAt),
                .. known.Acts.Where(row => row.Kind is not ActivityKind.Like).Select(row => row.At),
            ]),
            "cases" => node.Takes(open.Count),
            "waiting" => node.Takes(open.Count(row => row.Conversation.DueAt is not null)),
            "promises" => node.Takes(Overdue(known, now)),
            "network" => links.Any(row => Same(row.Account.Network)),
            "networks" => node.Takes(links.Select(row => row.Account.Network).Distinct(StringComparer.Ordinal).Count()),
            "followers" => node.Takes(links.Max(row => row.Account.Followers) ?? 0),
            "link" => links.Any(row => Kind(row.Link.Method) == node.Text),
            "posts" => node.Takes(posts.Count),
            "quiet" => Since(all.Select(row => row.Post.CreatedAt)),
            "sentiment" => read.Exists(row => Same(row.Sentiment.ToString())),
            "intent" => read.Exists(row => Same(row.Intent.ToString())),
            "subject" => read.Exists(row => row.Subject == node.Text),
            "mood" => read.Count > 0
                && Math.Sign(
                    read.Count(row => row.Sentiment == Sentiment.Positive) - read.Count(row => row.Sentiment == Sentiment.Negative)
                )
                    == node.Text switch
                    {
                        "positive" => 1,
                        "negative" => -1,
                        _ => 0,
                    },
            "complaints" => node.Takes(read.Count(row => row.Intent == Intent.Complaint)),
            "survey" => all.Where(row => row.Post is { Network: "survey", Rating: not null })
                .OrderByDescending(row => row.Post.CreatedAt)
                .ThenByDescending(row => row.Post.Id.Value)
                .Take(1)
                .Any(row => node.Takes(row.Post.Rating!.Value)),
            _ => throw new InvalidOperationException(node.Definition.Name),
        };
    }

    private static IEnumerable<Consent> Standing(KnownCustomer known, FieldNode node) =>
        ConsentLedger.Standing(known.Consents).Where(row => row.Channel == Enum.Parse<ConsentChannel>(node.Text, ignoreCase: true));

    private static bool MayGroup(LegalBasis basis) => BasisRule.Allows(Purpose.Grouping, basis);

    private static IEnumerable<string> Names(string name)
    {
        var words = TextFold.Fold(name).Split(' ');
        return words.Select((_, first) => string.Join(' ', words[first..].Concat(words[..first])));
    }

    private static IEnumerable<string> Said(KnownCustomer known, AttributeKind kind) =>
        known.Records.SelectMany(row => row.Said).Where(row => row.Kind == kind && MayGroup(row.LegalBasis)).Select(row => row.Value);

    private static int Overdue(KnownCustomer known, DateTimeOffset now) =>
        known.Conversations.SelectMany(row => row.Promises).Count(row => row.IsOverdue(now));

    private static int Age(DateOnly born, DateOnly today)
    {
        var age = today.Year - born.Year;
        return born.AddYears(age) > today ? age - 1 : age;
    }

    private static int ToBirthday(DateOnly born, DateOnly today)
    {
        for (var ahead = 0; ; ahead++)
        {
            var day = today.AddDays(ahead);
            var isLeapling = born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(day.Year);
            if (day.Month == born.Month && day.Day == (isLeapling ? 28 : born.Day))
                return ahead;
        }
    }

    private static string Kind(LinkMethod method) =>
        method switch
        {
            LinkMethod.HandleOnRecord => "record",
            LinkMethod.SaidEmail
            or LinkMethod.SaidPhone
            or LinkMethod.SaidCustomerNumber
            or LinkMethod.FormIntake
            or LinkMethod.Signature
            or LinkMethod.ContactInBio => "said",
            LinkMethod.ProvedByCode
            or LinkMethod.NetworkSignIn
            or LinkMethod.SocialSignIn
            or LinkMethod.SiteLinksBack
            or LinkMethod.PersonalLink => "proved",
            LinkMethod.ByHand => "hand",
            _ => "likeness",
        };
}
