using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Readings;
using Muhatap.Core.Walk;
using Muhatap.Relate.Methods;

namespace Muhatap.Relate.Matching;

/// <summary>What a post shows that could stand on a customer's record.</summary>
internal static class SeenIdentifiers
{
    /// <summary>
    /// The account's handle always. What is said counts only where it is said to us in private (a message, a form, a
    /// complaint, a call note): anyone can write somebody else's number in public, and impostors do. What a method says that is switched
    /// off does not count.
    /// </summary>
    public static IEnumerable<SeenIdentifier> Of(WalkingPost post, MethodModes modes) =>
        All(post).Where(seen => modes.Of(seen.Method) != MethodMode.Off).DistinctBy(seen => (seen.Kind, seen.Value));

    private static IEnumerable<SeenIdentifier> All(WalkingPost post)
    {
        var incoming = post.Incoming;
        if (IdentifierForm.Handle(incoming.Network, incoming.Author) is { } handle)
            yield return new SeenIdentifier(IdentifierKind.Handle, handle, LinkMethod.HandleOnRecord);
        if (incoming.Kind is not (PostKind.Message or PostKind.Complaint or PostKind.Note))
            yield break;
        foreach (var claim in incoming.Claims)
        {
            if (IdentifierForm.Of(claim.Kind, claim.Value) is { } value)
                yield return new SeenIdentifier(
                    claim.Kind,
                    value,
                    incoming.Network is "form" or "contest" ? LinkMethod.FormIntake : SaidMethod(claim.Kind)
                );
        }
        if (SignatureText.Of(incoming.Text) is { } signature)
        {
            foreach (var email in signature.Emails)
                if (IdentifierForm.Of(IdentifierKind.Email, email) is { } value)
                    yield return new SeenIdentifier(IdentifierKind.Email, value, LinkMethod.Signature);
            foreach (var phone in signature.Phones)
                if (IdentifierForm.Of(IdentifierKind.Phone, phone) is { } value)
                    yield return new SeenIdentifier(IdentifierKind.Phone, value, LinkMethod.Signature);
        }
        foreach (var entity in post.Reading!.Entities)
        {
            if (KindOf(entity.Kind) is { } kind && IdentifierForm.Of(kind, entity.Value ?? entity.Text) is { } value)
                yield return new SeenIdentifier(kind, value, SaidMethod(kind));
        }
    }

    private static LinkMethod SaidMethod(IdentifierKind kind) =>
        kind switch
        {
            IdentifierKind.CustomerNumber => LinkMethod.SaidCustomerNumber,
            IdentifierKind.Email => LinkMethod.SaidEmail,
            _ => LinkMethod.SaidPhone,
        };

    private static IdentifierKind? KindOf(EntityKind kind) =>
        kind switch
        {
            EntityKind.Email => IdentifierKind.Email,
            EntityKind.Phone => IdentifierKind.Phone,
            EntityKind.CustomerNumber => IdentifierKind.CustomerNumber,
            _ => null,
        };
}
