using Muhatap.Linkage.Comparisons;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Accounts;

/// <summary>
/// Reads a handle as a person's name: cuts its letters into the name's words (whole, with a slip, doubled letters, without vowels, cut short), initials,
/// ornaments ("av", "official") and letters that stay unexplained, and takes the cut with the most evidence. A word counts as many bits as it is rare; what
/// is left unexplained, another person's name most of all, counts against it.
/// </summary>
internal static class HandleReader
{
    private const int MaximumTokens = 5;
    private const double InitialBits = 3.2;
    private const double SlipCost = 3;
    private const double DoubledCost = 1.2;
    private const double SkeletonCost = 3;
    private const double CutCost = 2;
    private const double OrnamentCost = 0.4;
    private const double StrangerCost = 9;
    private const double OtherNameCost = 10;
    private const double FirstUnexplainedCost = 3;
    private const double UnexplainedCost = 1.3;

    /// <summary>A chance letter says this much at most, so that short words are not worth their rarity as names ("can", "ay").</summary>
    private const double BitsPerLetter = 2.6;

    private enum Use
    {
        None,
        Initial,
        Whole,
    }

    public static HandleReading Read(HandleText handle, NameToken[] name)
    {
        var count = Math.Min(name.Length, MaximumTokens);
        if (handle.Letters.Length < 2 || count == 0)
            return new HandleReading("else", 0, 0);
        var states = new State?[handle.Letters.Length + 1][];
        for (var i = 0; i < states.Length; i++)
            states[i] = new State?[1 << (2 * count)];
        states[0][0] = new State(0, Unexplained: false);
        for (var place = 0; place < handle.Letters.Length; place++)
        for (var used = 0; used < states[place].Length; used++)
            if (states[place][used] is { } state)
                Step(handle, name, count, states, place, used, state);
        return Best(states[^1], name, count, handle);
    }

    /// <summary>The best way to a place. A run of unexplained letters pays its beginning once.</summary>
    private readonly record struct State(double Bits, bool Unexplained);

    private static void Step(HandleText handle, NameToken[] name, int count, State?[][] states, int place, int used, State state)
    {
        var rest = handle.Letters.AsSpan(place);
        for (var k = 0; k < count; k++)
        {
            if (((used >> (2 * k)) & 3) != 0)
                continue;
            Words(
                handle,
                name[k],
                rest,
                place,
                (length, bits) => Put(states, place + length, used | ((int)Use.Whole << (2 * k)), new State(state.Bits + bits, false))
            );
            if (rest[0] == name[k].Text[0])
                Put(states, place + 1, used | ((int)Use.Initial << (2 * k)), new State(state.Bits + InitialBits, false));
        }
        if (handle.Starts[place] || !state.Unexplained)
            for (var length = 1; length <= Math.Min(12, rest.Length); length++)
                Ornament(states, place, length, used, state, rest[..length]);
        var cost = state.Unexplained ? UnexplainedCost : FirstUnexplainedCost;
        Put(states, place + 1, used, new State(state.Bits - cost, Unexplained: true));
    }

    private static void Ornament(State?[][] states, int place, int length, int used, State state, ReadOnlySpan<char> word)
    {
        if (HandleText.OrnamentWords.Contains(word))
            Put(states, place + length, used, new State(state.Bits - OrnamentCost, false));
        else if (HandleText.StrangerWords.Contains(word))
            Put(states, place + length, used, new State(state.Bits - StrangerCost, false));
    }

    private static void Words(HandleText handle, NameToken token, ReadOnlySpan<char> rest, int place, Action<int, double> put)
    {
        var text = token.Text;
        var worth = Math.Min(token.Bits, text.Length * BitsPerLetter);
        if (text.Length < 2)
            return;
        if (rest.StartsWith(text, StringComparison.Ordinal))
            put(text.Length, worth);
        else if (text.Length >= 5)
            Slips(text, rest, worth, put);
        Doubled(text, rest, worth, put);
        if (token.Skeleton.Length >= 3 && token.Skeleton.Length < text.Length && rest.StartsWith(token.Skeleton, StringComparison.Ordinal))
            put(token.Skeleton.Length, Math.Min(worth, token.Skeleton.Length * BitsPerLetter) - SkeletonCost);
        for (var length = 3; length < Math.Min(text.Length, rest.Length + 1); length++)
        {
            if (rest[length - 1] != text[length - 1] || !rest.StartsWith(text.AsSpan(0, length), StringComparison.Ordinal))
                break;
            // Cut off where the network's limit cut it, or short before another word.
            var ends = length == rest.Length;
            put(
                length,
                Math.Min(worth, length * BitsPerLetter)
                    - (
                        ends && handle.IsFull ? CutCost / 2
                        : handle.Starts[place + length] ? CutCost
                        : CutCost * 2
                    )
            );
        }
    }

    private static void Slips(string text, ReadOnlySpan<char> rest, double worth, Action<int, double> put)
    {
        for (var length = text.Length - 1; length <= Math.Min(rest.Length, text.Length + 1); length++)
            if (rest[0] == text[0] && EditDistance.Bounded(rest[..length], text, 1) <= 1)
                put(length, worth - SlipCost);
    }

    /// <summary>"omerr", "osmannn": a letter held down.</summary>
    private static void Doubled(string text, ReadOnlySpan<char> rest, double worth, Action<int, double> put)
    {
        var place = 0;
        var extra = false;
        for (var k = 0; k < text.Length; k++)
        {
            if (place == rest.Length || rest[place] != text[k])
                return;
            place++;
            if (k + 1 < text.Length && text[k + 1] == text[k])
                continue;
            while (place < rest.Length && rest[place] == text[k])
            {
                place++;
                extra = true;
            }
        }
        if (extra)
            put(place, worth - DoubledCost);
    }

    private static void Put(State?[][] states, int place, int used, State state)
    {
        ref var held = ref states[place][used];
        if (held is null || held.Value.Bits < state.Bits)
            held = state;
    }

    private static HandleReading Best(State?[] last, NameToken[] name, int count, HandleText handle)
    {
        var best = new HandleReading("else", double.NegativeInfinity, 0);
        var others = HoldsOther(handle, name) ? OtherNameCost : 0;
        for (var used = 0; used < last.Length; used++)
        {
            if (last[used] is not { } state)
                continue;
            var reading = Judge(used, state.Bits - others, name, count, handle);
            if (reading.Bits > best.Bits)
                best = reading;
        }
        return best;
    }

    private static HandleReading Judge(int used, double bits, NameToken[] name, int count, HandleText handle)
    {
        int given = 0,
            givenInitials = 0,
            surname = 0,
            surnameInitials = 0,
            tokens = 0;
        for (var k = 0; k < count; k++)
        {
            var use = (Use)((used >> (2 * k)) & 3);
            if (use == Use.Whole)
                tokens |= 1 << k;
            _ = (use, name[k].IsSurname) switch
            {
                (Use.Whole, true) => surname++,
                (Use.Whole, false) => given++,
                (Use.Initial, true) => surnameInitials++,
                (Use.Initial, false) => givenInitials++,
                _ => 0,
            };
        }
        // Initials alone are anyone's.
        if (given + surname == 0)
            return new HandleReading("else", -6, 0);
        // Digits are there because the plain name was taken: a little likelier for a common name's other owners.
        bits -= handle.Digits switch
        {
            0 => 0,
            <= 2 => 0.5,
            <= 4 => 1,
            _ => 1.5,
        };
        return (given, givenInitials, surname, surnameInitials) switch
        {
            (> 0, _, > 0, _) => new HandleReading("full_name", bits, tokens),
            (0, > 0, > 0, _) => new HandleReading("initials_surname", bits, tokens),
            (> 0, _, 0, > 0) => new HandleReading("given_initial", bits - 2, tokens),
            (0, 0, > 0, _) => new HandleReading("surname", bits - 2, tokens),
            _ => new HandleReading("given_name", bits - 4, tokens),
        };
    }

    /// <summary>Whether a given name stands in the handle that is not the person's ("mehmetsahin" for Ali Şahin).</summary>
    private static bool HoldsOther(HandleText handle, NameToken[] name)
    {
        foreach (var word in handle.GivenNames)
        {
            var own = false;
            for (var k = 0; k < name.Length && !own; k++)
                own =
                    name[k].Text.Contains(word, StringComparison.Ordinal)
                    || (name[k].Text.Length >= 4 && EditDistance.Bounded(name[k].Text, word, 1) <= 1)
                    || (NameVariants.Family(word) >= 0 && NameVariants.Family(word) == NameVariants.Family(name[k].Text))
                    || Spans(name, k, word);
            if (!own)
                return true;
        }
        return false;
    }

    /// <summary>A name may arise where two of the person's own words meet ("ayhan" in "turayhancer").</summary>
    private static bool Spans(NameToken[] name, int k, string word) =>
        name.Where((_, other) => other != k).Any(other => (name[k].Text + other.Text).Contains(word, StringComparison.Ordinal));
}
