using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Retention;
using Muhatap.Relate.Erasure;
using Muhatap.Store.Writer;
using Muhatap.Web.Privacy;

namespace Muhatap.Tests.Relate;

/// <summary>
/// Deletion over every table there is, whoever adds one: each that points to a customer, an account, a post, a conversation or a
/// source record gets a row with a mark in all its texts, and after the deletion neither mark nor pointer is found.
/// </summary>
public abstract partial class RelateSuite
{
    private const string Mark = "Sakızağacı";

    /// <summary>How far was read, by the id of a post that need not be there any more; nobody is named by it.</summary>
    private static readonly string[] Watermarks = ["freshness_mark", "term_rebuild", "topic"];

    [Fact]
    public async Task Deletion_leaves_nothing_in_any_table_that_could_point_to_a_customer()
    {
        var walk = await WalkAsync();
        await TakeAsync(
            Row("crm", "C-1", "Gülizar Tanrıverdioğlu", email: "gulizar@ornek.example") with
            {
                Identifiers = [new(IdentifierKind.Handle, "x:gulizartan"), new(IdentifierKind.Email, "gulizar@ornek.example")],
            },
            Row("crm", "C-2", "Mehmet Kaya", email: "mehmet@ornek.example")
        );
        await SayAsync(walk, "x", "1", "gulizartan", "Kargom gelmedi, rezalet");
        var customer = (await NamedAsync("Gülizar Tanrıverdioğlu")).Id;
        Dictionary<Type, object> pointers;
        await using (var db = Database.Read())
        {
            pointers = new Dictionary<Type, object>
            {
                [typeof(CustomerId)] = customer,
                [typeof(AccountId)] = (await db.Accounts.SingleAsync(Cancellation)).Id,
                [typeof(PostId)] = (await db.Posts.SingleAsync(Cancellation)).Id,
                [typeof(ConversationId)] = (await db.Conversations.SingleAsync(Cancellation)).Id,
                [typeof(SourceRecordId)] = (await db.SourceRecords.SingleAsync(row => row.CustomerId == customer, Cancellation)).Id,
            };
        }
        var seeded = new List<string>();
        foreach (var table in Model().Where(table => table.GetProperties().Any(property => Points(property, pointers))))
        {
            // A hold keeps from being deleted.
            if (await PointingAsync(table, pointers) == 0 && table.ClrType != typeof(LegalHold))
            {
                await SeedAsync(table, pointers);
                seeded.Add(table.GetTableName()!);
            }
        }
        seeded.Count.ShouldBeGreaterThan(12, string.Join(", ", seeded));
        (await TracesAsync([Mark])).ShouldNotBeEmpty();

        await EraseCustomer.RunAsync(Database, Selin, customer, "request", Cancellation);
        await ClearUp.RunAsync(Database, Cancellation);

        var left = new List<string>();
        foreach (var table in Model().Where(table => table.GetProperties().Any(property => Points(property, pointers))))
        {
            if (await PointingAsync(table, pointers) > 0)
                left.Add(table.GetTableName()!);
        }
        left.ShouldBeEmpty();
        (await TracesAsync([Mark, "Tanrıverdioğlu", "gulizar@ornek.example", "gulizartan"])).ShouldBeEmpty();
    }

    private List<IEntityType> Model()
    {
        using var db = Database.Read();
        return [.. db.Model.GetEntityTypes().Where(table => !Watermarks.Contains(table.GetTableName()))];
    }

    private static bool Points(IProperty property, Dictionary<Type, object> pointers) =>
        pointers.ContainsKey(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);

    /// <summary>How many rows of a table point to what is deleted.</summary>
    private async Task<long> PointingAsync(IEntityType table, Dictionary<Type, object> pointers)
    {
        long count = 0;
        foreach (var property in table.GetProperties().Where(property => Points(property, pointers)))
        {
            var id = ((dynamic)pointers[Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType]).Value;
            await using var db = Database.Read();
            await db.Database.OpenConnectionAsync(Cancellation);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select count(*) from {table.GetTableName()} where {property.GetColumnName()} = {id}";
            count += Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), System.Globalization.CultureInfo.InvariantCulture);
        }
        return count;
    }

    private Task SeedAsync(IEntityType table, Dictionary<Type, object> pointers) =>
        Database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var row = RuntimeHelpers.GetUninitializedObject(table.ClrType);
                var entry = scope.Db.Entry(row);
                foreach (var property in table.GetProperties())
                    entry.Property(property.Name).CurrentValue = Value(scope, property, pointers);
                entry.State = EntityState.Added;
                try
                {
                    await scope.Db.SaveChangesAsync(cancellation);
                }
                catch (DbUpdateException error)
                {
                    throw new InvalidOperationException($"{table.GetTableName()}: {error.InnerException?.Message}", error);
                }
            },
            Cancellation
        );

    private static object? Value(WriteScope scope, IProperty property, Dictionary<Type, object> pointers)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (pointers.TryGetValue(type, out var pointer))
            return pointer;
        if (type == typeof(string))
            return $"{Mark} {property.Name}";
        if (type == typeof(DateTimeOffset))
            return scope.Now;
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1);
        if (type == typeof(byte[]))
            return System.Text.Encoding.UTF8.GetBytes(Mark);
        if (type == typeof(long))
            return scope.Mint.Next<ConsentId>().Value;
        if (type.GetMethod("From", [typeof(long)]) is { } make)
            return make.Invoke(null, [scope.Mint.Next<ConsentId>().Value]);
        return type.IsEnum ? Enum.GetValues(type).GetValue(0) : Activator.CreateInstance(type);
    }
}
