using System.Globalization;
using System.Text.Json;
using Muhatap.Core.Activities;
using Muhatap.Demo.Cast;
using Muhatap.Demo.Casting;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Telling;
using Muhatap.Demo.Timeline;

namespace Muhatap.Demo.Plot;

/// <summary>What people did without words in the past month: bought, received, called, followed, liked, answered a survey.</summary>
internal sealed class Acts(Ensemble ensemble, IReadOnlyList<DemoPost> posts, DateTimeOffset now, Chance chance)
{
    private readonly List<IncomingActivity> acts = [];
    private int number;

    public IReadOnlyList<IncomingActivity> Play()
    {
        foreach (DemoCustomer customer in ensemble.Customers)
        {
            Bought(customer);
            Served(customer);
        }
        Followed();
        Liked();
        return [.. acts.Where(act => act.At < now).OrderBy(act => act.At).ThenBy(act => act.ExternalId, StringComparer.Ordinal)];
    }

    private void Bought(DemoCustomer customer)
    {
        foreach (Purchase purchase in customer.Purchases.Where(purchase => purchase.At >= now.AddDays(-Month.Days)))
        {
            Add(
                "erp",
                ActivityKind.Purchase,
                purchase.At,
                customer: customer.Number,
                target: purchase.Product,
                amount: purchase.Amount,
                data: ("brand", purchase.BrandId)
            );
            if (purchase.BrandId == "zembilo")
                Add(
                    "erp",
                    ActivityKind.Delivery,
                    purchase.At.AddHours(chance.Between(20, 160)),
                    customer: customer.Number,
                    target: purchase.ExternalId,
                    data: ("brand", purchase.BrandId)
                );
        }
    }

    private void Served(DemoCustomer customer)
    {
        if (customer.Brands.Count == 0)
            return;
        string brand = chance.Pick(customer.Brands);
        if (chance.Happens(.3))
            Add(
                "cagri",
                ActivityKind.Call,
                Moment(),
                customer: customer.Number,
                data: ("brand", brand),
                other: ("minutes", chance.Between(1, 24).ToString(CultureInfo.InvariantCulture))
            );
        if (chance.Happens(.22))
            Add(
                "anket",
                ActivityKind.Survey,
                Moment(),
                customer: customer.Number,
                data: ("brand", brand),
                other: ("nps", chance.Between(0, 10).ToString(CultureInfo.InvariantCulture))
            );
        if (chance.Happens(.5))
            Add("uygulama", ActivityKind.App, Moment(), customer: customer.Number, data: ("brand", brand));
        if (chance.Happens(.12))
            Add("sube", ActivityKind.Visit, Moment(), customer: customer.Number, place: customer.City, data: ("brand", brand));
    }

    private void Followed()
    {
        foreach (
            DemoAccount account in ensemble.Accounts.Where(account =>
                account.PersonId is not null && account.Network is "x" or "bluesky" or "instagram"
            )
        )
        {
            Person? person = account.PersonId is null ? null : ensemble.PersonById[account.PersonId];
            if (person is null)
                continue;
            foreach (string friend in person.Friends)
                if (ensemble.On(friend, account.Network) is { } other)
                    Add(account.Network, ActivityKind.Follow, Moment(), account, target: other.ExternalId);
            if (chance.Happens(.2))
                Add(
                    account.Network,
                    ActivityKind.Follow,
                    Moment(),
                    account,
                    target: ensemble.On(chance.Pick(person.Brands), account.Network)!.ExternalId
                );
            if (account.Network == "instagram" && chance.Happens(.15))
                Add(account.Network, ActivityKind.CheckIn, Moment(), account, place: person.District + ", " + person.City);
        }
    }

    private void Liked()
    {
        foreach (
            DemoPost post in posts.Where(post =>
                post.Post.Network is "x" or "bluesky" or "instagram" && post.Post.Counters.Likes > 0 && post.Truth.Brands.Count > 0
            )
        )
        {
            if (!chance.Happens(.3))
                continue;
            DemoAccount account = chance.Pick(ensemble.Accounts);
            if (account.Network == post.Post.Network && account.PersonId is not null && account.PersonId != post.Truth.PersonId)
                Add(
                    account.Network,
                    chance.Happens(.8) ? ActivityKind.Like : ActivityKind.Repost,
                    post.Post.CreatedAt.AddMinutes(1 + chance.Around(60, 1.2)),
                    account,
                    target: post.Post.ExternalId
                );
        }
    }

    private DateTimeOffset Moment() => Rhythm.Moment(now.AddDays(-Month.Days), now, chance);

    private void Add(
        string network,
        ActivityKind kind,
        DateTimeOffset at,
        DemoAccount? account = null,
        string? customer = null,
        string? target = null,
        string? place = null,
        Money? amount = null,
        (string Name, string Value)? data = null,
        (string Name, string Value)? other = null
    )
    {
        var extra = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (data is { } first)
            extra[first.Name] = first.Value;
        if (other is { } second)
            extra[second.Name] = second.Value;
        acts.Add(
            new IncomingActivity
            {
                Network = network,
                ExternalId = string.Create(CultureInfo.InvariantCulture, $"a{++number}"),
                Kind = kind,
                At = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond)).ToUniversalTime(),
                Account = account?.Handle,
                AccountExternalId = account?.ExternalId,
                CustomerNumber = customer,
                Target = target,
                Place = place,
                Amount = amount,
                DataJson = extra.Count == 0 ? null : JsonSerializer.Serialize(extra),
            }
        );
    }
}
