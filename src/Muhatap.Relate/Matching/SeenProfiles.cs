using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Walk;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Matching;

/// <summary>Keeps what profiles say as posts bring it. Most sources say nothing of it, and cost nothing here.</summary>
internal static class SeenProfiles
{
    private const int Longest = 2000;

    public static async ValueTask KeepAsync(WriteScope scope, IReadOnlyList<WalkingPost> posts, CancellationToken cancellationToken)
    {
        var said = posts
            .Where(post => post.Incoming is { AuthorBio: not null } or { AuthorLocation: not null } or { AuthorLink: not null })
            .GroupBy(post => post.Account!.Id)
            .ToDictionary(group => group.Key, group => group.Last().Incoming);
        if (said.Count == 0)
            return;
        var ids = said.Keys.ToList();
        var held = await scope
            .Db.AccountProfiles.Where(row => ids.Contains(row.AccountId))
            .ToDictionaryAsync(row => row.AccountId, cancellationToken)
            .ConfigureAwait(false);
        foreach (var (account, incoming) in said)
        {
            var (bio, location, link) = (Cut(incoming.AuthorBio), Cut(incoming.AuthorLocation), Cut(incoming.AuthorLink));
            if (!held.TryGetValue(account, out var profile))
            {
                scope.Db.AccountProfiles.Add(
                    new AccountProfile
                    {
                        AccountId = account,
                        Bio = bio,
                        Location = location,
                        Link = link,
                        SeenAt = scope.Now,
                    }
                );
                continue;
            }
            // What a source doesn't say leaves what another said.
            if (
                (bio ?? profile.Bio) == profile.Bio
                && (location ?? profile.Location) == profile.Location
                && (link ?? profile.Link) == profile.Link
            )
                continue;
            if (link is not null && link != profile.Link)
                (profile.PageAt, profile.PageFound) = (null, null);
            (profile.Bio, profile.Location, profile.Link) = (bio ?? profile.Bio, location ?? profile.Location, link ?? profile.Link);
            profile.SeenAt = scope.Now;
        }
        await scope.Db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string? Cut(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : text.Length <= Longest ? text.Trim()
        : text[..Longest].Trim();
}
