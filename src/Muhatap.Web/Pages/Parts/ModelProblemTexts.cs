using Muhatap.Core.LanguageModels;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Parts;

/// <summary>Why a language model gave no answer, and what to do.</summary>
internal static class ModelProblemTexts
{
    public static Phrase Of(ModelProblem problem) =>
        problem switch
        {
            ModelProblem.Unreachable => new(
                "Adreste yanıt veren bir sunucu yok. Adresi ve sunucunun çalıştığını kontrol edin.",
                "No server answers at the address. Check it, and that the server runs."
            ),
            ModelProblem.Refused => new(
                "Adres, “bu adres bizim” işaretine uymuyor: işaretliyken yalnızca kendi ağınıza, işaretsizken yalnızca dışarıya gidilir.",
                "The address does not go with the tick “this address is ours”: ticked, only your own network is reached; not ticked, only what lies outside."
            ),
            ModelProblem.TimedOut => new("Model 90 saniyede yanıt vermedi.", "The model gave no answer within 90 seconds."),
            ModelProblem.Key => new("Sunucu anahtarı kabul etmedi.", "The server did not accept the key."),
            ModelProblem.NotFound => new("Sunucu bu adresi ya da modeli tanımıyor.", "The server knows no such address or model."),
            ModelProblem.TooMany => new(
                "Sunucu şimdilik daha fazla istek almıyor; biraz sonra deneyin.",
                "The server takes no more requests for now; try later."
            ),
            ModelProblem.Status => new("Sunucu bir hata bildirdi.", "The server reported an error."),
            _ => new("Gelen yanıt okunamadı.", "The answer could not be read."),
        };
}
