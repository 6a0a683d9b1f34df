namespace Muhatap.Connectors.Bluesky.SignIn;

/// <summary>A sign-in that came to nothing. The message is for the log and holds no handle, code or token.</summary>
public sealed class SignInException(SignInFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public SignInFault Fault => fault;
}
