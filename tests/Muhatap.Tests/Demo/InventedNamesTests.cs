using System.Text.RegularExpressions;
using Muhatap.Demo.Telling;

namespace Muhatap.Tests.Demo;

public sealed partial class InventedNamesTests
{
    // Folded as Frames folds. Brands that are everyday words as well (to bring, blue, guarantee) can't be told from them and
    // are left out; so are networks the demo speaks over (X, Instagram, Şikayetvar, Ekşi, Bluesky).
    private static readonly HashSet<string> Real =
    [
        .. (
            "turkcell vodafone turktelekom ttnet turknet superonline millenicom kablonet dsmart digiturk bimcell pttcell pttcel avea telsim bip "
            + "garantibbva akbank isbank isbankasi ziraat ziraatbank ziraatbankasi halkbank vakifbank yapikredi denizbank qnb finansbank qnbfinansbank teb ing ingbank "
            + "hsbc sekerbank odeabank fibabanka anadolubank alternatifbank kuveytturk albaraka papara enpara tosla ininal burgan citibank icbc "
            + "trendyol hepsiburada n11 gittigidiyor amazon aliexpress temu ciceksepeti morhipo yemeksepeti banabi pazarama pttavm letgo sahibinden "
            + "modanisa migros carrefour carrefoursa bim a101 teknosa mediamarkt lcwaikiki waikiki defacto koton boyner flo ikea gratis watsons "
            + "arascargo araskargo mng mngkargo yurtici yurticikargo suratkargo dhl fedex hepsijet "
            + "samsung apple iphone xiaomi huawei arcelik beko vestel philips dyson sony whatsapp facebook google youtube netflix tiktok telegram spotify "
            + "galatasaray fenerbahce trabzonspor sabanci eczacibasi"
        ).Split(' '),
    ];

    [Fact]
    public void No_real_brand_is_named()
    {
        foreach (DemoPost post in WorldTests.World.Posts)
            Check(post.Post.Title + " " + post.Post.Text);
        foreach (DemoPost post in WorldTests.World.LivePosts().Take(1_000))
            Check(post.Post.Title + " " + post.Post.Text);
        foreach (Muhatap.Demo.Cast.Company company in WorldTests.World.Companies)
            Real.ShouldNotContain(Frames.Fold(company.Name));
    }

    private static void Check(string text)
    {
        foreach (Match word in Words().Matches(text))
        {
            string folded = Frames.Fold(word.Value);
            Real.ShouldNotContain(folded, text);
        }
    }

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
