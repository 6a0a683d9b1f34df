using System.Globalization;
using Muhatap.Analyze.Corrections;
using Muhatap.Store;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Settings;

internal static class SubjectForm
{
    public static async Task<IResult> SaveAsync(
        HttpRequest request,
        Database database,
        Teacher teacher,
        Viewer viewer,
        CancellationToken cancellationToken
    )
    {
        var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        var act = form["act"].ToString();
        var rows = form["code"].Zip(form["cues"], (code, cues) => (Code: code ?? "", Cues: cues ?? "")).ToList();
        if (act == "starter")
            rows.Clear();
        else if (
            act.Split('-') is ["remove", var place]
            && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at < rows.Count
        )
            rows.RemoveAt(at);
        await SaveSubjects.RunAsync(database, teacher, viewer.Id!.Value, rows, cancellationToken).ConfigureAwait(false);
        return Results.LocalRedirect("/settings/subjects?saved");
    }
}
