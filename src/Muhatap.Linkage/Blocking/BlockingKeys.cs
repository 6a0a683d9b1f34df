using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Records;

namespace Muhatap.Linkage.Blocking;

/// <summary>The keys each kind of field lends itself to.</summary>
internal static class BlockingKeys
{
    public static List<BlockingKey> For(RecordSet records)
    {
        var keys = new List<BlockingKey>();
        foreach (var column in records.Columns)
            Add(keys, column);
        var given = records.Columns.Find(column => column.Kind == ColumnKind.GivenName);
        var surname = records.Columns.Find(column => column.Kind == ColumnKind.Surname);
        if (given is not null && surname is not null)
            keys.Add(new EitherOrderKey(given, surname));
        return keys;
    }

    private static void Add(List<BlockingKey> keys, TermColumn column)
    {
        void Key(string part, bool tolerant, TermHash hash) =>
            keys.Add(new TermKey(part.Length == 0 ? column.Name : $"{column.Name}:{part}", column, tolerant, hash));

        Key("", tolerant: false, StableHash.Of);
        switch (column.Kind)
        {
            case ColumnKind.GivenName or ColumnKind.Surname:
                Key("sound", tolerant: true, static value => NameSound.Key(FirstWord(value)));
                Key("first 3", tolerant: true, static value => Prefix(value, 3));
                break;
            case ColumnKind.BirthDate:
                Key("year", tolerant: true, static value => StableHash.Of(value[..4]));
                Key("year and month", tolerant: true, static value => StableHash.Of(value[..6]));
                Key("month and day", tolerant: true, static value => StableHash.Of(value[4..]));
                break;
            case ColumnKind.Phone:
                Key("last 7", tolerant: true, static value => value.Length < 7 ? 0 : StableHash.Of(value[^7..]));
                break;
            case ColumnKind.Email:
                Key("local", tolerant: true, static value => StableHash.Of(value[..value.IndexOf('@')]));
                break;
            case ColumnKind.Identifier:
                Key("first half", tolerant: true, static value => value.Length < 6 ? 0 : StableHash.Of(value[..(value.Length / 2)]));
                Key("second half", tolerant: true, static value => value.Length < 6 ? 0 : StableHash.Of(value[(value.Length / 2)..]));
                break;
            case ColumnKind.Address or ColumnKind.Company or ColumnKind.LongText or ColumnKind.Text:
                Key("longest word", tolerant: true, static value => StableHash.Of(LongestWord(value)));
                Key("first 5", tolerant: true, static value => Prefix(value, 5));
                break;
            case ColumnKind.Handle:
                Key("letters", tolerant: true, static value => Letters(value, int.MaxValue));
                Key("first 4 letters", tolerant: true, static value => Letters(value, 4));
                break;
            case ColumnKind.Place:
                Key("first 4", tolerant: true, static value => Prefix(value, 4));
                break;
        }
    }

    private static ulong Prefix(ReadOnlySpan<char> value, int length) => StableHash.Of(value[..Math.Min(value.Length, length)]);

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> value)
    {
        var space = value.IndexOf(' ');
        return space < 0 ? value : value[..space];
    }

    private static ReadOnlySpan<char> LongestWord(ReadOnlySpan<char> value)
    {
        var longest = value[..0];
        foreach (var range in value.Split(' '))
            if (value[range].Length > longest.Length)
                longest = value[range];
        return longest;
    }

    private static ulong Letters(ReadOnlySpan<char> value, int count)
    {
        Span<char> letters = stackalloc char[Normalising.Letters.Limit];
        var length = 0;
        foreach (var letter in value)
            if (char.IsLetter(letter) && length < count)
                letters[length++] = letter;
        return length < 3 ? 0 : StableHash.Of(letters[..length]);
    }
}
