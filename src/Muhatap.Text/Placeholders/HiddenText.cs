using System.Globalization;
using System.Text;
using Muhatap.Core.Readings;
using Muhatap.Text.Folding;

namespace Muhatap.Text.Placeholders;

/// <summary>
/// A text in which placeholders (<c>[AD-1]</c>, <c>[TELEFON-2]</c>) stand for what tells who somebody is, so that another program can work
/// on it without knowing; and the way back. The same words get the same placeholder.
/// </summary>
public sealed class HiddenText
{
    private readonly List<(string Placeholder, string Original)> hidden = [];

    private HiddenText(string text, IReadOnlyList<PersonalPart> parts)
    {
        var written = new StringBuilder(text.Length);
        var numbers = new Dictionary<(string, string), string>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var at = 0;
        foreach (var part in parts)
        {
            var original = text.Substring(part.Start, part.Length);
            var key = (part.Kind, TextFold.Fold(original));
            if (!numbers.TryGetValue(key, out var placeholder))
            {
                counts[part.Kind] = counts.GetValueOrDefault(part.Kind) + 1;
                placeholder = string.Create(CultureInfo.InvariantCulture, $"[{part.Kind}-{counts[part.Kind]}]");
                numbers.Add(key, placeholder);
                hidden.Add((placeholder, original));
            }
            written.Append(text, at, part.Start - at).Append(placeholder);
            at = part.End;
        }
        Text = written.Append(text, at, text.Length - at).ToString();
        Parts = parts;
    }

    /// <summary>The text with placeholders.</summary>
    public string Text { get; }

    /// <summary>What was hidden, in the order of the text.</summary>
    public IReadOnlyList<PersonalPart> Parts { get; }

    /// <param name="entities">As found in this very text.</param>
    public static HiddenText Of(string text, IReadOnlyList<Entity> entities, KnownNames names) =>
        new(text, PersonalParts.Of(text, entities, names));

    /// <summary>Another text with the placeholders of this one replaced by what they stand for. Placeholders that were never given stay.</summary>
    public string PutBack(string answer)
    {
        foreach (var (placeholder, original) in hidden)
            answer = answer.Replace(placeholder, original, StringComparison.Ordinal);
        return answer;
    }
}
