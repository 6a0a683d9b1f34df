using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Muhatap.Connectors.Fetching;
using Muhatap.Core.LanguageModels;

namespace Muhatap.Connectors.LanguageModels;

/// <summary>
/// Asks a language model through the chat completions interface that OpenAI published and most servers for models of one's own speak too:
/// <c>POST {address}/chat/completions</c> with messages, the answer in <c>choices[0].message.content</c>. One question, one answer; bounded in
/// bytes and time; no redirect is followed, so that text and key go where the owner said.
/// </summary>
public sealed class ChatCompletions(IHttpClientFactory clients, TimeProvider clock)
{
    /// <summary>Models of one's own on a small machine take their time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>What three lines can need, with room for a model that thinks aloud first.</summary>
    public const int MostTokens = 1200;

    private const int MostBytes = 256 * 1024;
    private const int LongestDetail = 200;

    /// <summary>The body that is sent, and all of it.</summary>
    public static string Body(string model, string instruction, string text) =>
        JsonSerializer.Serialize(
            new
            {
                model,
                messages = new[] { new { role = "system", content = instruction }, new { role = "user", content = text } },
                temperature = 0,
                max_tokens = MostTokens,
                stream = false,
            },
            Readable
        );

    /// <param name="address">As <see cref="LanguageModel.AddressOf"/> gives it.</param>
    /// <param name="key">Sent as a bearer token; null: none is sent.</param>
    /// <param name="isInside">Only this machine and the own network are reached; else never those.</param>
    /// <returns>The answer, or why there is none. Only a cancellation throws.</returns>
    public async Task<ModelAnswer> AskAsync(string address, string? key, bool isInside, string body, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address + "/chat/completions")
            {
                Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            };
            if (key is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            using var client = clients.CreateClient(isInside ? OutgoingHttp.ModelInside : OutgoingHttp.Model);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token)
                .ConfigureAwait(false);
            var came = await BoundedBody.ReadAsync(response.Content, MostBytes, Patience, clock, both.Token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                return ModelAnswer.Failed(ProblemOf(response.StatusCode), $"HTTP {Number(response.StatusCode)}{Said(came.Bytes, key)}");
            if (came.CutBecause is { } cut)
                return ModelAnswer.Failed(ModelProblem.Unreadable, cut);
            return AnswerOf(came.Bytes) is { } answer ? new ModelAnswer(answer, null) : ModelAnswer.Failed(ModelProblem.Unreadable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ModelAnswer.Failed(ModelProblem.TimedOut);
        }
        catch (RefusedAddressException)
        {
            return ModelAnswer.Failed(ModelProblem.Refused);
        }
        catch (HttpRequestException error)
        {
            return error.InnerException is RefusedAddressException
                ? ModelAnswer.Failed(ModelProblem.Refused)
                : ModelAnswer.Failed(ModelProblem.Unreachable, error.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return ModelAnswer.Failed(ModelProblem.Unreachable);
        }
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        // It is shown to the owner as it leaves; \u0131 for every ı would hide what it says.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static ModelProblem ProblemOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => ModelProblem.Key,
            HttpStatusCode.NotFound => ModelProblem.NotFound,
            HttpStatusCode.TooManyRequests => ModelProblem.TooMany,
            _ => ModelProblem.Status,
        };

    private static string? AnswerOf(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return
                json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("choices", out var choices)
                && choices.ValueKind == JsonValueKind.Array
                && choices.GetArrayLength() > 0
                && choices[0].ValueKind == JsonValueKind.Object
                && choices[0].TryGetProperty("message", out var message)
                && message.ValueKind == JsonValueKind.Object
                && message.TryGetProperty("content", out var content)
                && content.ValueKind == JsonValueKind.String
                && content.GetString() is { } text
                && !string.IsNullOrWhiteSpace(text)
                ? text
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the server says went wrong, as the interface words it, without the key should it be quoted.</summary>
    private static string Said(ReadOnlyMemory<byte> bytes, string? key)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (
                json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("error", out var error)
                || (
                    error.ValueKind == JsonValueKind.Object
                        ? error.TryGetProperty("message", out var said)
                            ? said
                            : default
                        : error
                )
                    is not { ValueKind: JsonValueKind.String } words
            )
                return "";
            var text = words.GetString()!.ReplaceLineEndings(" ");
            if (key is { Length: > 0 })
                text = text.Replace(key, "…", StringComparison.Ordinal);
            return ": " + (text.Length > LongestDetail ? text[..LongestDetail] + "…" : text);
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string Number(HttpStatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
