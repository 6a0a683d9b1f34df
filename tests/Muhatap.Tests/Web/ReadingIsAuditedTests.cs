using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.Consents;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.People;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Relate.Consents;
using Muhatap.Relate.Import;
using Muhatap.Relate.Proposals;

namespace Muhatap.Tests.Web;

/// <summary>Whatever page or answer of the API shows a customer's name or address, the audit says who read it.</summary>
public sealed class ReadingIsAuditedTests
{
    private static readonly string[] Marks = ["Gülizar Tanrıverdioğlu", "gulizar@ornek.example", "5321119988", "G&#xFC;lizar Tanr"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_that_shows_a_customer_writes_down_who_read()
    {
        await using var face = await Face.StartAsync();
        await SeedAsync(face);
        using var owner = await face.SignedInAsync(Role.Owner);
        long[] ids;
        await using (var db = face.Database.Read())
            ids =
            [
                (await db.Customers.OrderBy(row => row.Id).FirstAsync(Cancellation)).Id.Value,
                (await db.Conversations.FirstAsync(Cancellation)).Id.Value,
                (await db.Accounts.FirstAsync(Cancellation)).Id.Value,
            ];
        var shown = new List<string>();
        var silent = new List<string>();
        foreach (var path in Paths(face, ids))
        {
            // What somebody read within the hour is not written down twice.
            face.Clock.Move(TimeSpan.FromMinutes(61));
            var before = await ReadsAsync(face);
            using var answer = await owner.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            if (answer.Content.Headers.ContentType?.MediaType is "text/event-stream")
                continue;
            var body = await answer.Content.ReadAsStringAsync(Cancellation);
            if (!Marks.Any(body.Contains))
                continue;
            shown.Add(path);
            if (await ReadsAsync(face) == before)
                silent.Add(path);
        }

        shown.Count.ShouldBeGreaterThan(10);
        silent.ShouldBeEmpty($"{shown.Count} show a customer");
    }

    private static async Task<int> ReadsAsync(Face face)
    {
        await using var db = face.Database.Read();
        return await db.AuditEntries.CountAsync(row => row.UserId != null, Cancellation);
    }

    /// <summary>Every GET route, with each of the ids in the place of its own; routes that search are asked for the customer.</summary>
    private static IEnumerable<string> Paths(Face face, long[] ids)
    {
        var routes = face
            .App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET"))
            .Select(route => route.RoutePattern)
            .Where(pattern => pattern.Parameters.All(one => one.Name.Equals("id", StringComparison.OrdinalIgnoreCase)))
            .Select(pattern => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part)))))
            .Where(path => !path.StartsWith("/live", StringComparison.Ordinal) && !path.Contains("sign-out", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            foreach (var id in route.Contains("{id}", StringComparison.Ordinal) ? ids : ids[..1])
            {
                var path = route.Replace("{id}", id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
                yield return path;
                if (!route.Contains("{id}", StringComparison.Ordinal))
                    yield return path
                        + "?q=G%C3%BClizar&with=&filter="
                        + (path.EndsWith("segments", StringComparison.Ordinal) ? "kind%3Aperson" : "")
                        + "&brand=Karanfil&channel=Email&status=Given&source=crm";
            }
        }

        static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content
            : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator ? separator.Content
            : "{id}";
    }

    private static async Task SeedAsync(Face face)
    {
        var database = face.Database;
        foreach (var (source, id, phone) in new[] { ("crm", "1", "0532 111 99 88"), ("shop", "2", null) })
            await UpsertCustomers.RunAsync(
                database,
                [
                    new IncomingCustomer
                    {
                        Source = source,
                        ExternalId = id,
                        Name = "Gülizar Tanrıverdioğlu",
                        City = "Van",
                        Basis = source == "crm" ? Core.Accounts.LegalBasis.Contract : Core.Accounts.LegalBasis.Unstated,
                        Identifiers =
                        [
                            new ClaimedIdentifier(IdentifierKind.Email, source == "crm" ? "gulizar@ornek.example" : "gt@ornek.example"),
                            .. phone is null
                                ? Array.Empty<ClaimedIdentifier>()
                                :
                                [
                                    new ClaimedIdentifier(IdentifierKind.Phone, phone),
                                    new ClaimedIdentifier(IdentifierKind.Handle, "x:gulizartan"),
                                ],
                        ],
                    },
                ],
                Cancellation
            );
        var now = database.Clock.GetUtcNow();
        await face
            .App.Services.GetRequiredService<IPostWalk>()
            .WalkAsync(
                new PostBatch
                {
                    Posts =
                    [
                        new WalkingPost(
                            new IncomingPost
                            {
                                Network = "x",
                                ExternalId = "1",
                                Author = "gulizartan",
                                AuthorName = "Gülizar Tanrıverdioğlu",
                                Text = "Kargom gelmedi, rezalet",
                                CreatedAt = now,
                                Kind = PostKind.Complaint,
                            },
                            database.Mint.Next<PostId>(),
                            now
                        ),
                    ],
                    IsAddressed = true,
                    ReceivedAt = now,
                },
                Cancellation
            );
        await TakeConsents.RunAsync(
            database,
            by: null,
            [
                new IncomingConsent(
                    "iys",
                    ExternalId: null,
                    "gulizar@ornek.example",
                    ConsentRecipient.Individual,
                    ConsentChannel.Email,
                    ConsentStatus.Given,
                    now.AddDays(-1),
                    "HS_WEB",
                    "Karanfil",
                    Evidence: null
                ),
            ],
            Cancellation
        );
        await new CompareCustomers(database).RunAsync(Cancellation);
    }
}
