using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Files.Mapping;

/// <summary>What a column's first cells look like: shares, from 0 to 1, of those that hold something.</summary>
internal readonly record struct ContentProfile(
    int Filled,
    double Dates,
    double Numbers,
    double Emails,
    double Phones,
    double Urls,
    double Handles,
    double Names,
    double MeanLength,
    double MeanWords
)
{
    public static ContentProfile Of(IEnumerable<Cell> cells)
    {
        int filled = 0,
            dates = 0,
            numbers = 0,
            emails = 0,
            phones = 0,
            urls = 0,
            handles = 0,
            names = 0;
        double length = 0,
            words = 0;
        foreach (var cell in cells)
        {
            if (cell.IsEmpty)
                continue;
            var text = cell.Text.Trim();
            filled++;
            dates += IsDate(cell, text) ? 1 : 0;
            numbers += NumberText.Of(cell, ',') is not null || NumberText.Of(cell, '.') is not null ? 1 : 0;
            emails += IdentifierForm.Of(IdentifierKind.Email, text) is not null ? 1 : 0;
            phones += text.Length <= 25 && IdentifierForm.Of(IdentifierKind.Phone, text) is not null ? 1 : 0;
            urls += IsUrl(text) ? 1 : 0;
            handles += text.Length is > 1 and <= 60 && text[0] == '@' && !text.Contains(' ', StringComparison.Ordinal) ? 1 : 0;
            var count = text.AsSpan().Count(' ') + 1;
            names +=
                count is 2 or 3 && text.Length <= 60 && text.All(c => char.IsLetter(c) || c is ' ' or '.' or '-') && char.IsUpper(text[0])
                    ? 1
                    : 0;
            length += text.Length;
            words += count;
        }
        return filled == 0
            ? default
            : new ContentProfile(
                filled,
                (double)dates / filled,
                (double)numbers / filled,
                (double)emails / filled,
                (double)phones / filled,
                (double)urls / filled,
                (double)handles / filled,
                (double)names / filled,
                length / filled,
                words / filled
            );
    }

    /// <summary>Whether most cells can be what a field asks for. An empty column can be anything.</summary>
    public bool Fits(Content content) =>
        Filled == 0
        || content switch
        {
            Content.Date => Dates >= 0.5,
            Content.Number => Numbers >= 0.5,
            Content.Email => Emails >= 0.3,
            Content.Phone => Phones >= 0.3,
            Content.Url => Urls >= 0.5,
            _ => true,
        };

    // Plain numbers are dates only where the file says so, or where they are long enough to be nothing smaller.
    private static bool IsDate(Cell cell, string text) =>
        cell.Kind == CellKind.Date
        || (
            (text.Length is >= 8 || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            && InstantText.Of(cell, DateOrder.DayFirst) is not null
        )
        || InstantText.Of(cell, DateOrder.MonthFirst) is not null && text.AsSpan().IndexOfAny('/', '-') >= 0;

    private static bool IsUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("[\"http", StringComparison.OrdinalIgnoreCase);
}
