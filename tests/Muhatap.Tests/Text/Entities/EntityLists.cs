using Muhatap.Core.Readings;

namespace Muhatap.Tests.Text.Entities;

internal static class EntityLists
{
    /// <summary>The only entity of the kind.</summary>
    public static Entity ShouldHaveSingleItemOf(this IEnumerable<Entity> entities, EntityKind kind) =>
        entities.Where(e => e.Kind == kind).ShouldHaveSingleItem();
}
