using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Muhatap.Connectors.Fetching;
using Muhatap.Core.Sources;

namespace Muhatap.Connectors.Rss;

/// <summary>Follows one RSS, Atom or JSON feed by asking for it now and then; a feed that has not changed costs one short answer.</summary>
internal sealed class FeedReader(FeedOptions options, IHttpClientFactory clients, TimeProvider clock) : ISourceReader
{
    private const int MaxPostsPerDelivery = 200;
    private const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    public TimeSpan? PollEvery => TimeSpan.FromMinutes(Math.Max(1, options.Minutes));

    public async IAsyncEnumerable<Delivery> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = FeedCursor.Parse(cursor);
        using var response = await RequestAsync(left, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.NotModified)
            yield break;

        var address = response.RequestMessage?.RequestUri ?? new Uri(options.Url);
        var body = await BoundedBody
            .ReadAsync(response.Content, options.MaxBytes, options.MaxTime, clock, cancellationToken)
            .ConfigureAwait(false);
        var feed = Parse(body, response.Content.Headers.ContentType, address);
        var posts = new FeedPosts(options, address, clock).Make(feed);
        var problems = Problems(feed, body);

        var seen = left.Seen.ToHashSet(StringComparer.Ordinal);
        var fresh = posts.FindAll(p => seen.Add(FeedPosts.Hash(p.ExternalId)));
        var at = left;
        for (var start = 0; start < fresh.Count; start += MaxPostsPerDelivery)
        {
            var part = fresh.GetRange(start, Math.Min(MaxPostsPerDelivery, fresh.Count - start));
            at = at.With(part.Select(p => FeedPosts.Hash(p.ExternalId)).Reverse());
            if (start + part.Count < fresh.Count)
                yield return new Delivery { Posts = part, Cursor = at.ToString() };
            else
                yield return new Delivery
                {
                    Posts = part,
                    Cursor = Finished(at, response, body).ToString(),
                    Problems = problems,
                };
        }

        if (fresh.Count == 0 && (problems.Count > 0 || Finished(at, response, body) != left))
            yield return new Delivery { Cursor = Finished(at, response, body).ToString(), Problems = problems };
    }

    private async Task<HttpResponseMessage> RequestAsync(FeedCursor left, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(options.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new SourceException($"“{options.Url}” is not a web address; it must begin with https:// or http://.") { Final = true };

        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd(Accept);
        // Given back as they came: some servers send what is no ETag by the book, and must see the very same again.
        if (left.ETag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", left.ETag);
        if (left.LastModified is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", left.LastModified);

        HttpResponseMessage response;
        try
        {
            // The client belongs to the factory's pool; disposing it would do nothing.
            response = await clients
                .CreateClient(OutgoingHttp.Fetch)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            if (e.InnerException is RefusedAddressException refused)
                throw new SourceException(refused.Message, e) { Final = true };
            throw new SourceException($"{url.Host} could not be reached: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SourceException($"{url.Host} did not answer in time.", e);
        }

        if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.NotModified)
            return response;
        using (response)
            throw Failure(response, url);
    }

    private SourceException Failure(HttpResponseMessage response, Uri url)
    {
        var status = (int)response.StatusCode;
        var retryAt = RetryAfter.Read(response, clock.GetUtcNow());
        return response.StatusCode switch
        {
            HttpStatusCode.Gone => new($"{url.Host} says the feed is gone for good (410). Remove it or give its new address.")
            {
                Final = true,
            },
            HttpStatusCode.Unauthorized => new($"{url.Host} asks for a sign-in (401); the feed is not public.") { Final = true },
            HttpStatusCode.NotFound => new($"There is no feed at this address on {url.Host} (404). Check the address.")
            {
                RetryAt = retryAt,
            },
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new($"{url.Host} asks us to come later ({status}).")
            {
                RetryAt = retryAt,
            },
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new(
                $"{url.Host} redirects too often, or to where we do not follow ({status}). Give the feed's final address."
            )
            {
                RetryAt = retryAt,
            },
            _ => new($"{url.Host} answered {status}.") { RetryAt = retryAt },
        };
    }

    private static ParsedFeed Parse(BoundedBody body, MediaTypeHeaderValue? type, Uri address)
    {
        var isCut = body.CutBecause is not null;
        var text = FeedEncoding.Decode(body.Bytes.Span, type?.CharSet, isCut);
        var first = text.AsSpan().TrimStart(" \t\r\n\0\uFEFF");
        if (first.StartsWith("{"))
            return JsonFeed.Read(first.ToString(), isCut);
        if (XmlFeed.DeclaresEntities(text))
            throw new SourceException(
                $"The feed of {address.Host} declares entities of its own (a DTD); it is refused, as those can be made to expand without end."
            );

        var feed = XmlFeed.Read(text, isCut);
        if (feed.Format is null && !isCut)
            throw new SourceException(
                first.Contains("<html", StringComparison.OrdinalIgnoreCase)
                    ? $"This address of {address.Host} is a web page, not a feed. Look in the page for a link named RSS, Atom or feed."
                    : $"What {address.Host} sent is not a feed: neither RSS, nor Atom, nor JSON Feed."
            );
        return feed;
    }

    private static List<string> Problems(ParsedFeed feed, BoundedBody body) =>
        body.CutBecause is null ? feed.Problems : [$"the feed was cut: {body.CutBecause}", .. feed.Problems];

    /// <summary>The conditions of the next request. A cut feed gets none, or its rest would never be asked for.</summary>
    private static FeedCursor Finished(FeedCursor at, HttpResponseMessage response, BoundedBody body) =>
        body.CutBecause is not null
            ? at with
            {
                ETag = null,
                LastModified = null,
            }
            : at with
            {
                ETag = First(response.Headers, "ETag"),
                LastModified = First(response.Content.Headers, "Last-Modified"),
            };

    private static string? First(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.Count > 0 && values.ToString() is { Length: > 0 and <= 500 } value
            ? value
            : null;
}
