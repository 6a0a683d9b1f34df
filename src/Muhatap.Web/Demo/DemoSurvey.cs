using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Topics;
using Muhatap.Core.Walk;
using Muhatap.Demo;
using Muhatap.Listen.Collect;
using Muhatap.Listen.Surveys;
using Muhatap.Store;

namespace Muhatap.Web.Demo;

/// <summary>The telecom of the demo asks its customers; every few hours one of them answers, most without a word.</summary>
internal sealed class DemoSurvey(Database database, IPostWalk walk, World world, DemoClock clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(287);

    /// <summary>What people write, and the number they choose with it.</summary>
    private static readonly (int Score, string Text)[] Said =
    [
        (9, "Modemi kendim kurdum, on dakikada bağlandım. Elinize sağlık."),
        (3, "Faturada anlamadığım bir kalem var, iki kez sordum hâlâ anlamadım."),
        (10, "Çağrı merkezindeki hanımefendi çok ilgiliydi."),
        (6, "İnternet genelde iyi ama akşamları yavaşlıyor."),
        (2, "Kesinti olduğunda haber verin, işim yarım kaldı."),
        (8, "Fiyat biraz yüksek, hizmetten memnunum."),
        (0, "Üç hafta tesisat bekledim, gelen giden olmadı."),
        (9, "Uygulama sade, faturamı oradan ödüyorum."),
        (7, "Taahhüt bitince fiyatın ne olacağını önceden bilmek isterdim."),
        (5, "bagladiklari gun iyiydi simdi kopup duruyor"),
        (10, "Yıllardır sizdeyim, memnunum."),
        (4, "Şubede çok bekledim, sıra sistemi çalışmıyordu."),
        (1, "İptal etmek istedim, dört kişiye bağladılar."),
        (9, "Taşınırken nakil işlemi sorunsuz oldu, teşekkür ederim."),
        (8, "Hız testi yapınca söz verdiğiniz hızı alıyorum."),
        (3, "Kampanya diye aradılar, sonra fiyat başka çıktı."),
        (6, "Yan odada çekmiyor, ikinci cihaz parasını ben mi vereceğim?"),
        (10, "Arıza kaydımı açtım, ertesi gün ekip geldi. Bravo."),
        (2, "Otomatik cevaplardan insana ulaşmak imkânsız."),
        (9, "Yurt dışında da çekti, paket açıklaması anlaşılırdı."),
        (5, "Fena değil, komşumun firması daha ucuz."),
        (7, "Mesajla bilgilendirme güzel ama çok sık geliyor."),
        (0, "Ödediğim faturayı ödenmemiş gösterip hattımı kestiniz."),
        (8, "Usta nazikti, kabloyu gizledi, ev toz olmadı."),
        (9, "Öğrenci tarifesi bütçeme uydu."),
        (4, "Modem eski, değiştirin dedim, stok yok dediler."),
        (10, "Sorunumu tek aramada çözdünüz."),
        (6, "Uygulamaya parmak iziyle giremiyorum artık."),
        (1, "Akşam dokuzda internet yok, her gün aynı saatte."),
        (8, "Fatura tarihini maaş günüme aldınız, iyi oldu."),
        (3, "Sözleşmenin küçük yazılarını okuyamadım, gözüm de sağlam."),
        (9, "Annemin hattını ben yönetiyorum, çok rahat."),
        (7, "İyi. Bir de gece destek olsa."),
        (2, "Arayıp memnun musunuz diyorsunuz, derdimi dinlemeden kapatıyorsunuz."),
        (10, "Kesinti için bir günlük iade yapmışsınız, istemeden. Takdir ettim."),
        (5, "Ne iyi ne kötü."),
        (9, "Gençler çok sabırlıydı, bana tane tane anlattılar."),
        (4, "Şifre kodu geç geliyor, işlem zaman aşımına uğruyor."),
    ];

    private SourceId survey;
    private DateTimeOffset next = world.Posts[0].Post.CreatedAt;
    private int given;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var brand = await db
            .Topics.Where(topic => topic.Purpose == TopicPurpose.Brand)
            .OrderBy(topic => topic.Id)
            .Select(topic => topic.Id)
            .FirstAsync(cancellationToken)
            .ConfigureAwait(false);
        var asked = new Survey(
            SurveyScale.Recommend,
            "Bizi bir yakınınıza tavsiye eder misiniz?",
            "Bir cümleyle neden?",
            Thanks: "",
            brand,
            IsEnglish: false
        );
        survey = await SaveSource
            .RunAsync(
                database,
                by: null,
                id: null,
                Survey.Connector,
                "Aylık tavsiye anketi",
                asked.ToOptions(),
                isAddressed: true,
                isEnabled: true,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <summary>The answers that were given up to then, by the demo's clock.</summary>
    public async Task PlayUntilAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        for (; next <= until; next += Every, given++)
        {
            clock.Stand(next);
            // One in four writes a sentence; one in three says who they are.
            var (score, text) = Said[given / 4 % Said.Length];
            var answer = new SurveyAnswer(
                given % 4 == 0 ? score : Silent(given),
                given % 4 == 0 ? text : null,
                Email: null,
                given % 3 == 0 ? world.Customers[given * 7 % world.Customers.Count].Number : null
            );
            // The same key for the same answer, so that a demo played again holds each once.
            var key = new Guid(given, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
            await TakeAnswer.RunAsync(database, walk, survey, answer, key, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Those who say nothing are a little happier than those who write.</summary>
    private static int Silent(int number) =>
        (number * 5 % 11) switch
        {
            var score and < 3 => score + 5,
            var score => score,
        };
}
