namespace Muhatap.Connectors.Bluesky.Xrpc;

/// <summary>Signed in: who we are there, and the tokens that prove it.</summary>
internal sealed record Session(string Did, string Handle, string AccessToken, string RefreshToken);
