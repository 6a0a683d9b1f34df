using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Walk;

namespace Muhatap.Relate.Matching;

/// <summary>What a post shows that could stand on a customer's record.</summary>
internal static class SeenIdentifiers
{
    /// <summary>
    /// The account's handle always. What is said counts only where it is said to us in private (a message, a form, a
    /// complaint, a call note): anyone can write somebody else's number in public, and impostors do.
    /// </summary>
    public static IEnumerable<SeenIdentifier> Of(WalkingPost post)
    {
        var incoming = post.Incoming;
        if (IdentifierForm.Handle(incoming.Network, incoming.Author) is { } handle)
            yield return new SeenIdentifier(IdentifierKind.Handle, handle);
        if (incoming.Kind is not (PostKind.Message or PostKind.Complaint or PostKind.Note))
            yield break;
        foreach (var claim in incoming.Claims)
        {
            if (IdentifierForm.Of(claim.Kind, claim.Value) is { } value)
                yield return new SeenIdentifier(claim.Kind, value);
        }
        foreach (var entity in post.Reading!.Entities)
        {
            if (KindOf(entity.Kind) is { } kind && IdentifierForm.Of(kind, entity.Value ?? entity.Text) is { } value)
                yield return new SeenIdentifier(kind, value);
        }
    }

    private static IdentifierKind? KindOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Email => IdentifierKind.Email,
            EntityKind.Phone => IdentifierKind.Phone,
            EntityKind.CustomerNumber => IdentifierKind.CustomerNumber,
            _ => null,
        };
}
