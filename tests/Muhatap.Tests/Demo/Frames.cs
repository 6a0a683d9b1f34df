using System.Text;
using System.Text.RegularExpressions;
using Muhatap.Demo.Cast;

namespace Muhatap.Tests.Demo;

/// <summary>
/// What is left of a text when names, handles and numbers are masked and case, Turkish letters and punctuation no longer
/// count. Written apart from the generator, so that it can find what the generator overlooks.
/// </summary>
internal sealed partial class Frames(Muhatap.Demo.World world)
{
    private readonly HashSet<string> names =
    [
        .. world
            .People.SelectMany(person => new[] { person.FirstName, person.LastName, person.City, person.District })
            .SelectMany(name => name.Split(' '))
            .Select(Fold),
    ];
    private readonly string[] companies = [.. world.Companies.Select(company => Fold(company.Name))];

    public IEnumerable<string> Sentences(string text) => Ends().Split(text).Select(Skeleton).Where(frame => frame.Any(char.IsAsciiLetter));

    public string Skeleton(string text)
    {
        string bare = Links().Replace(text, " ");
        var frame = new StringBuilder();
        foreach (
            string word in Fold(bare).Split([' ', '\n', ',', ';', ':', '"', '(', ')', '?', '!', '.'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string stem = word.Split('\'')[0];
            if (
                stem.Any(char.IsAsciiDigit)
                || names.Contains(stem)
                || companies.Any(company => stem.StartsWith(company, StringComparison.Ordinal))
            )
                stem = "_";
            string letters = string.Concat(stem.Where(letter => char.IsAsciiLetter(letter) || letter == '_'));
            if (letters.Length > 0)
                frame.Append(frame.Length > 0 ? " " : "").Append(letters);
        }
        return frame.ToString();
    }

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            folded.Append(
                letter switch
                {
                    'ı' or 'I' or 'İ' or 'î' => 'i',
                    'ş' or 'Ş' => 's',
                    'ğ' or 'Ğ' => 'g',
                    'ü' or 'Ü' or 'û' => 'u',
                    'ö' or 'Ö' => 'o',
                    'ç' or 'Ç' => 'c',
                    'â' or 'Â' => 'a',
                    _ => char.ToLowerInvariant(letter),
                }
            );
        }
        return folded.ToString();
    }

    public static bool Names(string? text, Company company) =>
        text is not null && Fold(text).Contains(Fold(company.Name), StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=\p{L}{2})[.!?…]+(?:\s|$)|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"https?://\S+|@[\w.-]+|#\w+|\S+\.example\S*", RegexOptions.CultureInvariant)]
    private static partial Regex Links();
}
