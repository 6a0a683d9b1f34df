using Muhatap.Core.People;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Customers;
using Muhatap.Web.Permissions;

namespace Muhatap.Web.Pages.Settings;

internal static class SettingsTexts
{
    public static readonly Phrase Title = new("Ayarlar", "Settings");
    public static readonly Phrase Save = new("Kaydet", "Save");
    public static readonly Phrase Remove = new("Sil", "Delete");
    public static readonly Phrase Add = new("Ekle", "Add");
    public static readonly Phrase Name = new("Ad", "Name");
    public static readonly Phrase State = new("Durum", "State");
    public static readonly Phrase Well = new("Çalışıyor", "Working");
    public static readonly Phrase Ill = new("Sorun var", "In trouble");
    public static readonly Phrase Off = new("Kapalı", "Off");
    public static readonly Phrase Waiting = new("Henüz bir şey gelmedi", "Nothing came yet");
    public static readonly Phrase LastOk = new("Son başarı", "Last success");
    public static readonly Phrase Kept = new("Saklanan", "Kept");
    public static readonly Phrase Passed = new("Geçilen", "Let go");
    public static readonly Phrase NoConnections = new("Daha bir bağlantınız yok.", "There are no connections yet.");
    public static readonly Phrase NewConnection = new("Yeni bağlantı", "New connection");
    public static readonly Phrase Choose = new("Nereye bağlanalım?", "What shall we connect to?");
    public static readonly Phrase Addressed = new(
        "Buradan gelen her şey bize yazılmıştır (konularla süzülmez)",
        "Everything that comes through this is meant for us (topics don’t filter it)"
    );
    public static readonly Phrase Enabled = new("Açık", "Switched on");
    public static readonly Phrase Advanced = new("Ayrıntılar", "Details");
    public static readonly Phrase SecretKept = new("kayıtlı; değiştirmek için yazın", "stored; write to change it");
    public static readonly Phrase SwitchedOn = new(
        "Bir bağlantı açılmadan bu bilgisayardan dışarı hiçbir şey gitmez.",
        "Nothing leaves this machine until a connection is switched on."
    );
    public static readonly Phrase TriageHint = new(
        "Yeni bir gönderi yukarıdan aşağıya ilk uyan satıra göre kuyruğa girer. Acil servis gibi: kararlar önceden verilir.",
        "A new post goes by the first row that fits, from the top. As in an emergency room: decided beforehand."
    );
    public static readonly Phrase Severity = new("En az önem", "Least severity");
    public static readonly Phrase Segment = new("Segment", "Segment");
    public static readonly Phrase Subject = new("Konu", "Subject");
    public static readonly Phrase Queue = new("Kuyruk", "Queue");
    public static readonly Phrase Priority = new("Öncelik", "Priority");
    public static readonly Phrase Minutes = new("İlk yanıt (dk)", "First answer (min)");
    public static readonly Phrase Playbook = new("Prosedür", "Playbook");
    public static readonly Phrase Everything = new("hepsi", "any");
    public static readonly Phrase LastRow = new(
        "Son satır hiçbirine uymayan her şeyi yakalar.",
        "The last row catches whatever fits no other."
    );
    public static readonly Phrase AddRow = new("Satır ekle", "Add a row");
    public static readonly Phrase MoveUp = new("Yukarı taşı", "Move up");
    public static readonly Phrase MoveDown = new("Aşağı taşı", "Move down");
    public static readonly Phrase Steps = new("Adımlar (her satır bir adım)", "Steps (one a line)");
    public static readonly Phrase Draft = new("İlk yanıt taslağı", "Draft of the first answer");
    public static readonly Phrase NewPlaybook = new("Yeni prosedür", "New playbook");
    public static readonly Phrase Email = new("E-posta", "E-mail");
    public static readonly Phrase Password = new("İlk parola", "First password");
    public static readonly Phrase Role = new("Rol", "Role");
    public static readonly Phrase AddPerson = new("Kişi ekle", "Add a person");
    public static readonly Phrase Deactivate = new("Devre dışı bırak", "Deactivate");
    public static readonly Phrase Activate = new("Yeniden etkinleştir", "Activate");
    public static readonly Phrase Inactive = new("devre dışı", "inactive");
    public static readonly Phrase NewToken = new("Yeni anahtar", "New token");
    public static readonly Phrase TokenHint = new(
        "Programlar bu anahtarla bağlanır. Anahtarı yalnızca şimdi görürsünüz.",
        "Programs sign in with this token. You see it only now."
    );
    public static readonly Phrase TokenUse = new(
        "Kullanımı: Authorization: Bearer …  Belgesi: /openapi/v1.json",
        "Use: Authorization: Bearer …  Description: /openapi/v1.json"
    );
    public static readonly Phrase LastUsed = new("Yapıldığı gün", "Made on");
    public static readonly Phrase FormHint = new(
        "Sitenize koyacağınız bir form: yazanlar doğrudan gelen kutunuza düşer, e-posta ya da müşteri numarası verirse kim olduğu da bilinir.",
        "A form for your own site: what people write lands in your inbox, and if they give an e-mail or customer number we know who they are."
    );
    public static readonly Phrase FormSnippet = new("Sayfanıza bunu yapıştırın", "Paste this into your page");
    public static readonly Phrase FormNew = new("Form oluştur", "Make a form");
    public static readonly Phrase FormLook = new("Formu gör", "See the form");
    public static readonly Phrase Profile = new("Profiliniz", "Your profile");
    public static readonly Phrase LanguageLabel = new("Dil", "Language");
    public static readonly Phrase Theme = new("Görünüm", "Theme");
    public static readonly Phrase Light = new("Aydınlık", "Light");
    public static readonly Phrase Dark = new("Karanlık", "Dark");
    public static readonly Phrase Auto = new("Bilgisayarım gibi", "Like my machine");
    public static readonly Phrase SignOut = new("Oturumu kapat", "Sign out");
    public static readonly Phrase Current = new("Şimdiki parola", "Current password");
    public static readonly Phrase NewPassword = new("Yeni parola", "New password");
    public static readonly Phrase ChangePassword = new("Parolayı değiştir", "Change password");
    public static readonly Phrase ByHand = new("Yanıtlar elle taşınır", "Answers are carried by hand");

    public static IReadOnlyList<(string Path, Phrase Name, Permission Needs)> Tabs { get; } =
    [
        ("/settings/connections", new("Bağlantılar", "Connections"), Permission.SeeConnections),
        ("/settings/triage", new("Triyaj", "Triage"), Permission.SeeConversations),
        ("/settings/playbooks", new("Prosedürler", "Playbooks"), Permission.SeeConversations),
        ("/settings/models", ModelTexts.Title, Permission.SeeConversations),
        ("/settings/language-model", LanguageModelTexts.Title, Permission.EditConnections),
        ("/settings/subjects", SubjectTexts.Title, Permission.SeeConversations),
        ("/settings/names", NameTexts.Title, Permission.SeeConversations),
        ("/settings/volumes", new("Müşteri ve temas", "Customers and contacts"), Permission.SeeConversations),
        ("/settings/people", new("Kişiler", "People"), Permission.ManagePeople),
        ("/settings/tokens", new("Anahtarlar", "Tokens"), Permission.SignedIn),
        ("/settings/form", new("Web formu", "Web form"), Permission.EditConnections),
        ("/settings/webhooks", new("Webhook", "Webhooks"), Permission.EditConnections),
        ("/settings/records", RecordRulesForm.Title, Permission.SeeCustomers),
        ("/settings/methods", MethodTexts.Tab, Permission.SeeCustomers),
        ("/settings/bases", BasisTexts.Title, Permission.SeeCustomers),
        ("/settings/retention", RetentionTexts.Title, Permission.EraseCustomers),
        ("/import", new("İçe aktar", "Import"), Permission.ImportData),
        ("/profile", new("Profil", "Profile"), Permission.SignedIn),
    ];

    public static Phrase Of(Role role) =>
        role switch
        {
            Core.People.Role.Owner => new("Sahip", "Owner"),
            Core.People.Role.Supervisor => new("Amir", "Supervisor"),
            Core.People.Role.Agent => new("Temsilci", "Agent"),
            Core.People.Role.Analyst => new("Analist", "Analyst"),
            _ => new("Yalnızca okur", "Read-only"),
        };
}
