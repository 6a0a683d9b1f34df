using Muhatap.Text.Folding;

namespace Muhatap.Text.Subjects;

/// <summary>What the built-in subjects are called: shown to people, and understood where they write a subject by its name.</summary>
public static class SubjectNames
{
    private static readonly (string Code, string Turkish, string English)[] All =
    [
        ("delivery", "Teslimat", "Delivery"),
        ("billing", "Fatura", "Billing"),
        ("price", "Fiyat", "Price"),
        ("network", "Bağlantı", "Network"),
        ("staff", "Personel", "Staff"),
        ("application", "Uygulama", "App"),
        ("branch", "Şube", "Branch"),
        ("product", "Ürün", "Product"),
        ("return", "İade", "Return"),
        ("account", "Hesap", "Account"),
        ("campaign", "Kampanya", "Campaign"),
        ("outage", "Kesinti", "Outage"),
        ("waiting", "Bekleme", "Waiting"),
        ("press", "Basın", "Press"),
        ("job", "İş başvurusu", "Job application"),
        ("supplier", "Tedarikçi", "Supplier"),
        ("fraud", "Dolandırıcılık", "Fraud"),
    ];

    private static readonly Dictionary<string, string> Codes = All.SelectMany(name =>
            new[] { (name.Turkish, name.Code), (name.English, name.Code) }
        )
        .ToDictionary(pair => TextFold.Fold(pair.Item1), pair => pair.Code, StringComparer.Ordinal);

    /// <summary>A built-in subject's names; null for one of the company's own.</summary>
    public static (string Turkish, string English)? Of(string code)
    {
        foreach (var name in All)
        {
            if (name.Code == code)
                return (name.Turkish, name.English);
        }
        return null;
    }

    /// <summary>The code of a subject called so in either language; the name itself where no built-in one is.</summary>
    public static string CodeOf(string name) => Codes.GetValueOrDefault(TextFold.Fold(name), name);

    /// <summary>How these subjects may be written: by their names in a reader's language, then by their codes.</summary>
    public static IReadOnlyList<string> Written(IReadOnlyList<string> codes, bool turkish) =>
        [
            .. codes
                .Select(code => Of(code))
                .OfType<(string Turkish, string English)>()
                .Select(name => turkish ? name.Turkish : name.English),
            .. codes,
        ];
}
