using System.Text;

namespace Muhatap.Demo.Material;

/// <summary>
/// A line of text with gaps: <c>{one|another|}</c> is any of these, <c>&lt;slot&gt;</c> and <c>&lt;slot+ending&gt;</c> are filled by the
/// teller, <c>¶</c> begins a paragraph.
/// </summary>
internal sealed class Template
{
    private readonly IReadOnlyList<Piece> pieces;

    private Template(IReadOnlyList<Piece> pieces) => this.pieces = pieces;

    public static Template Parse(string text)
    {
        int at = 0;
        return new Template(Sequence(text, ref at, nested: false));
    }

    /// <summary>Writes the text with its gaps filled.</summary>
    /// <param name="choose">Given a count, which one.</param>
    /// <param name="fill">Given a slot and its ending (or an empty one), its text.</param>
    public void Write(StringBuilder to, Func<int, int> choose, Func<string, string, string> fill)
    {
        foreach (Piece piece in pieces)
            piece.Write(to, choose, fill);
    }

    private static List<Piece> Sequence(string text, ref int at, bool nested)
    {
        var found = new List<Piece>();
        var literal = new StringBuilder();
        while (at < text.Length)
        {
            char letter = text[at];
            if (nested && letter is ('|' or '}'))
                break;
            at++;
            switch (letter)
            {
                case '{':
                    Flush();
                    found.Add(Choice(text, ref at));
                    break;
                case '<':
                    Flush();
                    int end = text.IndexOf('>', at);
                    if (end < 0)
                        throw new FormatException($"'<' at {at} has no '>'.");
                    string[] parts = text[at..end].Split('+', 2);
                    found.Add(new Slot(parts[0], parts.Length > 1 ? parts[1] : ""));
                    at = end + 1;
                    break;
                case '}':
                    throw new FormatException($"'}}' at {at} closes nothing.");
                case '¶':
                    literal.Append('\n');
                    break;
                default:
                    literal.Append(letter);
                    break;
            }
        }
        Flush();
        return found;

        void Flush()
        {
            if (literal.Length > 0)
                found.Add(new Literal(literal.ToString()));
            literal.Clear();
        }
    }

    private static AnyOf Choice(string text, ref int at)
    {
        var options = new List<IReadOnlyList<Piece>>();
        while (true)
        {
            options.Add(Sequence(text, ref at, nested: true));
            if (at >= text.Length)
                throw new FormatException("'{' is never closed.");
            if (text[at++] == '}')
                return new AnyOf(options);
        }
    }

    private abstract record Piece
    {
        public abstract void Write(StringBuilder to, Func<int, int> choose, Func<string, string, string> fill);
    }

    private sealed record Literal(string Text) : Piece
    {
        public override void Write(StringBuilder to, Func<int, int> choose, Func<string, string, string> fill) => to.Append(Text);
    }

    private sealed record Slot(string Name, string Ending) : Piece
    {
        public override void Write(StringBuilder to, Func<int, int> choose, Func<string, string, string> fill) =>
            to.Append(fill(Name, Ending));
    }

    private sealed record AnyOf(IReadOnlyList<IReadOnlyList<Piece>> Options) : Piece
    {
        public override void Write(StringBuilder to, Func<int, int> choose, Func<string, string, string> fill)
        {
            foreach (Piece piece in Options[choose(Options.Count)])
                piece.Write(to, choose, fill);
        }
    }
}
