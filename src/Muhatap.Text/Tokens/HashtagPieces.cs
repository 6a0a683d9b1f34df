namespace Muhatap.Text.Tokens;

/// <summary>
/// Takes a hashtag's name apart where its writer marked a seam: a capital after a small letter, an underscore, a change between letters
/// and digits (#KargomNerede2026 → Kargom, Nerede, 2026), a capital before a small one after capitals (#THYUçuş → THY, Uçuş). A name
/// without seams is one piece. <c>foreach (var (start, length) in new HashtagPieces(name))</c>, without allocating.
/// </summary>
/// <param name="name">Without #.</param>
public ref struct HashtagPieces(ReadOnlySpan<char> name)
{
    private readonly ReadOnlySpan<char> _name = name;
    private int _position = 0;

    public (int Start, int Length) Current { get; private set; } = default;

    public readonly HashtagPieces GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_position < _name.Length && _name[_position] == '_')
            _position++;
        if (_position >= _name.Length)
            return false;
        var end = _position + 1;
        while (end < _name.Length && !IsSeam(end))
            end++;
        Current = (_position, end - _position);
        _position = end;
        return true;
    }

    private readonly bool IsSeam(int at)
    {
        var before = _name[at - 1];
        var here = _name[at];
        if (here == '_')
            return true;
        if (char.IsDigit(before) != char.IsDigit(here))
            return CharacterClasses.IsWordPart(before) && CharacterClasses.IsWordPart(here);
        if (!char.IsUpper(here))
            return false;
        return char.IsLower(before) || (char.IsUpper(before) && at + 1 < _name.Length && char.IsLower(_name[at + 1]));
    }
}
