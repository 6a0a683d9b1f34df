using Microsoft.AspNetCore.Components;
using Muhatap.Core.Accounts;
using Muhatap.Web.Language;

namespace Muhatap.Web.Viewing;

/// <summary>What every page and part of a page knows: who reads it.</summary>
public abstract class ViewComponent : ComponentBase
{
    private static readonly Phrase Unnamed = new("Adını vermeyen biri", "Somebody unnamed");

    [Inject]
    protected Viewer Viewer { get; set; } = null!;

    [CascadingParameter]
    protected HttpContext Http { get; set; } = null!;

    protected CancellationToken Cancellation => Http?.RequestAborted ?? CancellationToken.None;

    protected string Say(Phrase text) => Viewer.Say(text);

    protected string Say(Phrase text, params object?[] values) => Viewer.Say(text, values);

    protected string Say(Counted text, long count) => Viewer.Say(text, count);

    /// <summary>Who an account is to a reader; "Unnamed" where the source named nobody.</summary>
    protected string WhoIs(Account account) => account.IsUnnamed ? Say(Unnamed) : account.ShownName;
}
