using System.Collections.Frozen;
using System.Text;
using Muhatap.Core.Topics;
using Muhatap.Listen.Rollups;
using Muhatap.Store;
using Muhatap.Store.Sql;

namespace Muhatap.Listen.Lists;

/// <summary>Words that no row may be called by: everyday ones, and those that stand in too many of the posts kept in the last weeks.</summary>
public sealed class CommonWords
{
    private const int Days = 14;

    /// <summary>A name in more than every fiftieth post brings posts of everything.</summary>
    private const double TooMany = 0.02;

    /// <summary>Of fewer posts no share is known.</summary>
    private const long LeastPosts = 2000;

    /// <summary>Words of one or two letters, folded, in the languages most spoken here: the rollups don't count words so short.</summary>
    private static readonly FrozenSet<string> Short = FrozenSet.ToFrozenSet(
        "ve ya de da ki mi mu ne bu su o on iki ev el is at ad as us ay al in of to it we be by do go he me my no so up or an am if i a".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private readonly TermTable words = new();
    private long posts;

    /// <summary>Only what the language itself says.</summary>
    public static CommonWords Unmeasured { get; } = new();

    public static async Task<CommonWords> ReadAsync(Database database, CancellationToken cancellationToken)
    {
        var common = new CommonWords();
        var from = LocalDay.Of(database.Clock.GetUtcNow()) - Days;
        await using var snapshot = await database.SnapshotAsync(cancellationToken).ConfigureAwait(false);
        await snapshot
            .QueryAsync(
                "select kind, data from term_pack where topic_id = @everything and span = 1 and day >= @from and (kind = @word or kind = @pulse)",
                [
                    database.Dialect.Value("everything", TermPack.Everything.Value),
                    database.Dialect.Value("from", from),
                    database.Dialect.Value("word", (long)TermKind.Word),
                    database.Dialect.Value("pulse", (long)TermKind.Pulse),
                ],
                reader =>
                {
                    var pack = reader.Bytes(1);
                    if (reader.GetInt64(0) == (long)TermKind.Word)
                        TermPacking.Add(pack, common.words, onlyKnown: false, TermKind.Word);
                    else
                    {
                        foreach (var hour in new TermPacking.Reader(pack))
                            common.posts += hour.Count;
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        return common;
    }

    /// <param name="folded">A whole name. Several words together are common only where each of them is everyday.</param>
    public bool Has(string folded) =>
        folded.Split(' ').All(word => Short.Contains(word) || StopWords.Has(word))
        || (
            posts >= LeastPosts
            && !folded.Contains(' ', StringComparison.Ordinal)
            && words.Of(TermKind.Word, Encoding.UTF8.GetBytes(folded)).Count > posts * TooMany
        );
}
