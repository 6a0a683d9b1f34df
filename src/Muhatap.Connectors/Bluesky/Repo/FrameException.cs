namespace Muhatap.Connectors.Bluesky.Repo;

/// <summary>Bytes from the network are not what the protocol says. The only exception that reading them throws.</summary>
internal sealed class FrameException(string message) : Exception(message);
