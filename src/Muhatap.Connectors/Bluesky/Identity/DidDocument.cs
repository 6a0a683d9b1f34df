namespace Muhatap.Connectors.Bluesky.Identity;

/// <summary>What an account's DID document says.</summary>
/// <param name="Pds">Address of the server that holds its records.</param>
/// <param name="ClaimedHandle">The handle it claims; true only where the handle leads back to the DID.</param>
internal sealed record DidDocument(string Did, string Pds, string? ClaimedHandle);
