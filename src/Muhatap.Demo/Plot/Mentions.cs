using Muhatap.Demo.Cast;
using Muhatap.Demo.Chances;
using Muhatap.Demo.Turkish;
using Muhatap.Demo.Writing;

namespace Muhatap.Demo.Plot;

/// <summary>
/// Sees to it that a public post names whom it speaks of, as people do it there: a handle in front, a hashtag behind. Without
/// a name no listening could find it.
/// </summary>
internal static class Mentions
{
    public static Draft Ensure(Draft draft, Company brand, string network, Chance chance)
    {
        if (network == "eksi")
            return draft with { Title = Casing.Lower(brand.Name) };
        if (Names(draft.Text, brand) || (draft.Title is { } title && Names(title, brand)) || network is "mail" or "form")
            return draft;
        if (network == "sikayetvar")
            return draft with { Title = brand.Name + " " + draft.Title };
        string handle = "@" + Gaps.Handle(brand.Handle, network);
        return chance.Below(10) switch
        {
            < 6 => draft with { Text = handle + " " + draft.Text },
            < 8 => draft with { Text = draft.Text + " " + handle },
            _ => draft with { Text = draft.Text + " #" + chance.Pick(brand.Hashtags) },
        };
    }

    public static bool Names(string text, Company brand)
    {
        string folded = Casing.Ascii(Casing.Lower(text));
        return folded.Contains(Casing.Ascii(Casing.Lower(brand.Name)), StringComparison.Ordinal);
    }
}
