using Muhatap.Linkage.Normalising;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Linkage.Accounts;

/// <summary>What a profile says beside its handle: display name, place, work, e-mail and phone. Bits are logs of likelihood ratios.</summary>
internal sealed class ProfileEvidence
{
    private const double StatedContactBits = 20;
    private const double NoPartOfNameBits = -7;
    private const double ElsewhereBits = -1.5;
    private const double LargestWordBits = 7;

    private readonly string[] _texts;
    private readonly string[] _places;
    private readonly Dictionary<string, int> _placeCounts;
    private readonly Dictionary<string, int> _wordCounts;
    private readonly IReadOnlyList<SocialAccount> _accounts;
    private readonly string[][] _display;

    public ProfileEvidence(IReadOnlyList<SocialAccount> accounts)
    {
        _accounts = accounts;
        _texts = [.. accounts.Select(account => " " + Words($"{account.Bio} {account.Link} {account.DisplayName}") + " ")];
        _places = [.. accounts.Select(account => " " + Words(account.Location ?? "") + " ")];
        _display = [.. accounts.Select(account => DisplayWords(account.DisplayName))];
        _placeCounts = Count(_places);
        _wordCounts = Count(_texts);
    }

    /// <summary>The words of the display name, without titles and signs.</summary>
    public string[] DisplayName(int account) => _display[account];

    /// <summary>
    /// The display name against the person's name: the words found are as rare as the name's; a name of two words of which none is found is another
    /// person's. The second value tells which of the name's words were found.
    /// </summary>
    public (EvidenceStep? Step, int Tokens) Name(int account, NameToken[] name)
    {
        var display = _display[account];
        if (display.Length == 0)
            return (null, 0);
        double bits = 0;
        var tokens = 0;
        var strange = 0;
        foreach (var word in display)
        {
            var found = Array.FindIndex(name, token => IsSame(token.Text, word));
            if (found >= 0 && (tokens & (1 << found)) == 0)
            {
                tokens |= 1 << found;
                bits += name[found].Bits - (string.Equals(name[found].Text, word, StringComparison.Ordinal) ? 0 : 2);
            }
            else if (word.Length == 1 && Array.Exists(name, token => token.Text[0] == word[0]))
                bits += 2;
            else if (NameShares.IsGivenName(word))
                strange += 2;
            else if (HandleText.StrangerWords.Contains(word))
                strange += 2;
            else if (!HandleText.OrnamentWords.Contains(word))
                strange++;
        }
        if (tokens == 0)
            return display.Length >= 2 ? (new EvidenceStep("display_name", "other", NoPartOfNameBits), 0) : (null, 0);
        bits -= strange * 3;
        var surname = name.Where((token, k) => token.IsSurname && (tokens & (1 << k)) != 0).Any();
        var given = name.Where((token, k) => !token.IsSurname && (tokens & (1 << k)) != 0).Any();
        return (
            new EvidenceStep(
                "display_name",
                surname && given ? "full_name"
                    : surname ? "surname"
                    : "given_name",
                surname ? bits : bits - 3
            ),
            tokens
        );
    }

    /// <summary>The city against the stated place.</summary>
    public EvidenceStep? Place(int account, Person person)
    {
        var city = Words(person.City ?? "");
        if (city.Length == 0 || _places[account].Length <= 2)
            return null;
        return _places[account].Contains($" {city} ", StringComparison.Ordinal)
            ? new EvidenceStep("city", "same", Math.Min(LargestWordBits, Rarity(_placeCounts, city)) - 1)
            : new EvidenceStep("city", "elsewhere", ElsewhereBits);
    }

    /// <summary>Company and role against the bio: the rarest word found.</summary>
    public EvidenceStep? Work(int account, Person person)
    {
        double best = 0;
        foreach (var word in Words($"{person.Company} {person.Role}").Split(' '))
            if (word.Length >= 4 && _texts[account].Contains($" {word} ", StringComparison.Ordinal))
                best = Math.Max(best, Math.Min(LargestWordBits, Rarity(_wordCounts, word)) - 1);
        return best > 0 ? new EvidenceStep("work", "in_profile", best) : null;
    }

    /// <summary>The person's e-mail or phone in the profile, or a handle like the e-mail's local part.</summary>
    public EvidenceStep? Contact(int account, Person person, NameToken[] name)
    {
        var email = Canonical(person.Email, EmailForm.Canonical);
        var phone = Canonical(person.Phone, PhoneForm.E164);
        var profile = $"{_accounts[account].Bio} {_accounts[account].Link}";
        if (email.Length > 0 && profile.Contains(email, StringComparison.OrdinalIgnoreCase))
            return new EvidenceStep("contact", "email_in_profile", StatedContactBits);
        if (phone.Length >= 10 && string.Concat(profile.Where(char.IsAsciiDigit)).Contains(phone[^10..], StringComparison.Ordinal))
            return new EvidenceStep("contact", "phone_in_profile", StatedContactBits);
        if (email.Length == 0)
            return null;
        Span<char> buffer = stackalloc char[Letters.Limit];
        var local = buffer[..Letters.Solid(email.AsSpan(0, email.IndexOf('@')), buffer)].ToString();
        Span<char> other = stackalloc char[Letters.Limit];
        var handle = other[..Letters.Solid(_accounts[account].Handle.AsSpan().TrimStart('@'), other)].ToString();
        if (local.Length < 4 || !string.Equals(local, handle, StringComparison.Ordinal))
            return null;
        // A local part made of the name says little more than the name does.
        var fromName = !local.Any(char.IsAsciiDigit) && HandleReader.Read(HandleText.Of(local), name).Bits > 8;
        return new EvidenceStep("contact", "handle_like_email", fromName ? 2 : 9);
    }

    private double Rarity(Dictionary<string, int> counts, string words) =>
        words.Split(' ').Max(word => -Math.Log2((counts.GetValueOrDefault(word) + 0.5) / (_accounts.Count + 1)));

    private static bool IsSame(string name, string word) =>
        string.Equals(name, word, StringComparison.Ordinal)
        || (name.Length >= 5 && word.Length >= 5 && Comparisons.EditDistance.Bounded(name, word, 1) <= 1)
        || (NameVariants.Family(name) >= 0 && NameVariants.Family(name) == NameVariants.Family(word));

    private static Dictionary<string, int> Count(string[] texts) =>
        texts
            .SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
            .CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    private static string[] DisplayWords(string? display)
    {
        var words = Words(display ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(word => !PersonNameForm.IsTitle(word) && word.Any(char.IsLetter))];
    }

    private static string Words(string text)
    {
        Span<char> buffer = stackalloc char[Letters.Limit];
        return buffer[..Letters.Words(text, buffer)].ToString();
    }

    private static string Canonical(string? text, Records.Normaliser normalise)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Letters.Limit - 8)
            return "";
        Span<char> buffer = stackalloc char[Letters.Limit];
        return buffer[..normalise(text, buffer)].ToString();
    }
}
