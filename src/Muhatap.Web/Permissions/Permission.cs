using Muhatap.Core.People;

namespace Muhatap.Web.Permissions;

/// <summary>What a route lets somebody do. Every route names one; a test fails the build on a route that doesn't.</summary>
public enum Permission
{
    /// <summary>Anybody, signed in or not.</summary>
    Public,

    /// <summary>Anybody of us: one's own profile, tokens and live updates.</summary>
    SignedIn,
    SeeConversations,
    SeeListening,
    SeeCustomers,
    SeeConnections,
    EditTopics,

    /// <summary>Say what a post really means.</summary>
    CorrectReadings,
    Answer,
    EditCustomers,
    EditTriage,
    ImportData,

    /// <summary>Delete a customer for good, and take out everything held of one.</summary>
    EraseCustomers,
    EditConnections,
    ManagePeople,
}

public static class LeastRoles
{
    /// <summary>The least role that holds it; null where no role is needed.</summary>
    public static Role? Of(Permission permission) =>
        permission switch
        {
            Permission.Public => null,
            Permission.SignedIn or Permission.SeeConversations or Permission.SeeListening or Permission.SeeCustomers => Role.ReadOnly,
            Permission.SeeConnections or Permission.EditTopics or Permission.CorrectReadings => Role.Analyst,
            Permission.Answer or Permission.EditCustomers => Role.Agent,
            Permission.EditTriage or Permission.ImportData or Permission.EraseCustomers => Role.Supervisor,
            Permission.EditConnections or Permission.ManagePeople => Role.Owner,
            _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "A permission without a role."),
        };

    public static bool Holds(this Role role, Permission permission) => Of(permission) is not { } least || role >= least;
}
