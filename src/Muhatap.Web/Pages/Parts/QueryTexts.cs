using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Parts;

/// <summary>What stands around a query wherever one is written.</summary>
internal static class QueryTexts
{
    public static readonly Phrase InWords = new("Yani:", "That is:");
    public static readonly Phrase Mend = new("Şöyle yazın:", "Write instead:");
    public static readonly Phrase Mending = new("Düzelt", "Mend it");
    public static readonly Phrase Fields = new("Alanlar", "Fields");
}
