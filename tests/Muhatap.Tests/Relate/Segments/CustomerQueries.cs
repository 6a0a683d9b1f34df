using FsCheck;
using FsCheck.Fluent;
using Muhatap.Query.Syntax;
using Muhatap.Relate.Segments;

namespace Muhatap.Tests.Relate.Segments;

/// <summary>Generates filters over customers, node by node, with every field of the catalogue.</summary>
internal static class CustomerQueries
{
    private static readonly string[] Names =
    [
        "vip",
        "izmir",
        "İZMİR",
        "şanlıurfa",
        "crm",
        "shop",
        "x",
        "bluesky",
        "masa",
        "ütü",
        "öğretmen",
        "mimar",
        "delivery",
        "mail",
        "C-4",
        "ayşe",
        "can demir",
        "çağlar ışık",
        "-3",
        "VE",
    ];

    /// <param name="without">Fields left out.</param>
    public static Arbitrary<QueryNode> Arbitrary(params string[] without)
    {
        FieldDefinition[] fields = [.. CustomerFields.Catalogue.All.Where(field => !without.Contains(field.Name))];
        return Arb.From(
            Gen.Sized(size => Nodes(fields, Math.Clamp(size / 10, 1, 6))),
            node =>
                node switch
                {
                    AndNode and => and.Children,
                    OrNode or => or.Children,
                    NotNode not => [not.Child],
                    _ => [],
                }
        );
    }

    private static Gen<QueryNode> Nodes(FieldDefinition[] fields, int size)
    {
        var one = Gen.Elements(fields).SelectMany(Field);
        if (size <= 1)
            return one;
        var smaller = Nodes(fields, size / 2);
        var list = Gen.Choose(2, 3).SelectMany(count => smaller.ArrayOf(count));
        return Gen.Frequency(
            (2, one),
            (3, list.Select(children => (QueryNode)new AndNode(children, 0, 0))),
            (3, list.Select(children => (QueryNode)new OrNode(children, 0, 0))),
            (2, smaller.Select(child => (QueryNode)new NotNode(child, 0, 0)))
        );
    }

    private static Gen<QueryNode> Field(FieldDefinition field)
    {
        var days = field.HasSpan ? Gen.Elements<int?>(null, 1, 30, 90, 365) : Gen.Constant<int?>(null);
        if (field.Shape == FieldShape.Number)
        {
            // Ages, sums and days reach far, counts do not.
            var numbers = Gen.Frequency((4, Gen.Choose(0, 6)), (2, Gen.Choose(0, 400)), (1, Gen.Choose(0, 2000)));
            return from comparison in Gen.Elements(Enum.GetValues<Comparison>())
                from low in numbers
                from more in numbers
                from half in Gen.Elements(0, 0, 0.5)
                from span in days
                let least = low + half
                select (QueryNode)
                    new FieldNode(field, comparison, "", least, comparison == Comparison.Between ? least + more : least, 0, 0, span);
        }
        var values = field.Choices.Count > 0 ? field.Choices.Values.Distinct(StringComparer.Ordinal).ToArray() : Names;
        return from text in Gen.Elements(values)
            from span in days
            select (QueryNode)new FieldNode(field, Comparison.Is, text, 0, 0, 0, 0, span);
    }
}
