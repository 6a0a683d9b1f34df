namespace Muhatap.Web.Pages.Parts;

/// <summary>The icons the pages use, by their names in @tabler/icons; the build puts exactly these into the sprite.</summary>
internal static class Icons
{
    public const string Today = "sun-high";
    public const string Inbox = "inbox";
    public const string Listen = "ear";
    public const string Customers = "users";
    public const string Settings = "settings";
    public const string Search = "search";
    public const string User = "user-circle";
    public const string Back = "arrow-left";
    public const string Clock = "clock";
    public const string Alert = "alert-triangle";
    public const string Check = "check";
    public const string Copy = "copy";
    public const string Link = "external-link";
    public const string Note = "note";
    public const string Send = "send";
    public const string Plus = "plus";
    public const string Trash = "trash";
    public const string Up = "arrow-up";
    public const string Down = "arrow-down";
    public const string Plug = "plug-connected";
    public const string Book = "book";
    public const string Table = "list-check";
    public const string Key = "key";
    public const string Form = "forms";
    public const string Cross = "x";
    public const string Bookmark = "bookmark";
    public const string File = "file-text";
    public const string Printer = "printer";
    public const string Chart = "chart-bar";
    public const string Download = "download";
    public const string Heart = "heart";
    public const string Reply = "corner-up-left";
    public const string Repeat = "repeat";
    public const string Upload = "upload";
    public const string Merge = "arrow-merge";
    public const string Split = "arrows-split-2";
    public const string Review = "git-compare";
    public const string Shield = "shield-lock";
    private const string X = "brand-x";
    private const string Bluesky = "brand-bluesky";
    private const string Mastodon = "brand-mastodon";
    private const string Instagram = "brand-instagram";
    private const string Facebook = "brand-facebook";
    private const string Youtube = "brand-youtube";
    private const string Google = "brand-google";
    private const string Tiktok = "brand-tiktok";
    private const string Linkedin = "brand-linkedin";
    private const string Mail = "mail";
    private const string Feed = "rss";
    private const string Complaints = "message-report";
    private const string Talk = "message-2";

    /// <summary>The sign of a network, or of talk where it has none.</summary>
    public static string OfNetwork(string network) =>
        network switch
        {
            "x" => X,
            "bluesky" => Bluesky,
            "mastodon" => Mastodon,
            "instagram" => Instagram,
            "facebook" => Facebook,
            "youtube" => Youtube,
            "google" => Google,
            "tiktok" => Tiktok,
            "linkedin" => Linkedin,
            "mail" => Mail,
            "rss" => Feed,
            "form" or "survey" => Form,
            "sikayetvar" => Complaints,
            _ => Talk,
        };
}
