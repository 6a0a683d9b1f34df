namespace Muhatap.Query.Syntax;

/// <summary>A field as people write it.</summary>
/// <param name="Field"><see cref="QueryField.Outside"/> for the fields of other catalogues than the posts'.</param>
/// <param name="Choices">For closed lists: what may be written (folded), and the code it stands for.</param>
public sealed record FieldDefinition(
    QueryField Field,
    string Name,
    Stage Stage,
    FieldShape Shape,
    IReadOnlyDictionary<string, string> Choices
)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>How it may be written in Turkish, folded: <c>sehir</c> for <c>şehir</c>; empty where there is no second name.</summary>
    public string Turkish { get; init; } = "";

    /// <summary>True where a point can only part thousands: 10.000 is ten thousand.</summary>
    public bool IsCounted { get; init; }

    /// <summary>The days it looks back over where nothing else is written; null where it can't be asked of a span of days.</summary>
    public int? Days { get; init; }

    /// <summary>True where <c>field/30</c> asks it of the last thirty days.</summary>
    public bool HasSpan { get; init; }

    /// <summary>True where answering one condition takes long, so that a query may hold only some (<see cref="FieldCatalogue.MostCostly"/>).</summary>
    public bool IsCostly { get; init; }

    /// <summary>Reads a condition out, as a part of a sentence, in Turkish where the second argument is true; null: name and value.</summary>
    public Func<FieldNode, bool, string>? Said { get; init; }

    /// <summary>What it asks, in a few words, for whoever looks through the fields. Empty where the catalogue has no such list.</summary>
    public (string Turkish, string English) Asks { get; init; }

    /// <summary>A field of a catalogue other than the posts'.</summary>
    /// <param name="turkish">Its second name, folded.</param>
    /// <param name="choices">For closed lists, the way of <see cref="Table"/>.</param>
    public static FieldDefinition Outside(string name, string turkish, FieldShape shape, string choices = "") =>
        new(QueryField.Outside, name, Stage.Related, shape, Table(choices)) { Turkish = turkish };

    /// <summary>Codes apart by spaces, each with its other spellings behind <c>=</c>, folded: <c>person=kisi company=sirket=firma</c>.</summary>
    public static IReadOnlyDictionary<string, string> Table(string choices)
    {
        if (choices.Length == 0)
            return None;
        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in choices.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = choice.Split('=');
            foreach (var name in names)
                table.TryAdd(name, names[0]);
        }
        return table;
    }
}
