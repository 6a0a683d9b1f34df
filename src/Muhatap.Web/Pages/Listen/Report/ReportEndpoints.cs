using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Muhatap.Web.Permissions;
using Muhatap.Web.Viewing;

namespace Muhatap.Web.Pages.Listen.Report;

internal static class ReportEndpoints
{
    public static void MapReport(this RouteGroupBuilder pages)
    {
        pages.MapPictures();
        pages
            .MapGet(
                "/listen/report/file",
                (HttpContext http, Viewer viewer, string? name, string? colour) =>
                {
                    var day = viewer.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    http.Response.Headers.ContentDisposition = $"attachment; filename=\"muhatap-{day}.html\"";
                    return new RazorComponentResult<ReportFile>(
                        new
                        {
                            Feed = FeedFilter.Of(http.Request.Query),
                            Name = name,
                            Colour = colour,
                        }
                    );
                }
            )
            .Needs(Permission.SeeListening);
    }
}
