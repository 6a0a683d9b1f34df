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
    public const string Heart = "heart";
    public const string Reply = "corner-up-left";
    public const string Repeat = "repeat";
}
