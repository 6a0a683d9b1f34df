using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Accounts;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Relate.Methods;

/// <summary>What each method may do now.</summary>
public sealed class MethodModes
{
    private readonly Dictionary<LinkMethod, MethodMode> decided;

    private MethodModes(Dictionary<LinkMethod, MethodMode> decided) => this.decided = decided;

    /// <summary>As methods come, nobody having decided anything.</summary>
    public static MethodModes Standard { get; } = new([]);

    public static async Task<MethodModes> LoadAsync(MuhatapDb db, CancellationToken cancellationToken) =>
        new(
            await db
                .MethodSettings.AsNoTracking()
                .ToDictionaryAsync(row => row.Method, row => row.Mode, cancellationToken)
                .ConfigureAwait(false)
        );

    /// <summary>The same on the post's way, read once for as long as the writer remembers it: modes are changed by a page, which makes it forget.</summary>
    internal static async ValueTask<MethodModes> RememberedAsync(WriteScope scope, CancellationToken cancellationToken)
    {
        var shelf = scope.Memory.Of<Shelf>();
        if (shelf.Modes is { } known)
            return known;
        var modes = new Dictionary<LinkMethod, MethodMode>();
        await scope
            .QueryAsync(
                "select method, mode from method_setting",
                [],
                reader => modes.Add((LinkMethod)reader.GetInt64(0), (MethodMode)reader.GetInt64(1)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return shelf.Modes = new MethodModes(modes);
    }

    public MethodMode Of(MatchMethod method) => decided.TryGetValue(method.Kind, out var mode) ? mode : method.Standard;

    /// <summary>Links that are no method's are somebody's decision.</summary>
    public MethodMode Of(LinkMethod kind) => MatchMethods.Of(kind) is { } method ? Of(method) : MethodMode.Proposes;

    public bool IsOn(MatchMethod method) => Of(method) != MethodMode.Off;

    /// <summary>What the linkage engine is not to compare.</summary>
    public IReadOnlySet<string> Without =>
        MatchMethods.All.Where(method => !IsOn(method)).SelectMany(method => method.Compared).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether anything that is on watches what people do.</summary>
    public bool WatchBehaviour => MatchMethods.All.Any(method => method.WatchesBehaviour && IsOn(method));

    public bool FetchPages => MatchMethods.All.Any(method => method.FetchesPages && IsOn(method));

    /// <summary>A key that changes whenever any mode does.</summary>
    internal string Key => string.Join(',', MatchMethods.All.Select(method => (int)Of(method)));

    /// <summary>One of us decides what a method may do.</summary>
    public static Task SetAsync(Database database, UserId by, LinkMethod kind, MethodMode mode, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var method = MatchMethods.Of(kind) ?? throw new Refusal("method.unknown", "There is no such method.");
                if (mode == MethodMode.Links)
                {
                    var figures = await MethodFigures.ReadAsync(scope.Db, cancellation).ConfigureAwait(false);
                    if (!method.MayLink(figures.Of(kind)))
                        throw new Refusal("method.unproved", "A method ties accounts by itself once enough of its links were confirmed.");
                }
                var row = await scope.Db.MethodSettings.SingleOrDefaultAsync(row => row.Method == kind, cancellation).ConfigureAwait(false);
                if (row is null)
                    scope.Db.MethodSettings.Add(
                        new MethodSetting
                        {
                            Method = kind,
                            Mode = mode,
                            ChangedBy = by,
                            ChangedAt = scope.Now,
                        }
                    );
                else
                    (row.Mode, row.ChangedBy, row.ChangedAt) = (mode, by, scope.Now);
                scope.Audit(by, "method.changed", $"method/{kind}", mode.ToString());
            },
            cancellationToken
        );

    private sealed class Shelf
    {
        public MethodModes? Modes { get; set; }
    }
}
