using Muhatap.Core.Readings;

namespace Muhatap.Demo.Writing;

/// <summary>What a line must fit. A heading that is silent on a point fits anything there; null here asks for nothing.</summary>
internal sealed record Wanted(
    string? Sector = null,
    Intent? Intent = null,
    Sentiment? Sentiment = null,
    string? Subject = null,
    string? Network = null,
    string? Language = null
);
