namespace Muhatap.Text.Tokens;

/// <summary>
/// Walks over a text's tokens without allocating: <c>foreach (var token in new Tokenizer(text))</c>. No token spans white space, so a
/// text may be cut at white space and tokenized in pieces with the same result. Each code unit is looked at a bounded number of times.
/// </summary>
/// <remarks>
/// Apostrophes inside a word split off a <see cref="TokenKind.Suffix"/> (Ankara’da → Ankara, da), which may itself be followed by
/// another. A hashtag is one token; <see cref="HashtagPieces"/> takes it apart. Nothing is folded here: see <see cref="TermForm"/>.
/// </remarks>
public ref struct Tokenizer
{
    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private bool _afterStem;

    public Tokenizer(ReadOnlySpan<char> text)
    {
        _text = text;
        _position = 0;
        _afterStem = false;
        Current = default;
    }

    public Token Current { get; private set; }

    public readonly Tokenizer GetEnumerator() => this;

    /// <summary>Moves to the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length)
        {
            var kind = CharacterClasses.Of(_text[_position]);
            if (kind == CharacterClass.Apostrophe && _afterStem && LetterRun(_position + 1) is var suffix and > 0)
                return Emit(TokenKind.Suffix, _position + 1, suffix);
            _afterStem = false;
            if (kind is not (CharacterClass.Space or CharacterClass.Vanishing))
                return Next(kind);
            _position++;
        }
        return false;
    }

    private bool Next(CharacterClass kind)
    {
        var start = _position;
        int length;
        switch (kind)
        {
            case CharacterClass.Letter or CharacterClass.Digit:
                return NextWord(start);
            case CharacterClass.Surrogate:
                if ((length = EmojiScan.Length(_text, start)) > 0)
                    return Emit(TokenKind.Emoji, start, length);
                return SupplementaryLetter(start) > 0 ? NextWord(start) : Emit(TokenKind.Punctuation, start, PairOrOne(start));
        }
        switch (_text[start])
        {
            case '#' or '＃':
                if (EmojiScan.Length(_text, start) is var key and > 0)
                    return Emit(TokenKind.Emoji, start, key);
                if ((length = HashtagRun(start + 1)) > 0)
                    return Emit(TokenKind.Hashtag, start, length + 1);
                break;
            case '@' or '＠':
                if ((length = AddressScan.MentionLength(_text, start)) > 0)
                    return Emit(TokenKind.Mention, start, length);
                break;
        }
        if ((length = EmojiScan.Length(_text, start)) > 0)
            return Emit(TokenKind.Emoji, start, length);
        if (_text[start] < 0x7F && (length = EmoticonScan.Length(_text, start)) > 0)
            return Emit(TokenKind.Emoticon, start, length);
        length = 1;
        while (start + length < _text.Length && _text[start + length] == _text[start])
            length++;
        return Emit(TokenKind.Punctuation, start, length);
    }

    private bool NextWord(int start)
    {
        if (PlainWord.Length(_text, start) is var plain and > 0)
            return Emit(TokenKind.Word, start, plain);
        if (char.IsAsciiLetterOrDigit(_text[start]))
        {
            if (AddressScan.EmailLength(_text, start) is var email and > 0)
                return Emit(TokenKind.Email, start, email);
            if (AddressScan.LinkLength(_text, start) is var link and > 0)
                return Emit(TokenKind.Link, start, link);
            if (EmojiScan.Length(_text, start) is var keycap and > 0)
                return Emit(TokenKind.Emoji, start, keycap);
        }
        var end = start;
        var digitsOnly = true;
        while (end < _text.Length)
        {
            var kind = CharacterClasses.Of(_text[end]);
            if (kind is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Vanishing)
            {
                digitsOnly &= kind == CharacterClass.Digit;
                end++;
            }
            else if (kind == CharacterClass.Surrogate && SupplementaryLetter(end) is var pair and > 0)
            {
                digitsOnly = false;
                end += pair;
            }
            else
                break;
        }
        if (!digitsOnly)
            return Emit(TokenKind.Word, start, end - start);
        while (end + 1 < _text.Length && _text[end] is '.' or ',' && CharacterClasses.Of(_text[end + 1]) == CharacterClass.Digit)
        {
            end++;
            while (end < _text.Length && CharacterClasses.Of(_text[end]) == CharacterClass.Digit)
                end++;
        }
        return Emit(TokenKind.Number, start, end - start);
    }

    private bool Emit(TokenKind kind, int start, int length)
    {
        Current = new Token(kind, start, length);
        _position = start + length;
        _afterStem = kind is not (TokenKind.Punctuation or TokenKind.Emoticon or TokenKind.Emoji);
        return true;
    }

    private readonly int LetterRun(int from)
    {
        var end = from;
        var letters = 0;
        while (
            end < _text.Length
            && CharacterClasses.Of(_text[end]) is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Vanishing
        )
        {
            if (CharacterClasses.IsWordPart(_text[end]))
                letters++;
            end++;
        }
        return letters > 0 ? end - from : 0;
    }

    /// <summary>The length of a hashtag's name; 0 where it has no letter (#1 is a number).</summary>
    private readonly int HashtagRun(int from)
    {
        var end = from;
        var letters = false;
        while (end < _text.Length)
        {
            var kind = CharacterClasses.Of(_text[end]);
            if (kind is CharacterClass.Letter or CharacterClass.Digit or CharacterClass.Vanishing || _text[end] == '_')
            {
                letters |= kind == CharacterClass.Letter;
                end++;
            }
            else if (kind == CharacterClass.Surrogate && SupplementaryLetter(end) is var pair and > 0)
            {
                letters = true;
                end += pair;
            }
            else
                break;
        }
        return letters ? end - from : 0;
    }

    /// <summary>2 where a letter or digit outside the basic plane begins at <paramref name="at"/>, else 0.</summary>
    private readonly int SupplementaryLetter(int at)
    {
        if (at + 1 >= _text.Length || !char.IsSurrogatePair(_text[at], _text[at + 1]))
            return 0;
        return System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(_text[at], _text[at + 1])) ? 2 : 0;
    }

    private readonly int PairOrOne(int at) => at + 1 < _text.Length && char.IsSurrogatePair(_text[at], _text[at + 1]) ? 2 : 1;
}
