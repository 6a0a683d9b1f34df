using Muhatap.Text.Folding;
using Muhatap.Text.Tokens;

namespace Muhatap.Text.Entities;

/// <summary>
/// Decides whether a word names a district, and which province it lies in. Most names of districts are words, people or clubs besides
/// (<see cref="DistrictDoubt"/>), so the text must say that a place is meant: by a capital within the sentence, an ending of place, a word
/// such as <c>ilçesi</c> or <c>şubesi</c>, the province or another of its districts beside it. Rather too few than too many. Allocates nothing.
/// </summary>
internal static class DistrictReader
{
    private const int LongestWord = 32;

    /// <summary>Letters an ending without an apostrophe needs before it: <c>Kasta</c> is more often a muscle than Kaş.</summary>
    private const int ShortestInflected = 5;

    /// <summary>Characters on either side in which a province decides between districts of one name.</summary>
    private const int Near = 100;

    /// <summary>The district that the word at <paramref name="start"/> names, with its province where that is known; else null.</summary>
    /// <param name="folded">The word's folded form.</param>
    public static (District District, string? Province)? Read(ReadOnlySpan<char> text, int start, int length, ReadOnlySpan<char> folded)
    {
        if (Districts.Find(folded, out var stem, out var ending) is not { } district)
            return null;
        var written = text.Slice(start, length);
        if (!Spells(written, district.Name, stem, out var isPlain))
            return null;
        var isUpper = char.IsUpper(written[0]);
        if (district.Doubt == DistrictDoubt.Heavy && !isUpper && !MayBeMeant(text, start, start + length))
            return null;
        var around = new PlaceSurroundings(text, start, length);
        var hasApostrophe = around.Suffix.Length > 0 && ending == PlaceEnding.None;
        Span<char> room = stackalloc char[LongestWord];
        if (hasApostrophe)
            ending = PlaceEndings.Of(around.Folded(around.Suffix, room)) is var said and not PlaceEnding.Unknown ? said : PlaceEnding.Other;
        var next = around.Folded(around.After, room);
        if (ending == PlaceEnding.None && IsOfSomethingElse(district, next))
            return null;
        if (IsBesideAnother(text, district, around))
            return null;
        var beside = ProvinceBeside(text, district, around, isUpper, out var isSure);
        if (!isSure && !IsMeant(text, district, around, new Sign(stem, ending, isUpper, hasApostrophe, isPlain), next, written))
            return null;
        return (district, beside ?? district.OnlyProvince ?? ProvinceNear(text, district, start, start + length));
    }

    /// <summary>What a word itself shows.</summary>
    /// <param name="IsPlain">Written without the marks of the name's letters: typed on an ASCII keyboard, or another word (Can, Çan).</param>
    private readonly record struct Sign(int Stem, PlaceEnding Ending, bool IsUpper, bool HasApostrophe, bool IsPlain);

    private static bool IsMeant(
        ReadOnlySpan<char> text,
        District district,
        PlaceSurroundings around,
        Sign sign,
        ReadOnlySpan<char> next,
        ReadOnlySpan<char> written
    )
    {
        // All in capitals, a capital says nothing.
        var isName = sign.IsUpper && HasLower(written);
        var isBare = sign.Ending == PlaceEnding.None;
        if (isBare && PlaceCues.IsOfDistricts(next))
            return district.Doubt != DistrictDoubt.Heavy || sign.IsUpper || next.StartsWith("ilcesi");
        switch (district.Doubt)
        {
            case DistrictDoubt.None:
                return IsTaken(sign, written);
            case DistrictDoubt.Club:
                return isBare
                    ? PlaceCues.IsFirm(next)
                        || (isName && PlaceCues.IsLoose(next))
                        || (isName && around.IsWithinSentence && IsListed(text, district, around))
                    : sign.Ending == PlaceEnding.At && !IsFootball(text);
            case DistrictDoubt.Capital:
                return (isName && around.IsWithinSentence)
                    || (sign.HasApostrophe && (sign.IsUpper || sign.Ending is PlaceEnding.At or PlaceEnding.From))
                    || (isBare && PlaceCues.IsFirm(next))
                    || (isBare && isName && PlaceCues.IsLoose(next));
            case DistrictDoubt.Word:
                if (isBare)
                    return isName
                        && (
                            PlaceCues.IsFirm(next)
                            || (around.IsWithinSentence && PlaceCues.IsLoose(next))
                            || (around.IsWithinSentence && IsListed(text, district, around))
                        );
                return !sign.IsPlain
                    && (
                        (sign.HasApostrophe && sign.IsUpper && sign.Ending is PlaceEnding.At or PlaceEnding.From or PlaceEnding.To)
                        || (
                            isName
                            && around.IsWithinSentence
                            && sign.Stem >= ShortestInflected
                            && sign.Ending is PlaceEnding.At or PlaceEnding.From
                        )
                        || (isName && around.IsWithinSentence && IsListed(text, district, around))
                    )
                    && !IsFootball(text);
            case DistrictDoubt.Person:
                return isBare
                    ? isName && (PlaceCues.IsFirm(next) || IsListed(text, district, around))
                    : sign is { HasApostrophe: true, IsUpper: true, IsPlain: false, Ending: PlaceEnding.At } && !IsFootball(text);
            default:
                return false;
        }
    }

    /// <summary>One letter behind a short name makes other words of it.</summary>
    private static bool IsTaken(Sign sign, ReadOnlySpan<char> written) =>
        sign.HasApostrophe
        || sign.IsUpper
        || sign.Ending == PlaceEnding.None
        || written.Length - sign.Stem > 1
        || sign.Stem > ShortestInflected;

    /// <summary>A street of that name, or for a name that has other bearers one of those.</summary>
    private static bool IsOfSomethingElse(District district, ReadOnlySpan<char> next) =>
        PlaceCues.BearsNames(next) || (district.Doubt != DistrictDoubt.None && PlaceCues.IsOfOthers(next));

    /// <summary>Whether what is written can be the name: a letter without its mark may be, a mark the name hasn't can't (söke, şoke).</summary>
    private static bool Spells(ReadOnlySpan<char> written, string name, int stem, out bool isPlain)
    {
        (isPlain, var isMarked) = (false, false);
        // What vanishes in folding moves the letters: no word of marks to be held against the name.
        for (var i = 0; i < stem && i < name.Length && i < written.Length; i++)
        {
            var (has, asks) = (char.ToLowerInvariant(written[i]), char.ToLowerInvariant(name[i]));
            if (has == asks)
                isMarked |= IsMark(has);
            else if (TextFold.Of(has) == TextFold.Of(asks))
            {
                if (IsMark(has) || written[i] == 'ı')
                    return false;
                isPlain |= IsMark(asks);
            }
        }
        // Whoever writes one mark writes the other too: Çerkes is not Çerkeş.
        return !isPlain || !isMarked;

        static bool IsMark(char letter) => letter is 'ş' or 'ğ' or 'ç' or 'ö' or 'ü';
    }

    /// <summary>Quickly, for the commonest words: only a slash or what begins like <c>ilçesi</c> could make it a district.</summary>
    private static bool MayBeMeant(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] is '/' or '(' or '-')
        || (end + 1 < text.Length && (text[end] is '/' or '(' or '-' || text[end + 1] is '/' or '(' or 'i' or 'İ' or 'I'));

    /// <summary>The province written right before or after the name.</summary>
    /// <param name="isSure">It says that the district is meant.</param>
    private static string? ProvinceBeside(
        ReadOnlySpan<char> text,
        District district,
        PlaceSurroundings around,
        bool isUpper,
        out bool isSure
    )
    {
        Span<char> room = stackalloc char[LongestWord];
        var left = around.Left(out var isInflected, out var isSlashed);
        if (Province(text, district, left, around, room) is not { } province)
        {
            isInflected = false;
            if (Province(text, district, around.Right(out isSlashed), around, room) is not { } other)
            {
                isSure = false;
                return null;
            }
            province = other;
        }
        else
            isInflected |= left.Length > province.Length;
        isSure = district.Doubt switch
        {
            DistrictDoubt.Word => isUpper || !isInflected,
            DistrictDoubt.Person => !isInflected && (isSlashed || !isUpper || !IsCapital(text, around.After)),
            DistrictDoubt.Heavy => isSlashed || (isUpper && !isInflected),
            _ => true,
        };
        return province;
    }

    /// <summary>Right behind another place, so that it is something there: <c>Denizli Çınar</c> is no place in Diyarbakır.</summary>
    private static bool IsBesideAnother(ReadOnlySpan<char> text, District district, PlaceSurroundings around)
    {
        Span<char> room = stackalloc char[LongestWord];
        var token = around.Before;
        var folded = around.Folded(token, room);
        if (token.Kind != TokenKind.Word || folded.Length < 3)
            return false;
        var isUpper = char.IsUpper(text[token.Start]);
        if (Provinces.Find(folded, isUpper, isUpper) is { } province)
            return folded.Length == province.Length && !Lies(district, province);
        if (
            district.Doubt == DistrictDoubt.None
            || Districts.Find(folded, out _, out var ending) is not { Doubt: DistrictDoubt.None } other
            || ending != PlaceEnding.None
        )
            return false;
        return !Shares(district, other);
    }

    private static string? Province(ReadOnlySpan<char> text, District district, Token token, PlaceSurroundings around, Span<char> room)
    {
        var folded = around.Folded(token, room);
        if (folded.IsEmpty || token.Kind != TokenKind.Word)
            return null;
        // Beside one of its own districts even a doubtful name is the province: Van Saray.
        var isUpper = char.IsUpper(text[token.Start]);
        return Provinces.Find(folded, isUpper, isUpper) is { } province && Lies(district, province) ? province : null;
    }

    private static bool Lies(District district, string province)
    {
        for (var i = 0; i < district.Provinces.Count; i++)
        {
            if (district.Provinces[i] == province)
                return true;
        }
        return false;
    }

    private static bool HasLower(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (char.IsLower(c))
                return true;
        }
        return false;
    }

    private static bool IsCapital(ReadOnlySpan<char> text, Token token) => token.Kind == TokenKind.Word && char.IsUpper(text[token.Start]);

    /// <summary>Stands in a row with a district of the same province that nobody takes for anything else: Kadıköy, Kartal ve Maltepe.</summary>
    private static bool IsListed(ReadOnlySpan<char> text, District district, PlaceSurroundings around)
    {
        Span<char> room = stackalloc char[LongestWord];
        var left = around.Left(out _, out _);
        if (around.Folded(left, room) is "ve" or "ile")
            left = around.BeforeThat;
        return IsNeighbour(district, around.Folded(left, room))
            || IsNeighbour(district, around.Folded(around.Right(out _), room))
            || (around.Folded(around.After, room) is "ve" or "ile" && IsNeighbour(district, around.Folded(around.AfterThat, room)));
    }

    private static bool IsNeighbour(District district, ReadOnlySpan<char> folded)
    {
        if (folded.Length < 3 || Districts.Find(folded, out _, out _) is not { Doubt: DistrictDoubt.None or DistrictDoubt.Club } other)
            return false;
        return Shares(district, other);
    }

    private static bool Shares(District district, District other)
    {
        for (var i = 0; i < other.Provinces.Count; i++)
        {
            if (Lies(district, other.Provinces[i]))
                return true;
        }
        return false;
    }

    private static bool IsFootball(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[LongestWord];
        foreach (var token in new Tokenizer(text))
        {
            if (
                token is { Kind: TokenKind.Word, Length: <= LongestWord }
                && PlaceCues.IsOfFootball(room[..TextFold.Fold(text.Slice(token.Start, token.Length), room)])
            )
                return true;
        }
        return false;
    }

    /// <summary>The one of a name's provinces that is written nearby; null where none is, or more than one.</summary>
    private static string? ProvinceNear(ReadOnlySpan<char> text, District district, int start, int end)
    {
        var (from, to) = (Math.Max(0, start - Near), Math.Min(text.Length, end + Near));
        while (from > 0 && !char.IsWhiteSpace(text[from]))
            from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to]))
            to++;
        Span<char> room = stackalloc char[LongestWord];
        string? found = null;
        var words = new Tokenizer(text[from..to]);
        var hasWord = words.MoveNext();
        while (hasWord)
        {
            var token = words.Current;
            hasWord = words.MoveNext();
            if (token.Kind != TokenKind.Word || token.Length > LongestWord)
                continue;
            var written = text.Slice(from + token.Start, token.Length);
            var folded = room[..TextFold.Fold(written, room)];
            var isSuffixed = hasWord && words.Current.Kind == TokenKind.Suffix;
            if (Provinces.Find(folded, char.IsUpper(written[0]), isSuffixed) is not { } province || !Lies(district, province))
                continue;
            if (found is not null && found != province)
                return null;
            found = province;
        }
        return found;
    }
}
