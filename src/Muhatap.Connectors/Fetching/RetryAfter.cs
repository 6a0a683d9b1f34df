using System.Globalization;

namespace Muhatap.Connectors.Fetching;

/// <summary>When a server asks to be left alone until.</summary>
internal static class RetryAfter
{
    /// <summary>A server's wish beyond this is a mistake; the source would look dead.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>
    /// From <c>Retry-After</c> (RFC 9110: seconds or a date), or from <c>RateLimit-Reset</c> as AT Protocol servers send it (seconds
    /// since 1970). Null where neither is there.
    /// </summary>
    public static DateTimeOffset? Read(HttpResponseMessage response, DateTimeOffset now)
    {
        DateTimeOffset? at = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta > Longest ? now + Longest : now + delta,
            { Date: { } date } => date,
            _ => null,
        };
        if (
            at is null
            && response.Headers.TryGetValues("RateLimit-Reset", out var values)
            && long.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds < 253402300800
        )
            at = DateTimeOffset.FromUnixTimeSeconds(seconds);

        return at is null || at <= now ? null
            : at > now + Longest ? now + Longest
            : at;
    }
}
