using Muhatap.Text.Folding;
using Muhatap.Text.Subjects;

namespace Muhatap.Query.Syntax;

/// <summary>What the values of fields are called: read out as a Turkish reader says them, and understood where they are written by name.</summary>
internal static class ValueNames
{
    private static readonly Dictionary<QueryField, Dictionary<string, string>> Turkish = new()
    {
        [QueryField.Type] = Table("post=gönderi comment=yorum review=değerlendirme message=mesaj article=haber complaint=şikâyet note=not"),
        [QueryField.Has] = Table(
            "link=bağlantı media=medya image=görsel video=video hashtag=etiket mention=bahsetme emoji=emoji title=başlık rating=puan author=yazar"
        ),
        [QueryField.Is] = Table("reply=yanıt private=özel repost=yeniden_paylaşım legal=hukuki"),
        [QueryField.Sentiment] = Table("negative=olumsuz neutral=nötr positive=olumlu"),
        [QueryField.Intent] = Table(
            "complaint=şikâyet question=soru request=istek praise=övgü idea=fikir purchase=satın_alma churn=ayrılma information=bilgi other=diğer"
        ),
        [QueryField.Urgency] = Table("low=düşük medium=orta high=yüksek"),
        [QueryField.Offensive] = Table("yes=evet no=hayır"),
        [QueryField.Status] = Table("open=açık snoozed=ertelenmiş closed=kapalı"),
        [QueryField.Lang] = Table(
            "tr=Türkçe en=İngilizce de=Almanca ar=Arapça ku=Kürtçe ru=Rusça fr=Fransızca az=Azerice fa=Farsça es=İspanyolca it=İtalyanca nl=Felemenkçe"
        ),
        [QueryField.Source] = Table("rss=Haberler form=Web_formu survey=Anket mail=E-posta eksi=Ekşi_Sözlük sikayetvar=Şikayetvar"),
    };

    private static readonly Dictionary<QueryField, Dictionary<string, string>> English = new()
    {
        [QueryField.Lang] = Table(
            "tr=Turkish en=English de=German ar=Arabic ku=Kurdish ru=Russian fr=French az=Azerbaijani fa=Persian es=Spanish it=Italian nl=Dutch"
        ),
        [QueryField.Source] = Table("rss=News form=Web_form survey=Survey mail=E-mail eksi=Ekşi_Sözlük"),
    };

    /// <summary>A condition's value as it is read out.</summary>
    public static string Of(FieldNode node, bool turkish)
    {
        if (node.Field == QueryField.Subject && SubjectNames.Of(node.Text) is { } subject)
            return turkish ? subject.Turkish : subject.English;
        return (turkish ? Turkish : English).GetValueOrDefault(node.Field)?.GetValueOrDefault(node.Text) ?? node.Text;
    }

    /// <summary>The code of a language, a source or a subject written by its name; the value itself where it is none of their names.</summary>
    public static string Code(QueryField field, string written)
    {
        if (field == QueryField.Subject)
            return SubjectNames.CodeOf(written);
        var folded = TextFold.Fold(written);
        foreach (var names in new[] { Turkish, English })
        {
            foreach (var (code, name) in names.GetValueOrDefault(field) ?? [])
            {
                if (TextFold.Fold(name) == folded)
                    return code;
            }
        }
        return folded;
    }

    private static Dictionary<string, string> Table(string names) =>
        names
            .Split(' ')
            .Select(entry => entry.Split('='))
            .ToDictionary(parts => parts[0], parts => parts[1].Replace('_', ' '), StringComparer.Ordinal);
}
