using Muhatap.Core.Accounts;
using Muhatap.Core.Activities;
using Muhatap.Core.Consents;
using Muhatap.Core.Conversations;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Promises;
using Muhatap.Core.Readings;

namespace Muhatap.Tests.Relate.Segments;

/// <summary>One customer with all that the tables hold of them, in memory.</summary>
internal sealed class KnownCustomer(Customer customer)
{
    public Customer Customer { get; } = customer;

    public List<(Account Account, AccountLink Link)> Accounts { get; } = [];

    public List<(Post Post, PostReading? Reading)> Posts { get; } = [];

    public List<Activity> Acts { get; } = [];

    public List<Consent> Consents { get; } = [];

    public List<(Conversation Conversation, bool IsComplaint, List<Promise> Promises)> Conversations { get; } = [];

    public List<(SourceRecord Record, List<SourceAttribute> Said)> Records { get; } = [];

    public List<CustomerIdentifier> Identifiers { get; } = [];

    public List<CustomerMerge> Merges { get; } = [];
}
