using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Customers;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Query.Syntax;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Segments;

/// <summary>Keeps a filter over customers under a word. The same word is the same segment, changed.</summary>
public static class SaveSegment
{
    /// <exception cref="Refusal"><c>segment.code</c>, <c>segment.filter</c>.</exception>
    public static Task<SegmentId> RunAsync(Database database, UserId by, string code, string filter, CancellationToken cancellationToken)
    {
        code = code.Trim().ToLowerInvariant();
        filter = filter.Trim();
        if (code.Length is 0 or > CustomerSegment.LongestCode || !code.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-'))
            throw new Refusal("segment.code", "A segment's word has up to 40 letters, digits, '_' and '-'.", "code");
        if (filter.Length == 0)
            throw new Refusal("segment.filter", "A segment has a filter: one that is empty holds for everybody.", "filter");
        // What can't be read can't be kept: a broken filter would stop nobody here and hold nobody in the post's way.
        SegmentCustomers.Read(filter, QueryUse.Filter);
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var segment = await scope
                    .Db.CustomerSegments.SingleOrDefaultAsync(row => row.Code == code, cancellation)
                    .ConfigureAwait(false);
                if (segment is null)
                {
                    segment = new CustomerSegment
                    {
                        Id = scope.Mint.Next<SegmentId>(),
                        Code = code,
                        Filter = filter,
                        ChangedBy = by,
                        ChangedAt = scope.Now,
                    };
                    scope.Db.CustomerSegments.Add(segment);
                }
                (segment.Filter, segment.ChangedBy, segment.ChangedAt) = (filter, by, scope.Now);
                scope.Audit(by, "segment.saved", $"segment:{segment.Id}", $"{code}: {filter}");
                return segment.Id;
            },
            cancellationToken
        );
    }

    /// <summary>Takes a segment away. Rows of the triage table that name it fit nobody from then on.</summary>
    public static Task RemoveAsync(Database database, UserId by, SegmentId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                await scope.Db.CustomerSegments.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation).ConfigureAwait(false);
                scope.Audit(by, "segment.removed", $"segment:{id}");
            },
            cancellationToken
        );
}
