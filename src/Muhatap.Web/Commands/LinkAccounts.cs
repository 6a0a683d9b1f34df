using System.Globalization;
using Muhatap.Linkage.Accounts;
using Muhatap.Linkage.Records;
using Muhatap.Linkage.Scoring;

namespace Muhatap.Web.Commands;

/// <summary>The people and accounts form of "link": reads both files and writes the pairs.</summary>
internal static class LinkAccounts
{
    private static readonly string[] FullNames = ["full_name", "fullname", "name", "ad_soyad", "adsoyad", "ad soyad", "isim"];
    private static readonly string[] Handles = ["handle", "username", "account", "screen_name", "kullanici_adi", "hesap"];

    /// <summary>Returns how many lines were left out.</summary>
    public static async Task<long> RunAsync(
        string peoplePath,
        string accountsPath,
        string? id,
        double threshold,
        Func<TextWriter> open,
        CancellationToken cancellation
    )
    {
        var left = await CsvRecords.ReadAsync(peoplePath, id ?? "id", Console.Error, cancellation).ConfigureAwait(false);
        var right = await CsvRecords.ReadAsync(accountsPath, id ?? "id", Console.Error, cancellation).ConfigureAwait(false);
        var people = People(left.Table, peoplePath);
        var accounts = Accounts(right.Table, accountsPath);
        var matches = AccountLinker.Link(people, accounts, threshold);
        var writer = open();
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteLineAsync(CsvLine.PairsHeader).ConfigureAwait(false);
            foreach (var match in matches)
            {
                var evidence = Evidence.Write(match.Evidence, out var weight);
                await writer
                    .WriteLineAsync(CsvLine.Pair(people[match.Person].Id, accounts[match.Account].Id, weight, evidence))
                    .ConfigureAwait(false);
            }
        }
        return left.BadLines + right.BadLines;
    }

    private static List<Person> People(RecordTable table, string path)
    {
        var name =
            Column(table, FullNames)
            ?? throw new UnusableInputException($"{path}: no column \"full_name\"; there are: {string.Join(", ", table.ColumnNames)}");
        var email = Column(table, "email", "e-posta", "eposta", "mail");
        var phone = Column(table, "phone", "telefon", "tel", "gsm", "cep");
        var city = Column(table, "city", "il", "sehir", "şehir");
        var birth = Column(table, "birth_date", "dob", "date_of_birth", "dogum_tarihi", "doğum tarihi");
        var company = Column(table, "company", "firma", "sirket", "şirket", "kurum");
        var role = Column(table, "role", "title", "unvan", "görev", "gorev");
        return
        [
            .. table.Ids.Select(
                (id, row) => new Person(id, name[row] ?? "", email?[row], phone?[row], city?[row], birth?[row], company?[row], role?[row])
            ),
        ];
    }

    private static List<SocialAccount> Accounts(RecordTable table, string path)
    {
        var handle =
            Column(table, Handles)
            ?? throw new UnusableInputException($"{path}: no column \"handle\"; there are: {string.Join(", ", table.ColumnNames)}");
        var network = Column(table, "network", "ag", "ağ", "platform");
        var display = Column(table, "display_name", "displayname", "author_name", "gorunen_ad");
        var bio = Column(table, "bio", "description", "biyografi", "aciklama");
        var location = Column(table, "location", "konum", "yer");
        var link = Column(table, "link", "url", "website");
        var followers = Column(table, "followers", "followers_count", "takipci");
        return
        [
            .. table.Ids.Select(
                (id, row) =>
                    new SocialAccount(
                        id,
                        network?[row] ?? "",
                        handle[row] ?? "",
                        display?[row],
                        bio?[row],
                        location?[row],
                        link?[row],
                        long.TryParse(followers?[row], NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) ? count : null
                    )
            ),
        ];
    }

    private static string?[]? Column(RecordTable table, params string[] names)
    {
        for (var i = 0; i < table.ColumnNames.Count; i++)
            if (names.Contains(table.ColumnNames[i], StringComparer.OrdinalIgnoreCase))
                return table.Columns[i];
        return null;
    }
}
