using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Core.Topics;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Listen.Feed;

/// <summary>Keeps a filter of the feed under a name. The same name of the same person is the same view, changed.</summary>
public static class SaveView
{
    private const int LongestFilter = 4000;

    /// <exception cref="Refusal"><c>view.name</c>, <c>view.filter</c>.</exception>
    public static Task<SavedViewId> RunAsync(
        Database database,
        UserId by,
        string name,
        string filter,
        bool isShared,
        CancellationToken cancellationToken
    )
    {
        name = name.Trim();
        if (name.Length is 0 or > SavedView.LongestName)
            throw new Refusal("view.name", "The view needs a name of at most 60 characters.", "name");
        if (filter.Length > LongestFilter)
            throw new Refusal("view.filter", "The filter is too long to be kept.", "filter");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var view = await scope
                    .Db.SavedViews.SingleOrDefaultAsync(row => row.UserId == by && row.Name == name, cancellation)
                    .ConfigureAwait(false);
                if (view is null)
                {
                    view = new SavedView
                    {
                        Id = scope.Mint.Next<SavedViewId>(),
                        UserId = by,
                        Name = name,
                        Filter = filter,
                        CreatedAt = scope.Now,
                    };
                    scope.Db.SavedViews.Add(view);
                }
                view.Filter = filter;
                view.IsShared = isShared;
                return view.Id;
            },
            cancellationToken
        );
    }

    /// <summary>Takes one's own view away.</summary>
    public static Task RemoveAsync(Database database, UserId by, SavedViewId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
                await scope
                    .Db.SavedViews.Where(row => row.Id == id && row.UserId == by)
                    .ExecuteDeleteAsync(cancellation)
                    .ConfigureAwait(false),
            cancellationToken
        );
}
