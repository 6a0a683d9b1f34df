using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Statistics;
using Muhatap.Core.Volumes;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Analyze.Complaints;

internal static class ComplaintTexts
{
    public static readonly Phrase Title = new("Şikâyetlerde nasılız?", "How we do on complaints");
    public static readonly Phrase Lead = new(
        "Zor şikâyetlere bakan ekip geride görünmesin: her rakam, o şikâyetlerden ne beklenebileceğiyle karşılaştırılır. “Çözüldü” diyen müşteridir; susan şikâyet de sayılır.",
        "Nobody should look bad for taking the hard ones: each figure is held against what may be expected of exactly those complaints. The customer says when it is solved; those who are silent count too."
    );
    public static readonly Phrase Brand = new("Marka", "Brand");
    public static readonly Phrase AllBrands = new("Bütün markalar", "All brands");
    public static readonly Phrase NoBrands = new("Önce kendi markanız için bir konu açın", "First make a topic for your own brand");
    public static readonly Phrase None = new("Bu dönemde şikâyet yok", "No complaints in this period");
    public static readonly Phrase NoneHint = new("Daha uzun bir dönem seçebilirsiniz.", "You can choose a longer period.");
    public static readonly Phrase Complaints = new("Şikâyet", "Complaints");
    public static readonly Phrase Complaint = new("şikâyet", "complaints");
    public static readonly Phrase Before = new("önceki {0}", "{0} before");
    public static readonly Phrase PerCustomers = new("Bin müşteride, ayda", "Per 1,000 customers a month");
    public static readonly Phrase PerContacts = new("Bin temasta", "Per 1,000 contacts");
    public static readonly Phrase Missing = new("Oran yok", "No rate");
    public static readonly Phrase MissingCustomers = new(
        "{0} için müşteri sayısı girilmemiş",
        "The number of customers is missing for {0}"
    );
    public static readonly Phrase MissingContacts = new("{0} için temas sayısı girilmemiş", "The number of contacts is missing for {0}");
    public static readonly Phrase MissingPart = new("{0} katılmadı: sayısı yok", "{0} left out: no figure");
    public static readonly Phrase Give = new("Sayıları gir", "Give the figures");
    public static readonly Phrase FirstAnswer = new("İlk yanıt, ortanca", "First answer, median");
    public static readonly Phrase Confirmed = new("7 günde müşteri “çözüldü” dedi", "Customer says solved within 7 days");
    public static readonly Phrase Praise = new("Övgü", "Praise");
    public static readonly Phrase PraisePer = new("100 şikâyete {0} övgü", "{0} for 100 complaints");
    public static readonly Phrase Unknown = new("henüz bilinmiyor", "not known yet");
    public static readonly Phrase UnknownHint = new("en az {0} şikâyet gerekir", "takes {0} complaints");
    public static readonly Phrase AtLeast = new("en az {0}", "at least {0}");
    public static readonly Phrase NotReached = new("yarısı hâlâ bekliyor", "half still wait");
    public static readonly Phrase Interval = new("%95 aralık {0}", "95% interval {0}");
    public static readonly Phrase Words = new("Kimin sözüyle çözüldü?", "Solved by whose word?");
    public static readonly Phrase Waiting = new("Ne kadar bekliyorlar?", "How long do they wait?");
    public static readonly Phrase AnswerCurve = new("İlk yanıtı alanlar", "Got a first answer");
    public static readonly Phrase SolutionCurve = new("“Çözüldü” diyenler", "Say it is solved");
    public static readonly Phrase NoBefore = new(
        "önceki dönemin tamamı bizde yok, karşılaştırılmadı",
        "the period before is not wholly stored; not compared"
    );
    public static readonly Phrase BeforeCurve = new("Önceki dönem", "The period before");
    public static readonly Phrase Within = new("Süre", "Within");
    public static readonly Phrase Funnel = new("Şans payı çıkınca", "Beyond chance");
    public static readonly Phrase FunnelHint = new(
        "Her numara tablodaki bir satırdır. Huninin içindekiler birbirinden şansla ayrılır; yalnızca dışarıda kalan gerçekten farklıdır.",
        "Each number is a row of the table. Those inside the funnel differ by chance only; what lies outside is really different."
    );
    public static readonly Phrase FunnelX = new("beklenen çözüm sayısı", "solutions expected");
    public static readonly Phrase FunnelY = new("gerçekleşen / beklenen", "observed / expected");
    public static readonly Phrase Inner = new("%95 sınırı", "95% limit");
    public static readonly Phrase Outer = new("%99,8 sınırı", "99.8% limit");
    public static readonly Phrase FewForFunnel = new(
        "Huni için en az {0} şikâyeti olan bir satır gerekir.",
        "The funnel needs a row with at least {0} complaints."
    );
    public static readonly Phrase SolutionRatio = new("Çözüm, beklenene göre", "Solutions, against expected");
    public static readonly Phrase AnswerRatio = new("Yanıt, beklenene göre", "Answers, against expected");
    public static readonly Phrase Expectation = new("Beklenen çözüm", "Expected to solve in");
    public static readonly Phrase Of = new("{0} / {1}", "{0} of {1}");
    public static readonly Phrase CasesTitle = new("Şikâyetler", "Complaints");
    public static readonly Phrase Back = new("Bütün rakamlar", "All figures");
    public static readonly Phrase CasesLead = new(
        "Rakamın arkasındaki şikâyetler, yeniden eskiye. Gerçekliğe dair işaretler yalnızca bilgi verir: hiçbir şikâyet gizlenmez, sırası değişmez.",
        "The complaints behind the figure, newest first. The signs of authenticity only inform: no complaint is hidden or put back for them."
    );
    public static readonly Phrase Pages = new("Sayfalar", "Pages");
    public static readonly Phrase Older = new("Daha eskiler", "Older ones");
    public static readonly Phrase Newest = new("En yeniler", "The newest");
    public static readonly Phrase Place = new("{0}–{1} / {2}", "{0}–{1} of {2}");
    public static readonly Phrase Answered = new("Yanıt {0} sonra", "Answered after {0}");
    public static readonly Phrase Unanswered = new("{0} oldu, yanıt yok", "{0} without an answer");
    public static readonly Phrase Solved = new("{0} sonra", "after {0}");
    public static readonly Phrase Rivals = new(
        "Rakipler halka açık şikâyetleri nasıl yanıtlıyor?",
        "How do competitors answer complaints in public?"
    );
    public static readonly Phrase RivalsHint = new(
        "Yalnızca dinlediğimiz gönderilere kendi hesaplarından verdikleri açık yanıtlar görülür; özelden yazdıkları görülmez. Bizim satırımız da aynı ağlardaki açık şikâyetlerdir.",
        "Only public answers from their own accounts, under posts we listen to, are seen; what they write in private is not. Our row counts open complaints on the same networks."
    );
    public static readonly Phrase Company = new("Şirket", "Company");
    public static readonly Phrase Us = new("Biz", "Us");
    public static readonly Phrase AnswersSeen = new("Görülen yanıt", "Answers seen");
    public static readonly Phrase WithinDay = new("24 saatte yanıtlanan", "Answered within 24 h");
    public static readonly Phrase NoAccount = new("hesabı bilinmiyor", "account unknown");
    public static readonly Phrase TheirAccounts = new("Rakiplerin hesapları", "Competitors’ accounts");
    public static readonly Phrase NoRivals = new("Rakip konusu yok.", "There is no topic about competitors.");
    public static readonly Phrase Definition = new("Nasıl bulunuyor?", "How is it found?");

    public static readonly Phrase DefComplaints = new(
        "Şikâyetle, ayrılma sözüyle ya da yasal yolu anarak başlayan her görüşme bir şikâyettir. Dönem, ilk gönderinin yazıldığı güne göre sayılır; önceki dönem aynı uzunluktadır.",
        "Each conversation that begins with a complaint, with leaving, or by naming a legal step is one complaint. The period goes by the day the first post was written; the one before is as long."
    );
    public static readonly Phrase DefRates = new(
        "Bin müşteride = şikâyet ÷ (ay başına müşteri × gün/30) × 1000. Bin temasta = şikâyet ÷ temas × 1000; temas ayın günlerine eşit dağıtılır. Sayısı girilmemiş ay ve marka, kesrin iki yanından da çıkarılır. Aralık Poisson’un tam aralığıdır (Garwood). Markası belli olmayan şikâyet orana girmez.",
        "Per 1,000 customers = complaints ÷ (customers a month × days/30) × 1000. Per 1,000 contacts = complaints ÷ contacts × 1000; contacts are spread evenly over the month’s days. A month or brand without a figure is left out of both parts. The interval is the exact Poisson one (Garwood). Complaints that name no brand are not in the rate."
    );
    public static readonly Phrase DefAnswer = new(
        "Müşterinin ilk gönderisinden ilk yanıtımıza kadar geçen süre. Hâlâ bekleyenler atılmaz: bekledikleri kadar hesaba katılır (Kaplan–Meier). Ortanca, yarısının yanıt aldığı andır.",
        "From the customer’s first post to our first answer. Those still waiting are not dropped: they count for as long as they have waited (Kaplan–Meier). The median is when half have been answered."
    );
    public static readonly Phrase DefConfirmed = new(
        "Çözüldü sayılması için müşterinin söylemesi gerekir: yanıtımızdan sonra teşekkür eden ya da “çözüldü” diyen kapanış mesajı, veya görüşme dışında 30 gün içinde aynı konuda olumlu bir gönderisi. Sonradan yeniden şikâyet ederse geri alınır. Bizim kapatmamız yetmez. Süren şikâyetler Kaplan–Meier ile hesaba katılır; aralık Greenwood’dur.",
        "It counts as solved when the customer says so: a closing message after our answer that thanks or says it is solved, or a good word about the same subject outside the conversation within 30 days. A later complaint takes it back. Our closing it is not enough. Open ones count by Kaplan–Meier; the interval is Greenwood’s."
    );
    public static readonly Phrase DefPraise = new(
        "Dönemde markalarımızı öven gönderiler; kendi hesaplarımız ve haberler sayılmaz.",
        "Posts of the period that praise our brands; our own accounts and news are not counted."
    );
    public static readonly Phrase DefFunnel = new(
        "Bütün şikâyetlerden, ne kadar bekleyene çözümün hangi hızla geldiği bulunur (parçalı üstel). Her tür × konu × ürün hücresinin bu hıza oranı, az şikâyetli hücrelerde geneline doğru çekilerek kestirilir (Marshall, 1991). Bir satırın beklenen çözüm sayısı, kendi şikâyetlerinin beklentilerinin toplamıdır; bekleme 14 günle sınırlıdır. Konular, türler ve zorluklar birbiriyle karşılaştırılırken beklenti, her türden şikâyetin ortalamasıdır. Oran 1 ise beklendiği kadardır, aralığı Poisson’un tam aralığıdır. Sınırlar Spiegelhalter’in (2005) hunisidir. 30’dan az şikâyetle bir şey söylenmez. Temsilcide görüşmenin sahibi, yoksa ilk yanıtı veren sayılır; yanıtlanmamışların sahibi olmayabildiğinden temsilcide yanıt oranı gösterilmez.",
        "Over all complaints it is found how fast solutions come to those who have waited so long (piecewise exponential). Each cell of kind × subject × product has its ratio to that, drawn towards the whole where complaints are few (Marshall, 1991). A row’s expected solutions are the sum over its own complaints, none watched longer than 14 days. Where subjects, kinds and difficulties themselves are compared, the expectation is that of all complaints. A ratio of 1 is as expected; its interval is the exact Poisson one. The limits are Spiegelhalter’s (2005) funnel. With fewer than 30 complaints nothing is claimed. An agent’s are the conversations assigned to them, else those they answered first; unanswered ones may be nobody’s, so agents have no answer ratio."
    );
    public static readonly Phrase DefDifficulty = new(
        "Zorluk, o tür × konu × ürün için müşterinin “çözüldü” demesine kadar beklenen ortalama süredir (14 günle sınırlı). Kolay, orta, zor: şikâyetlerin üçte birlik dilimleri.",
        "Difficulty is the mean time until the customer says solved that may be expected of that kind × subject × product (none counted longer than 14 days). Easy, medium, hard: thirds of the complaints."
    );

    public static readonly Phrase DefRivals = new(
        "Rakip konusundaki, şirketi adıyla anan ve şikâyet okunan gönderiler; yanıt, şirketin kendi hesabının o gönderiye verdiği ilk karşılıktır. Yanıt görülmeyenler Kaplan–Meier ile bugüne kadar bekliyor sayılır. Hesaplar adlarından tanınır, yanlışı düzeltebilirsiniz.",
        "Posts of the competitor’s topic that name the company and read as complaints; the answer is the first reply to that post by an account of its own. Those without one count as waiting until today (Kaplan–Meier). Accounts are known by their handles; you can put that right."
    );

    // Volumes
    public static readonly Phrase VolumesTitle = new("Müşteri ve temas", "Customers and contacts");
    public static readonly Phrase VolumesHint = new(
        "Şikâyet oranları bu sayılara bölünerek bulunur. Bir ayın sayısı yoksa o ay için oran gösterilmez. Eski sayılar silinmez, geçmişte durur.",
        "Complaint rates are divided by these. Without a figure for a month there is no rate for it. Earlier figures are kept as its history."
    );
    public static readonly Phrase Month = new("Ay", "Month");
    public static readonly Phrase History = new("Geçmiş", "History");
    public static readonly Phrase NoHistory = new("Henüz sayı girilmedi.", "No figures given yet.");
    public static readonly Phrase EmptyTakesBack = new(
        "Boş bıraktığınız değişmez; 0 yazarsanız sayı geri alınır.",
        "What is left empty stays as it is; 0 takes a figure back."
    );
    public static readonly Phrase TakenBack = new("geri alındı", "taken back");
    public static readonly Phrase GivenBy = new("Giren", "Given by");
    public static readonly Phrase Current = new("geçerli", "in force");

    // Rival accounts
    public static readonly Phrase RivalsAccountsHint = new(
        "Rakibin yanıtları bu hesaplardan bulunur. Adı şirketin adı olan hesaplar kendiliğinden tanınır; yanlışsa “Onların değil” deyin, eksikse ekleyin.",
        "Competitors’ answers are found from these accounts. Those named like the company are known by themselves; say “Not theirs” where that is wrong, and add what is missing."
    );
    public static readonly Phrase NotTheirs = new("Onların değil", "Not theirs");
    public static readonly Phrase AddAccount = new("Hesap ekle", "Add an account");
    public static readonly Phrase ByName = new("adından", "by its name");
    public static readonly Phrase BySaid = new("siz söylediniz", "you said so");
    public static readonly Phrase NoneSeen = new("Rakip hesabı görülmedi.", "No account of a competitor was seen.");
    public static readonly Phrase Handle = new("Hesap adı", "Handle");

    public static Phrase Name(CaseBy by) =>
        by switch
        {
            CaseBy.Subject => new("Konu", "Subject"),
            CaseBy.Difficulty => new("Zorluk", "Difficulty"),
            CaseBy.Channel => new("Kanal", "Channel"),
            CaseBy.Team => new("Ekip", "Team"),
            CaseBy.Agent => new("Temsilci", "Agent"),
            CaseBy.Brand => new("Marka", "Brand"),
            _ => new("Tür", "Kind"),
        };

    public static Phrase Name(Difficulty difficulty) =>
        difficulty switch
        {
            Difficulty.Easy => new("Kolay", "Easy"),
            Difficulty.Medium => new("Orta", "Medium"),
            _ => new("Zor", "Hard"),
        };

    public static Phrase Name(ComplaintKind kind) =>
        kind switch
        {
            ComplaintKind.Legal => new("Yasal yol", "Legal step"),
            ComplaintKind.Leaving => new("Ayrılma", "Leaving"),
            _ => new("Şikâyet", "Complaint"),
        };

    public static Phrase Name(SolvedWord word) =>
        word switch
        {
            SolvedWord.ClosingAnswer => new("Müşteri: kapanış mesajında", "Customer: closing message"),
            SolvedWord.LaterPost => new("Müşteri: sonraki gönderisinde", "Customer: a later post"),
            SolvedWord.Ours => new("Yalnızca biz: kapattık, müşteri sustu", "Only us: closed, customer silent"),
            _ => new("Kimse: hâlâ açık", "Nobody: still open"),
        };

    public static Phrase Name(FunnelPlace place) =>
        place switch
        {
            FunnelPlace.Beyond => new("gerçekten farklı", "really different"),
            FunnelPlace.Watch => new("izlemeye değer", "worth watching"),
            _ => new("şans payında", "within chance"),
        };

    public static Phrase Name(AuthenticityLook look) =>
        look switch
        {
            AuthenticityLook.Genuine => new("Gerçek görünüyor", "Looks genuine"),
            AuthenticityLook.LookTwice => new("Bir daha bakın", "Look twice"),
            _ => new("Gerçekliği belirsiz", "Genuineness unclear"),
        };

    public static Phrase Name(AuthenticitySign sign) =>
        sign switch
        {
            AuthenticitySign.KnownCustomer => new("müşterimiz", "a customer of ours"),
            AuthenticitySign.SaidNumber => new("sipariş ya da müşteri numarası verdi", "gave an order or customer number"),
            AuthenticitySign.LongKnown => new("hesabı 90 günden uzun süredir görüyoruz", "account seen for over 90 days"),
            AuthenticitySign.WroteAgain => new("geri dönüp yine yazdı", "came back and wrote again"),
            AuthenticitySign.NewAccount => new("hesabı ilk kez görüyoruz", "account not seen before"),
            AuthenticitySign.CopiesOthers => new("başkaları aynı metni daha önce yazmış", "others wrote the same before"),
            _ => new("program gibi gönderiyor", "posts like a program"),
        };

    public static Phrase Name(VolumeMeasure measure) =>
        measure == VolumeMeasure.Customers ? new("Müşteri sayısı", "Customers") : new("Temas sayısı", "Contacts");

    /// <summary>A group's name as a reader knows it.</summary>
    public static string GroupName(Viewer viewer, ComplaintBoard board, CaseBy by, string key) => GroupName(viewer.Tongue, board, by, key);

    public static string GroupName(Tongue tongue, ComplaintBoard board, CaseBy by, string key) =>
        (by, key) switch
        {
            (CaseBy.Subject, "") => new Phrase("konusu belirsiz", "subject unclear").In(tongue),
            (CaseBy.Subject, _) => ReadingTexts.Subject(key).In(tongue),
            (CaseBy.Difficulty, _) => Name(Enum.Parse<Difficulty>(key)).In(tongue),
            (CaseBy.Channel, _) => ReadingTexts.Network(key).In(tongue),
            (CaseBy.Agent, "") => new Phrase("sahipsiz", "nobody’s").In(tongue),
            (CaseBy.Agent, _) => board.People.GetValueOrDefault(key) ?? key,
            (CaseBy.Brand, "") => new Phrase("markası belirsiz", "brand unclear").In(tongue),
            (CaseBy.Brand, _) => board.Brands.FirstOrDefault(brand => brand.Id.ToString() == key)?.Name ?? key,
            (CaseBy.Kind, _) => Name(Enum.Parse<ComplaintKind>(key)).In(tongue),
            _ => key,
        };

    public static string Number(Viewer viewer, double value) =>
        value.ToString(
            value < 0.095 ? "0.###"
                : value < 9.95 ? "0.##"
                : "#,0",
            viewer.Tongue.Culture()
        );

    public static string Range(Viewer viewer, Estimate estimate) => $"{Number(viewer, estimate.Low)}–{Number(viewer, estimate.High)}";

    public static string Percents(Viewer viewer, Estimate estimate) => $"{viewer.Percent(estimate.Low)}–{viewer.Percent(estimate.High)}";

    /// <summary>The share within some hours; where nobody was watched that long, the last known one as the least it can be.</summary>
    public static string Share(Viewer viewer, KaplanMeier curve, double hours) =>
        curve.Within(hours) is { } known ? viewer.Percent(known.Value)
        : curve.Within(curve.Longest) is { } least ? viewer.Say(AtLeast, viewer.Percent(Math.Floor(least.Value * 100) / 100))
        : viewer.Say(Unknown);

    public static string Hours(Viewer viewer, double hours) => viewer.Span(TimeSpan.FromHours(hours));
}
