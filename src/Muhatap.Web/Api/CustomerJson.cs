using System.Text.Json;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;
using Muhatap.Core.Refusals;

namespace Muhatap.Web.Api;

/// <summary>A customer as a system sends it. A field that is null says that there is none; one that is left out says nothing.</summary>
internal static class CustomerJson
{
    private static readonly (string Field, AttributeKind Kind)[] Emptiable =
    [
        ("number", AttributeKind.Number),
        ("segment", AttributeKind.Segment),
        ("city", AttributeKind.City),
        ("birth_date", AttributeKind.BirthDate),
        ("preferred_channel", AttributeKind.PreferredChannel),
        ("contact_wish", AttributeKind.ContactWish),
        ("note", AttributeKind.Note),
        ("emails", AttributeKind.Email),
        ("phones", AttributeKind.Phone),
        ("handles", AttributeKind.Handle),
        ("tax_numbers", AttributeKind.TaxNumber),
        ("registry_numbers", AttributeKind.RegistryNumber),
    ];

    /// <param name="place">Where it stands in the request, for errors.</param>
    /// <param name="source">From the path, or null: the body names it.</param>
    /// <param name="id">From the path, or null.</param>
    public static IncomingCustomer Read(JsonElement json, string place, string? source, string? id, DateTimeOffset now)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new Refusal("customer.shape", $"{place} is a JSON object.", place);
        var fields = new JsonFields(json, place);
        return new IncomingCustomer
        {
            Source = fields.Bounded(source ?? fields.Needed("source"), "source", 60),
            ExternalId = fields.Bounded(id ?? fields.Needed("id"), "id", 200),
            Name = fields.Needed("name"),
            Kind = fields.Word<CustomerKind>("kind") ?? CustomerKind.Person,
            Number = fields.Text("number"),
            Segment = fields.Text("segment"),
            City = fields.Text("city"),
            BirthDate = BirthDate(fields, now),
            PreferredChannel = fields.Text("preferred_channel"),
            ContactWish = fields.Word<ContactWish>("contact_wish"),
            Note = fields.Text("note"),
            AsOf = fields.Instant("updated_at", now),
            Basis = fields.Word<LegalBasis>("legal_basis"),
            Identifiers =
            [
                .. fields.Texts("emails").Select(value => new ClaimedIdentifier(IdentifierKind.Email, value)),
                .. fields.Texts("phones").Select(value => new ClaimedIdentifier(IdentifierKind.Phone, value)),
                .. fields.Texts("handles").Select(value => new ClaimedIdentifier(IdentifierKind.Handle, value)),
                .. fields.Texts("tax_numbers").Select(value => new ClaimedIdentifier(IdentifierKind.TaxNumber, value)),
                .. fields.Texts("registry_numbers").Select(value => new ClaimedIdentifier(IdentifierKind.RegistryNumber, value)),
            ],
            Emptied = [.. Emptiable.Where(row => fields.IsEmptied(row.Field)).Select(row => row.Kind)],
        };
    }

    private static DateOnly? BirthDate(JsonFields fields, DateTimeOffset now)
    {
        var day = fields.Day("birth_date");
        return day is null || (day.Value.Year >= 1890 && day <= DateOnly.FromDateTime(now.UtcDateTime))
            ? day
            : throw fields.Refused("json.date", "birth_date", $"'{day:yyyy-MM-dd}' is not a day a person living now was born on");
    }
}
