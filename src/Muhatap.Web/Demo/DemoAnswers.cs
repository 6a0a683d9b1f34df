using Muhatap.Core.Readings;

namespace Muhatap.Web.Demo;

/// <summary>First answers of the demo's team, fit for what was written.</summary>
internal static class DemoAnswers
{
    private static readonly string[] Complaints =
    [
        "Merhaba, mesajınızı aldık. Kaydınıza baktık; sorunu bugün çözüp size buradan yazacağız.",
        "Merhaba, yaşadığınız için üzgünüz. İlgili ekibe ilettik, akşama kadar dönüş yapacağız.",
        "Merhaba, haklısınız, böyle olmamalıydı. Kaydınızı açtık, yarın öğlene kadar sonucu size yazacağız.",
    ];

    private static readonly string[] Money =
    [
        "Merhaba, haklısınız. Tutarı inceliyoruz; bugün sonucu size buradan yazacağız.",
        "Merhaba, kaydınıza baktık. Fazla alınan tutar iade edildi, bankanıza göre 1-3 gün içinde görünür.",
    ];

    private static readonly string[] People =
    [
        "Merhaba, şubeyle konuştuk. Yarın öğlene kadar size ulaşacaklar; ulaşmazlarsa buraya yazın, biz peşindeyiz.",
        "Merhaba, anlattıklarınız için üzgünüz. Ekibin yöneticisine ilettik, akşama kadar dönüş yapacağız.",
    ];

    private static readonly string[] Questions =
    [
        "Merhaba, sorunuz için teşekkürler. Ekibe danıştık; yanıtı bugün buradan yazacağız.",
        "Selam, iyi ki sordunuz. Ayrıntıya bakıyoruz, akşama kadar dönüş yapacağız.",
    ];

    private static readonly string[] Wishes =
    [
        "Merhaba, isteğinizi kayda aldık. İlgili ekip bakıyor, yarın öğlene kadar size ulaşacaklar.",
        "Merhaba, düşünceniz için teşekkürler. Ürün ekibine ilettik.",
    ];

    private static readonly string[] Praise =
    [
        "Güzel sözleriniz için teşekkürler, ekibe de ilettik.",
        "Teşekkür ederiz, bunu duymak hepimize iyi geldi.",
    ];

    private static readonly string[] English =
    [
        "Hello, thank you for writing. We are looking into it and will get back to you today.",
        "Hi, we are sorry about this. Our team has it now; you will hear from us tomorrow.",
    ];

    /// <param name="chance">0 to 1.</param>
    public static string To(PostReading reading, double chance)
    {
        var fit =
            reading.Language == "en" ? English
            : reading.Intent == Intent.Praise ? Praise
            : reading.Intent is Intent.Question or Intent.Information or Intent.Purchase ? Questions
            : reading.Intent is Intent.Idea or Intent.Request ? Wishes
            : reading.Subject is "billing" or "price" or "return" ? Money
            : reading.Subject is "branch" or "staff" ? People
            : Complaints;
        return fit[(int)(chance * 100) % fit.Length];
    }
}
