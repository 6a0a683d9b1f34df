using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Triage;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Triage;

/// <summary>The table and playbooks a new installation begins with; the owner changes them in the settings.</summary>
public static class StarterTriage
{
    /// <summary>Writes them where no table is yet.</summary>
    public static Task EnsureAsync(Database database, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (await scope.Db.TriageRules.AnyAsync(cancellation).ConfigureAwait(false))
                    return;
                var legal = Playbook(
                    scope,
                    "Hukuki uyarı",
                    "Amirine haber ver, tek başına yanıtlama\nHukuk birimine notla ilet\nKişiye bugün, adıyla, kimin ilgilendiğini yaz\nSöz verilen tarihi nota ekle"
                );
                var outage = Playbook(
                    scope,
                    "Kesinti",
                    "Arıza kaydı var mı bak\nVarsa beklenen bitiş saatini yaz, yoksa kayıt aç ve numarasını ver\nBitince kendiliğinden haber ver"
                );
                var churn = Playbook(
                    scope,
                    "Ayrılmak isteyen müşteri",
                    "Önce asıl sorunu çöz\nNe istediğini sor, pazarlığa girme\nKararı onunsa yolunu açıkça anlat"
                );
                scope.Db.TriageRules.AddRange(
                    Rule(scope, 0, Severity.Critical, null, null, "Hukuk ve kriz", 1, 30, legal),
                    Rule(scope, 1, Severity.High, null, "outage", "Teknik", 1, 30, outage),
                    Rule(scope, 2, Severity.Medium, "vip", null, "Özel müşteri", 1, 60, churn),
                    Rule(scope, 3, Severity.High, null, null, "Destek", 2, 120, null),
                    Rule(scope, 4, Severity.Medium, null, null, "Destek", 3, 480, null),
                    Rule(scope, 5, null, null, null, "Genel", 4, 1440, null)
                );
            },
            cancellationToken
        );

    private static PlaybookId Playbook(WriteScope scope, string name, string steps)
    {
        var playbook = new Playbook
        {
            Id = scope.Mint.Next<PlaybookId>(),
            Name = name,
            Steps = steps,
        };
        scope.Db.Playbooks.Add(playbook);
        return playbook.Id;
    }

    private static TriageRule Rule(
        WriteScope scope,
        int position,
        Severity? severity,
        string? segment,
        string? subject,
        string queue,
        int priority,
        int minutes,
        PlaybookId? playbook
    ) =>
        new()
        {
            Id = scope.Mint.Next<TriageRuleId>(),
            Position = position,
            MinSeverity = severity,
            Segment = segment,
            Subject = subject,
            Queue = queue,
            Priority = priority,
            FirstAnswerMinutes = minutes,
            PlaybookId = playbook,
        };
}
