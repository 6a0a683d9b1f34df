using System.Text;
using Muhatap.Core.Readings;

namespace Muhatap.Text.Entities;

/// <summary>Hides the numbers that must not be stored or shown whole: identity, card and bank account numbers.</summary>
public static class Masking
{
    private const int LeftOpen = 4;

    /// <summary>The text with all but the last four letters and digits of each such number as <c>*</c>; its length does not change, so offsets stay right.</summary>
    /// <param name="entities">As found in this very text.</param>
    public static string Mask(string text, IReadOnlyList<Entity> entities)
    {
        StringBuilder? masked = null;
        foreach (var entity in entities)
        {
            if (entity.Kind is not (EntityKind.NationalId or EntityKind.CardNumber or EntityKind.Iban))
                continue;
            masked ??= new StringBuilder(text);
            var open = LeftOpen;
            for (var i = entity.Start + entity.Length - 1; i >= entity.Start; i--)
            {
                if (char.IsLetterOrDigit(text[i]) && open-- <= 0)
                    masked[i] = '*';
            }
        }
        return masked?.ToString() ?? text;
    }

    /// <summary>The same entities with those numbers masked too, in text and value.</summary>
    public static IReadOnlyList<Entity> Mask(IReadOnlyList<Entity> entities)
    {
        if (!entities.Any(e => e.Kind is EntityKind.NationalId or EntityKind.CardNumber or EntityKind.Iban))
            return entities;
        return
        [
            .. entities.Select(e =>
                e.Kind is EntityKind.NationalId or EntityKind.CardNumber or EntityKind.Iban
                    ? e with
                    {
                        Text = Mask(e.Text, [e with { Start = 0, Length = e.Text.Length }]),
                        Value = null,
                    }
                    : e
            ),
        ];
    }
}
