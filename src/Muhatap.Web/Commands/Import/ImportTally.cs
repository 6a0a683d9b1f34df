using System.Text.Json;
using System.Text.Json.Serialization;
using Muhatap.Core.Accounts;
using Muhatap.Core.Customers;

namespace Muhatap.Web.Commands.Import;

/// <summary>What became of a file's rows; the one line on standard output. <c>read</c> is the sum of new, changed, repeated, passed and rejected.</summary>
internal sealed class ImportTally
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string Kind { get; init; }

    public required string File { get; init; }

    /// <summary>Rows that hold something, without the header.</summary>
    public long Read { get; set; }

    public long New { get; set; }

    /// <summary>Customers that were known and of whom the row said something new.</summary>
    public long Changed { get; set; }

    /// <summary>Rows that were held already.</summary>
    public long Repeated { get; set; }

    /// <summary>Posts no topic wanted (only with <c>--topics-only</c>).</summary>
    public long Passed { get; set; }

    public long Rejected { get; set; }

    /// <summary>Of customers, how many rows were (or, dry, would be) taken on which legal basis; null for what else a file holds.</summary>
    public SortedDictionary<string, long>? Basis { get; set; }

    /// <summary>Where the rejected rows are, or null where there are none.</summary>
    public string? RejectedFile { get; set; }

    /// <summary>True where nothing was stored because nothing was to be; then <see cref="New"/> counts the rows that could be.</summary>
    public required bool DryRun { get; init; }

    /// <summary>True where the file's end was not reached.</summary>
    public bool Stopped { get; set; }

    public void Count(TakenBasis basis)
    {
        Basis ??= new SortedDictionary<string, long>(StringComparer.Ordinal);
        var word = BasisWords.Of(basis.Basis);
        Basis[word] = Basis.GetValueOrDefault(word) + 1;
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
