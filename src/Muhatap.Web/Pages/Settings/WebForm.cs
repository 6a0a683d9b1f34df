namespace Muhatap.Web.Pages.Settings;

/// <summary>The form a company puts on its own page.</summary>
internal static class WebForm
{
    /// <summary>The connector's code in a stored connection; also the network of its posts.</summary>
    public const string Connector = "form";
}
