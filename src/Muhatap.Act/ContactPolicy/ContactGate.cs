using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Outbound;

namespace Muhatap.Act.ContactPolicy;

/// <summary>
/// The one gate before everything that leaves for a person. Pure. From here on it knows the kind of a message and the
/// customer's wish; quiet hours, frequency and relevance come to stand here as well.
/// </summary>
public static class ContactGate
{
    /// <summary>What a message uses the knowledge of a person for.</summary>
    public static Purpose PurposeOf(MessageKind kind) =>
        kind switch
        {
            MessageKind.Answer => Purpose.Answering,
            MessageKind.Service => Purpose.Service,
            _ => Purpose.Commercial,
        };

    /// <param name="wish">The customer's wish; <see cref="ContactWish.Open"/> for somebody we don't know.</param>
    /// <param name="hasBrand">A commercial message says for which brand it speaks.</param>
    /// <param name="hasConsent">The ledger lets this brand send commercial messages on this channel (<see cref="Core.Consents.ConsentLedger"/>).</param>
    /// <param name="hasBasis">What says whose this account and address are may be used for a message of this kind.</param>
    public static GateDecision Decide(MessageKind kind, ContactWish wish, bool hasBrand, bool hasConsent, bool hasBasis) =>
        (kind, wish) switch
        {
            (_, ContactWish.None) => GateDecision.Refuse("gate.do_not_contact", "The customer asked not to be contacted."),
            (MessageKind.Answer, _) => GateDecision.Allow,
            (_, ContactWish.AnswersOnly) => GateDecision.Refuse("gate.answers_only", "The customer wants answers only."),
            _ when !hasBasis => GateDecision.Refuse(
                "gate.no_basis",
                "There is no legal basis to use what is known of this person for such a message."
            ),
            (MessageKind.Commercial, _) when !hasBrand => GateDecision.Refuse(
                "gate.no_brand",
                "A commercial message says for which brand it speaks: consents are given brand by brand."
            ),
            (MessageKind.Commercial, _) when !hasConsent => GateDecision.Refuse(
                "gate.no_consent",
                "Nothing on record lets this brand send commercial messages on this channel (law 6563)."
            ),
            _ => GateDecision.Allow,
        };
}
