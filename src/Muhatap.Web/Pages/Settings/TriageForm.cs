using System.Globalization;
using Muhatap.Act.Triage;
using Muhatap.Core.Ids;
using Muhatap.Core.Triage;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

/// <summary>The triage table as its form sends it: one value a row under each name.</summary>
internal static class TriageForm
{
    public static async Task<IResult> SaveAsync(
        HttpRequest request,
        Database database,
        CurrentTriageTable current,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var rules = Rows(form, database.Mint);
        var act = form["act"].ToString();
        if (act == "add")
        {
            rules.Insert(
                rules.Count - 1,
                new TriageRule
                {
                    Id = database.Mint.Next<TriageRuleId>(),
                    Position = 0,
                    MinSeverity = Severity.Medium,
                    Queue = rules[^1].Queue,
                    Priority = 3,
                    FirstAnswerMinutes = 480,
                }
            );
        }
        else if (
            act.Split('-') is [var verb, var place]
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < rules.Count - 1
        )
            Move(rules, verb, at);
        await SaveTriageTable.RunAsync(database, current, viewer.Id!.Value, rules, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/triage?saved");
    }

    private static void Move(List<TriageRule> rules, string verb, int at)
    {
        var rule = rules[at];
        rules.RemoveAt(at);
        if (verb == "up" && at > 0)
            rules.Insert(at - 1, rule);
        else if (verb == "down")
            rules.Insert(Math.Min(at + 1, rules.Count - 1), rule);
        else if (verb != "remove")
            rules.Insert(at, rule);
    }

    private static List<TriageRule> Rows(IFormCollection form, IdMint mint)
    {
        var rules = new List<TriageRule>();
        for (var i = 0; i < form["queue"].Count; i++)
        {
            rules.Add(
                new TriageRule
                {
                    Id = mint.Next<TriageRuleId>(),
                    Position = i,
                    MinSeverity = Enum.TryParse<Severity>(At("severity", i), out var severity) ? severity : null,
                    Segment = At("segment", i),
                    Subject = At("subject", i),
                    Queue = At("queue", i) ?? "",
                    Priority = Number("priority", i),
                    FirstAnswerMinutes = Number("minutes", i),
                    PlaybookId = long.TryParse(At("playbook", i), NumberStyles.None, CultureInfo.InvariantCulture, out var playbook)
                        ? new PlaybookId(playbook)
                        : null,
                }
            );
        }
        return rules;

        string? At(string name, int row) =>
            row < form[name].Count && !string.IsNullOrWhiteSpace(form[name][row]) ? form[name][row]!.Trim() : null;

        int Number(string name, int row) =>
            int.TryParse(At(name, row), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
