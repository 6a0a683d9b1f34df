using Muhatap.Core.Customers;
using Muhatap.Core.Outbound;

namespace Muhatap.Act.ContactPolicy;

/// <summary>
/// The one gate before everything that leaves for a person. Pure. From here on it knows the kind of a message and the
/// customer's wish; quiet hours, frequency and relevance come to stand here as well.
/// </summary>
public static class ContactGate
{
    /// <param name="wish">The customer's wish; <see cref="ContactWish.Open"/> for somebody we don't know.</param>
    /// <param name="hasConsent">A consent (ONAY) for commercial messages on this channel is on record.</param>
    public static GateDecision Decide(MessageKind kind, ContactWish wish, bool hasConsent) =>
        (kind, wish) switch
        {
            (_, ContactWish.None) => GateDecision.Refuse("gate.do_not_contact", "The customer asked not to be contacted."),
            (MessageKind.Answer, _) => GateDecision.Allow,
            (_, ContactWish.AnswersOnly) => GateDecision.Refuse("gate.answers_only", "The customer wants answers only."),
            (MessageKind.Commercial, _) when !hasConsent => GateDecision.Refuse(
                "gate.no_consent",
                "A commercial message needs a consent on record (law 6563)."
            ),
            _ => GateDecision.Allow,
        };
}
