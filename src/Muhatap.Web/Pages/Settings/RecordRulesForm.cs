using Muhatap.Core.Customers;
using Muhatap.Relate.Golden;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>The rules by which golden records are made: shown, tried, saved.</summary>
internal static class RecordRulesForm
{
    public static readonly Phrase Title = new("Kayıt kuralları", "Record rules");
    public static readonly Phrase Hint = new(
        "Bir müşteri hakkında birkaç sistem konuşur. Kartta hangisinin dediği görünsün, bunu buradaki kurallar seçer; ötekiler de saklanır.",
        "Several systems speak of one customer. These rules choose whose word the card shows; the others are kept as well."
    );
    public static readonly Phrase Rules = new("Hangi bilgi nasıl seçilsin?", "How is each value chosen?");
    public static readonly Phrase Trust = new("Hangi kaynağa daha çok güveniyorsunuz?", "Which source do you trust more?");
    public static readonly Phrase TrustHint = new(
        "En üstteki en güvenilen. Elle yazdıklarınız hepsinin önünde gelir.",
        "The first one is trusted most. What you write by hand goes before all of them."
    );
    public static readonly Phrase ByHandFirst = new("her zaman önce · {0} kart", "always first · {0} cards");
    public static readonly Phrase NoSources = new("Henüz bir kaynak yok.", "There are no sources yet.");
    public static readonly Phrase Preview = new("Neyi değiştirir?", "What would change?");
    public static readonly Phrase WouldChange = new(
        "Birden çok kaynağı olan son {1} müşteriden {0} tanesi değişir.",
        "{0} of the latest {1} customers with several sources would change."
    );
    public static readonly Phrase Refreshing = new(
        "Kartlar yeni kurala göre güncelleniyor: {0}",
        "The cards are being brought up to date: {0}"
    );
    public static readonly Phrase Refreshed = new("{0} kart yeni kurallara göre güncellendi.", "{0} cards were brought up to date.");

    public static SurvivorshipRules Of(Func<string, string> field, IReadOnlyList<string> sources) =>
        new(
            AttributeKinds
                .Single.Select(kind => (kind, field($"rule-{kind}")))
                .Where(row => Enum.TryParse<Survivorship>(row.Item2, out _))
                .Select(row => KeyValuePair.Create(row.kind, Enum.Parse<Survivorship>(row.Item2))),
            [.. sources.Distinct(StringComparer.Ordinal)]
        );

    public static async Task<IResult> SaveAsync(
        HttpContext http,
        Database database,
        GoldenRefresh refresh,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = await http.Request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var act = form["act"].ToString();
        var sources = form["source"].OfType<string>().ToList();
        var rules = Of(name => form[name].ToString(), Moved(sources, act));
        if (act != "save")
            return Results.LocalRedirect($"/settings/records?{Query(rules)}{(act == "preview" ? "&preview" : "")}");
        await SaveSurvivorship.RunAsync(database, viewer.Id!.Value, rules, cancellationToken).ConfigureAwait(false);
        refresh.Start(database);
        return Results.LocalRedirect("/settings/records?saved");
    }

    private static List<string> Moved(List<string> sources, string act)
    {
        var (by, at) = act.Split('-') switch
        {
            ["up", var place] when int.TryParse(place, out var number) => (-1, number),
            ["down", var place] when int.TryParse(place, out var number) => (1, number),
            _ => (0, 0),
        };
        if (by != 0 && at >= 0 && at < sources.Count && at + by >= 0 && at + by < sources.Count)
            (sources[at], sources[at + by]) = (sources[at + by], sources[at]);
        return sources;
    }

    private static string Query(SurvivorshipRules rules) =>
        string.Join(
            '&',
            AttributeKinds
                .Single.Select(kind => $"rule-{kind}={rules.Of(kind)}")
                .Concat(rules.Trusted.Select(source => $"source={Uri.EscapeDataString(source)}"))
        );
}
