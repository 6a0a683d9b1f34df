using Muhatap.Core.Sources;

namespace Muhatap.Listen.Collect;

/// <summary>Makes readers for stored connections. The program implements it over its connectors; tests over a source of their own.</summary>
public interface IReaders
{
    /// <summary>The reader, or null where the connection only sends (or is fed from outside: a form, an import).</summary>
    /// <exception cref="SourceException">The options can't be used.</exception>
    ISourceReader? For(Source source);

    /// <summary>Who can tell the profile behind an id of this connection's network, or null.</summary>
    IProfileResolver? ProfilesOf(Source source);

    /// <summary>The network its posts are on.</summary>
    string NetworkOf(Source source);
}
