using System.Collections.Frozen;
using Muhatap.Linkage.Normalising;

namespace Muhatap.Linkage.Records;

/// <summary>What a column's name says it holds, in Turkish and English.</summary>
internal static class ColumnNames
{
    private static readonly (ColumnKind Kind, string Names)[] Known =
    [
        (
            ColumnKind.Ignored,
            "id uniqueid recid rowid rownumber index unnamed cluster clusterid entid entityid groundtruth label truth recordid sirano no0"
        ),
        (ColumnKind.Email, "email mail eposta emailaddress epostaadresi mailadresi eposta1 email1 emailadres"),
        (
            ColumnKind.Phone,
            "phone telephone tel telefon gsm cep ceptel ceptelefonu mobile phonenumber telno telefonno cell msisdn fax faks cepno numara phone1 mobil"
        ),
        (ColumnKind.BirthDate, "dob dateofbirth birthdate dogumtarihi dogum birthday dogumtarih dtarihi bdate dobirth"),
        (ColumnKind.Year, "by birthyear yob dogumyili yearofbirth byear"),
        (ColumnKind.Month, "bm birthmonth mob dogumayi monthofbirth bmonth"),
        (ColumnKind.Day, "bd birthday0 dogumgunu dayofbirth bday"),
        (
            ColumnKind.Identifier,
            "socsecid ssn nationalid tckn tcno tckimlik tckimlikno kimlikno tc vkn vergino vergikimlikno mersis mersisno taxid taxnumber passport pasaport nino nhsnumber iban plaka isbn upc"
        ),
        (
            ColumnKind.Company,
            "company firma sirket unvan kurum companyname firmaadi sirketadi organization organisation employer isyeri kurulus ticariunvan tradename brand manufacturer"
        ),
        (ColumnKind.MiddleName, "middlename middle ikinciad gobekadi fnamec2 secondname middlenames"),
        (
            ColumnKind.GivenName,
            "firstname givenname forename fname first ad isim givennames forenames fnamec1 christianname onad fornavn vorname givname"
        ),
        (
            ColumnKind.Surname,
            "surname lastname lname last soyad soyadi soyisim familyname family lnamec1 lnamec2 nachname maidenname kizliksoyadi secondsurname sname"
        ),
        (
            ColumnKind.FullName,
            "fullname name adsoyad adisoyadi isimsoyisim adsoyadi musteriadi customername contact kisi yetkili personname authors author displayname gorunenad musteri adsoyisim firstandsurname adisoyad"
        ),
        (
            ColumnKind.Address,
            "address adres address1 address2 address3 addr street sokak streetname acikadres adres1 adres2 streetaddress cadde mahalle cadde addressline1 addressline2 addressline"
        ),
        (ColumnKind.HouseNumber, "streetnumber housenumber kapino streetno buildingno houseno binano daireno"),
        (ColumnKind.Postcode, "postcode zip zipcode postalcode postakodu pk postcodefake plz"),
        (
            ColumnKind.Place,
            "city sehir il ilce suburb town district province county birthplace dogumyeri locality location konum country ulke place semt region bolge state eyalet venue"
        ),
        (ColumnKind.Category, "gender sex cinsiyet segment type tur occupation meslek title unvani"),
        (
            ColumnKind.Handle,
            "username handle kullaniciadi nick nickname screenname twitter instagram account hesap usernamea usernameb user kullanici login"
        ),
        (ColumnKind.Link, "url link website web site webadresi homepage webpage"),
        (ColumnKind.LongText, "bio description aciklama biyografi about hakkinda note not notes"),
    ];

    private static readonly FrozenDictionary<string, ColumnKind> Whole = Known
        .SelectMany(entry => entry.Names.Split(' ').Distinct(StringComparer.Ordinal).Select(name => (name, entry.Kind)))
        .DistinctBy(entry => entry.name, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.name, entry => entry.Kind, StringComparer.Ordinal);

    /// <summary>The kind a name says, or null where it says none. "musteri_email_adresi" is found by its words.</summary>
    public static ColumnKind? Kind(string name)
    {
        Span<char> buffer = stackalloc char[Letters.Limit];
        var solid = buffer[..Letters.Solid(Shorten(name), buffer)].ToString();
        if (solid.Length == 0)
            return ColumnKind.Ignored;
        if (Whole.TryGetValue(solid, out var kind))
            return kind;
        var words = buffer[..Letters.Words(Shorten(SplitCamel(name)), buffer)].ToString().Split(' ');
        // Two neighbouring words say more than one: "tel no", "first name".
        for (var i = 0; i + 1 < words.Length; i++)
            if (Whole.TryGetValue(words[i] + words[i + 1], out kind))
                return kind;
        for (var i = words.Length - 1; i >= 0; i--)
            if (words[i].Length > 1 && Whole.TryGetValue(words[i], out kind) && kind != ColumnKind.Ignored)
                return kind;
        return words[^1] is "id" ? ColumnKind.Ignored : null;
    }

    private static ReadOnlySpan<char> Shorten(string name) => name.AsSpan(0, Math.Min(name.Length, Letters.Limit - 4));

    private static string SplitCamel(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
                text.Append(' ');
            text.Append(name[i]);
        }
        return text.ToString();
    }
}
