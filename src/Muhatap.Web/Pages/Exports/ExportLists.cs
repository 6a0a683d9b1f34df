using System.Globalization;
using Muhatap.Core.Exports;
using Muhatap.Core.People;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Permissions;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>Every list that can be taken away, by the name its page gives it.</summary>
internal static class ExportLists
{
    /// <summary>What somebody needs to see the list at all; null where there is no such list.</summary>
    public static Permission? PermissionOf(string list) =>
        list switch
        {
            "feed" or "report" or "images" or "following" or "campaigns" => Permission.SeeListening,
            "customers" => Permission.SeeCustomers,
            "inbox" or "complaints" or "complaint-cases" => Permission.SeeConversations,
            _ => null,
        };

    public static Task<IReadOnlyList<ExportTable>> OpenAsync(
        Database database,
        ExportJob job,
        User user,
        CancellationToken cancellationToken
    )
    {
        var tongue = Tongues.Of(user.Language);
        return job.List switch
        {
            "feed" => Task.FromResult<IReadOnlyList<ExportTable>>([FeedTable.Of(database, job.Filter, job.CreatedAt, tongue)]),
            "following" => Task.FromResult<IReadOnlyList<ExportTable>>([FollowingTable.Of(database, job.CreatedAt, tongue)]),
            "customers" => Task.FromResult<IReadOnlyList<ExportTable>>([CustomerTable.Of(database, job.Filter, tongue)]),
            "inbox" => Task.FromResult<IReadOnlyList<ExportTable>>([InboxTable.Of(database, job.Filter, user.Id, job.CreatedAt, tongue)]),
            "complaints" or "complaint-cases" => ComplaintTables.ReadAsync(database, job, tongue, cancellationToken),
            "campaigns" => CampaignTable.ReadAsync(database, job, tongue, cancellationToken),
            _ => ReportTables.ReadAsync(database, job, tongue, cancellationToken),
        };
    }

    /// <summary>The name a file is saved under.</summary>
    public static string FileName(ExportJob job, Tongue tongue)
    {
        var name = ExportTexts.ListName(job.List).In(tongue).Replace(' ', '-').ToLowerInvariant();
        var day = Core.Topics.LocalDay.ClockAt(job.CreatedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"{name}-{day}.{Extension(job.Format)}";
    }

    /// <summary>Of the file, without its point.</summary>
    public static string Extension(ExportFormat format) =>
        format switch
        {
            ExportFormat.Xlsx => "xlsx",
            ExportFormat.Zip => "zip",
            _ => "csv",
        };

    /// <summary>Pictures come as a ZIP and nothing else does.</summary>
    public static bool Comes(string list, ExportFormat format) =>
        Enum.IsDefined(format) && list == "images" == (format == ExportFormat.Zip);
}
