using System.Text.RegularExpressions;

namespace Muhatap.Relate.Methods;

/// <summary>What a signature or a vCard (RFC 6350) says of the writer.</summary>
internal sealed partial record SignatureText(string? Name, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, string? Company)
{
    /// <summary>A signature is short; what stands further down is quoted mail of somebody else.</summary>
    private const int MostLines = 10;

    /// <summary>The vCard, else the block after "-- " or a closing formula; null where there is neither.</summary>
    public static SignatureText? Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).ToArray();
        var card = Array.FindIndex(lines, line => line.Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase));
        if (card >= 0)
            return Card(lines[(card + 1)..]);
        var start = Array.FindIndex(lines, line => line == "--" || Closing().IsMatch(line));
        if (start < 0)
            return null;
        // A quotation below is somebody else's mail, and somebody else's address.
        string[] block =
        [
            .. lines[(start + 1)..]
                .TakeWhile(line => !line.StartsWith('>') && !Quoted().IsMatch(line))
                .Where(line => line.Length > 0)
                .Take(MostLines),
        ];
        string[] emails = [.. block.SelectMany(line => Email().Matches(line)).Select(match => match.Value)];
        string[] phones = [.. block.SelectMany(line => Phone().Matches(Email().Replace(line, " "))).Select(match => match.Value)];
        if (emails.Length + phones.Length == 0)
            return null;
        return new SignatureText(block.FirstOrDefault(IsName), emails, phones, block.FirstOrDefault(line => TradeName().IsMatch(line)));
    }

    private static SignatureText? Card(string[] lines)
    {
        string? name = null;
        string? company = null;
        var (emails, phones) = (new List<string>(), new List<string>());
        foreach (var line in lines.TakeWhile(line => !line.Equals("END:VCARD", StringComparison.OrdinalIgnoreCase)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                continue;
            // "TEL;TYPE=cell" and "item1.EMAIL": parameters and groups stand around the property's name.
            var property = line[..colon].Split(';')[0].Split('.')[^1].ToUpperInvariant();
            var value = line[(colon + 1)..].Replace("\\,", ",", StringComparison.Ordinal).Trim();
            if (value.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
                value = value[4..];
            switch (property)
            {
                case "FN":
                    name = value;
                    break;
                case "ORG":
                    company = value.Split(';')[0];
                    break;
                case "EMAIL":
                    emails.Add(value);
                    break;
                case "TEL":
                    phones.Add(value);
                    break;
            }
        }
        return emails.Count + phones.Count == 0 ? null : new SignatureText(name, emails, phones, company);
    }

    private static bool IsName(string line) =>
        line.Split(' ') is { Length: >= 2 and <= 4 } words
        && words.All(word => word.Length > 0 && char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '.' or '-' or '\''));

    [GeneratedRegex(
        @"^(sayg[ıi]lar[ıi]m([ıi]zla|la)?|sayg[ıi]lar|iyi (çalışmalar|günler)|te[sş]ekk[uü]rler|(kind|best) regards|regards|sincerely)[,.!\s]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Closing();

    [GeneratedRegex(
        @"^(on .* wrote:|.* tarihinde .* (yazdı|şunu yazdı).*:|-+ ?(original message|özgün ileti|orijinal mesaj))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Email();

    [GeneratedRegex(@"\+?\d[\d ()./-]{8,18}\d", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(A\.\s?Ş\.|Ltd\.?|Şti\.?|GmbH|Inc\.?|Holding)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TradeName();
}
