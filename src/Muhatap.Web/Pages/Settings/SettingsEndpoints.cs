using Muhatap.Connectors.Bluesky.SignIn;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Pages.Settings;

internal static class SettingsEndpoints
{
    public static void MapSettings(this RouteGroupBuilder pages)
    {
        pages.MapPost("/settings/triage", TriageForm.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/playbooks", PlaybookForm.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/records", RecordRulesForm.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/retention", RetentionForm.SaveAsync).Needs(Permission.ManagePeople);
        pages.MapPost("/customers/{id:long}/hold", RetentionForm.HoldAsync).Needs(Permission.EraseCustomers);
        pages.MapPost("/settings/retention/holds/{id:long}/lift", RetentionForm.LiftAsync).Needs(Permission.EraseCustomers);
        pages.MapPost("/settings/bases", BasisForm.SetAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/methods/{method}", MethodForm.SetAsync).Needs(Permission.EditTriage);
        pages.MapPost("/account-link", AccountLinkForm.AskAsync).Needs(Permission.Public);
        pages.MapPost("/account-link/sign-in", AccountSignInForm.BeginAsync).Needs(Permission.Public);
        pages.MapGet(SignInClient.ReturnPath, AccountSignInForm.ReturnAsync).Needs(Permission.Public);
        pages.MapGet(SignInClient.MetadataPath, AccountSignInForm.Metadata).Needs(Permission.Public);
        pages.MapPost("/settings/models", ModelForms.DecideAsync).Needs(Permission.ManagePeople);
        pages.MapPost("/settings/subjects", SubjectForm.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/names", NameForm.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/volumes", VolumeForm.SaveAsync).Needs(Permission.EditTriage);
        pages.MapPost("/settings/people", PeopleForms.AddAsync).Needs(Permission.ManagePeople);
        pages.MapPost("/settings/people/{id:long}/role", PeopleForms.ChangeRoleAsync).Needs(Permission.ManagePeople);
        pages.MapPost("/settings/people/{id:long}/active", PeopleForms.ActivateAsync).Needs(Permission.ManagePeople);
        pages.MapPost("/settings/tokens", TokenForms.MakeAsync).Needs(Permission.SignedIn);
        pages.MapPost("/settings/tokens/{id:long}/remove", TokenForms.RemoveAsync).Needs(Permission.SignedIn);
        pages.MapPost("/settings/connections", ConnectionForms.SaveAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/connections/{id:long}/remove", ConnectionForms.RemoveAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/form", PublicForm.MakeAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/webhooks", WebhookForms.AddAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/webhooks/{id:long}/switch", WebhookForms.SwitchAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/webhooks/{id:long}/remove", WebhookForms.RemoveAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/webhooks/{id:long}/ping", WebhookForms.PingAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/webhooks/deliveries/{id:long}/replay", WebhookForms.ReplayAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/language-model", LanguageModelForms.SaveAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/language-model/try", LanguageModelForms.TryAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/language-model/accept", LanguageModelForms.AcceptAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/language-model/off", LanguageModelForms.SwitchOffAsync).Needs(Permission.EditConnections);
        pages.MapPost("/settings/language-model/remove", LanguageModelForms.RemoveAsync).Needs(Permission.EditConnections);
        // A visitor has no session with us, and cookies of a framed page are not sent: there is nothing a forged request could use.
        pages.MapPost("/form/{id:long}", PublicForm.TakeAsync).Needs(Permission.Public).DisableAntiforgery();
    }
}
