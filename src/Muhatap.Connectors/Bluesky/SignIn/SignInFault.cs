namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>Why somebody was not signed in.</summary>
public enum SignInFault
{
    /// <summary>The handle is none, or leads to no account.</summary>
    UnknownHandle,

    /// <summary>The account's server offers no sign-in of the kind (atproto.com/specs/oauth).</summary>
    NoSignIn,

    /// <summary>They were asked on their server, and said no.</summary>
    SaidNo,

    /// <summary>The answer came after its time, or a second time.</summary>
    TooLate,

    /// <summary>They signed in with another account than the one they had named.</summary>
    AnotherAccount,

    /// <summary>The answer came from a server that may not speak for the account.</summary>
    NotTheirServer,

    /// <summary>The server could not be reached, or answered with something that makes no sense.</summary>
    ServerTrouble,
}
