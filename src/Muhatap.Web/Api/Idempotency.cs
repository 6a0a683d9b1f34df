using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;
using Muhatap.Web.People;

namespace Muhatap.Web.Api;

/// <summary>A write with an <c>Idempotency-Key</c> that was answered is answered the same again; the same key on another request is an error.</summary>
internal static class Idempotency
{
    private const int LongestKey = 200;

    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length == 0 || HttpMethods.IsGet(http.Request.Method) || UserClaims.IdOf(http.User) is not { } user)
            return await next(context).ConfigureAwait(false);
        if (key.Length > LongestKey)
            throw new Refusal("idempotency.key", $"Idempotency-Key has at most {LongestKey} characters.", "Idempotency-Key");
        var body = context.Arguments.OfType<JsonElement>().FirstOrDefault();
        var request = $"{http.Request.Method} {http.Request.Path} {(body.ValueKind == JsonValueKind.Undefined ? "" : body.GetRawText())}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request)));
        var database = http.RequestServices.GetRequiredService<Database>();
        await using (var db = database.Read())
        {
            var kept = await db
                .KeptAnswers.SingleOrDefaultAsync(answer => answer.UserId == user && answer.Key == key, http.RequestAborted)
                .ConfigureAwait(false);
            if (kept is not null)
            {
                return kept.RequestHash == hash
                    ? TypedResults.Text(kept.Body, "application/json", Encoding.UTF8, kept.Status)
                    : throw new Refusal("idempotency.reused", "This Idempotency-Key was used for another request.", "Idempotency-Key");
            }
        }
        var result = await next(context).ConfigureAwait(false);
        if (result is IStatusCodeHttpResult { StatusCode: >= 200 and < 300 } status && result is IValueHttpResult value)
        {
            await database
                .WriteAsync(
                    WritePriority.Page,
                    (scope, _) =>
                    {
                        scope.Db.KeptAnswers.Add(
                            new KeptAnswer
                            {
                                UserId = user,
                                Key = key,
                                RequestHash = hash,
                                Status = status.StatusCode.Value,
                                Body = JsonSerializer.Serialize(value.Value, JsonSerializerOptions.Web),
                                At = scope.Now,
                            }
                        );
                        return Task.CompletedTask;
                    },
                    http.RequestAborted
                )
                .ConfigureAwait(false);
        }
        return result;
    }
}
