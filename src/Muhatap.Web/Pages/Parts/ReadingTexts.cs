using Muhatap.Core.Outbound;
using Muhatap.Core.Readings;
using Muhatap.Core.Triage;
using Muhatap.Text.Subjects;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Parts;

/// <summary>The domain's words as people read them.</summary>
internal static class ReadingTexts
{
    public static readonly Phrase OpenPost = new("Gönderiyi aç", "Open the post");

    public static Phrase Of(Sentiment sentiment) =>
        sentiment switch
        {
            Sentiment.Negative => new("Olumsuz", "Negative"),
            Sentiment.Positive => new("Olumlu", "Positive"),
            _ => new("Nötr", "Neutral"),
        };

    public static Phrase Of(Intent intent) =>
        intent switch
        {
            Intent.Complaint => new("Şikâyet", "Complaint"),
            Intent.Question => new("Soru", "Question"),
            Intent.Request => new("İstek", "Request"),
            Intent.Praise => new("Övgü", "Praise"),
            Intent.Idea => new("Fikir", "Idea"),
            Intent.Purchase => new("Satın alma", "Purchase"),
            Intent.Churn => new("Ayrılma", "Churn"),
            Intent.Information => new("Bilgi", "Information"),
            _ => new("Diğer", "Other"),
        };

    public static Phrase Of(Severity severity) =>
        severity switch
        {
            Severity.Critical => new("Kritik", "Critical"),
            Severity.High => new("Yüksek", "High"),
            Severity.Medium => new("Orta", "Medium"),
            _ => new("Düşük", "Low"),
        };

    public static Phrase Of(OutboundState state) =>
        state switch
        {
            OutboundState.Pending => new("Sırada", "Waiting to be sent"),
            OutboundState.Sending => new("Gönderiliyor", "Being sent"),
            OutboundState.Sent => new("Gönderildi", "Sent"),
            OutboundState.Refused => new("Ağ kabul etmedi", "Refused by the network"),
            OutboundState.Unsure => new("Gitti mi belirsiz", "Unsure whether it arrived"),
            OutboundState.ByHand => new("Elle gönderilecek", "To be sent by hand"),
            _ => new("Vazgeçildi", "Cancelled"),
        };

    /// <summary>A subject's code in words; an own code of the company as it is.</summary>
    public static Phrase Subject(string? code) =>
        code switch
        {
            null or "open" or "none" => new("Genel", "General"),
            _ when SubjectNames.Of(code) is { } names => new(names.Turkish, names.English),
            _ => Own(code),
        };

    private static Phrase Own(string code)
    {
        var name = code.Replace('-', ' ');
        name = name.Length == 0 ? name : (name[0] == 'i' ? 'İ' : char.ToUpperInvariant(name[0])) + name[1..];
        return Same(name);
    }

    public static Phrase Segment(string? segment) =>
        segment switch
        {
            null => new("Tanımıyoruz", "Unknown"),
            "vip" => new("Özel müşteri", "VIP"),
            "standard" => new("Müşteri", "Customer"),
            "new" => new("Yeni müşteri", "New customer"),
            "business" => new("Kurumsal", "Business"),
            "prospect" => new("Aday", "Prospect"),
            _ => new(segment, segment),
        };

    /// <summary>A network's own name; our own channels in the reader's language.</summary>
    public static Phrase Network(string network) =>
        network switch
        {
            "form" => new("Web formu", "Web form"),
            "survey" => new("Anket", "Survey"),
            "mail" => new("E-posta", "E-mail"),
            "rss" => new("Haberler", "News"),
            "eksi" => new("Ekşi Sözlük", "Ekşi Sözlük"),
            "sikayetvar" => new("Şikayetvar", "Şikayetvar"),
            _ => Same(Names.GetValueOrDefault(network, network)),
        };

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["bluesky"] = "Bluesky",
        ["x"] = "X",
        ["instagram"] = "Instagram",
        ["facebook"] = "Facebook",
        ["youtube"] = "YouTube",
        ["google"] = "Google",
        ["tiktok"] = "TikTok",
        ["linkedin"] = "LinkedIn",
    };

    private static Phrase Same(string name) => new(name, name);
}
