using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Store;
using Muhatap.Store.Writer;
using Muhatap.Text;
using Muhatap.Text.Placeholders;

namespace Muhatap.Analyze.Shortenings;

/// <summary>The owner sends an invented complaint, to see whether the model answers and what it makes of it.</summary>
public static class TryModel
{
    /// <summary>Everything in it is invented; it has one of each thing that must not leave.</summary>
    public const string Example = """
        Merhaba, ben Ayşe Örnekoğlu. 12 Mart 2026'da sitenizden 4.299,90 TL'ye bir çamaşır kurutma makinesi aldım, sipariş numaram 20260312774. Üç gün içinde gelecekti, on gün geçti, hâlâ ortada yok.
        Çağrı merkezinizi dört kez aradım. Son görüşmede Mehmet Bey "yarın kapınızda" dedi, kimse gelmedi. Teslimat adresim Çınar Mah. Örnek Sok. No: 12 Daire: 5, orada bekleyen var diye işten izin aldım.
        Telefonum 0532 000 00 12, e-postam ayse@ornek.example; ikisinden de ulaşabilirsiniz. Param TR330006100519786457841326 numaralı hesabımdan çekildi.
        Ya makineyi cumaya kadar getirin ya da paramı iade edin. Yoksa tüketici hakem heyetine başvuracağım.
        """;

    public static HiddenText Leaving(PostReader reader) => LeavingText.Of(Example, reader, new KnownNames([], []));

    /// <returns>The lines, with names and numbers put back, or why there are none.</returns>
    public static async Task<ModelAnswer> RunAsync(
        Database database,
        PostReader reader,
        AskModel ask,
        UserId by,
        CancellationToken cancellationToken
    )
    {
        var leaving = Leaving(reader);
        var (_, call, answer) = await GiveToModel
            .RunAsync(database, ask, by, post: null, account: null, leaving.Text, mustBeOn: false, cancellationToken)
            .ConfigureAwait(false);
        if (answer.Text is { } text)
            answer = ShortLines.Of(leaving.PutBack(text)) is { Count: > 0 } lines
                ? new ModelAnswer(string.Join('\n', lines), null)
                : ModelAnswer.Failed(ModelProblem.Unreadable);
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                    await GiveToModel.EndAsync(scope, call, answer.Problem, answer.Detail, cancellation).ConfigureAwait(false),
                cancellationToken
            )
            .ConfigureAwait(false);
        return answer;
    }
}
