using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Muhatap.Tests.Architecture;

/// <summary>Each table is written by one room. Seen in the compiled code: bulk inserts, EF's adds and deletes, and SQL texts.</summary>
public sealed partial class TableOwnerTests
{
    private static readonly HashSet<string> WritingMethods = new(StringComparer.Ordinal)
    {
        "Add",
        "AddRange",
        "Remove",
        "RemoveRange",
        "ExecuteDeleteAsync",
        "ExecuteUpdateAsync",
    };

    [Fact]
    public void Each_table_is_written_by_one_room_only()
    {
        var writers = Writers();
        writers.ShouldNotBeEmpty();
        foreach (var (table, rooms) in writers)
            rooms.Count.ShouldBe(1, $"{table} is written by {string.Join(", ", rooms)}");
    }

    [Fact]
    public void Only_the_contact_gate_writes_to_the_outbox()
    {
        var writing = CompiledHouse
            .Read()
            .Modules.SelectMany(module => module.GetTypes())
            .Where(type => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Any(AddsMessage))
            .Select(type => type.FullName)
            .ToArray();
        writing.ShouldHaveSingleItem().ShouldStartWith("Muhatap.Act.ContactPolicy.SendThroughGate");
    }

    private static bool AddsMessage(Instruction instruction) =>
        instruction.Operand is MethodReference { Name: "Add" or "AddRange" or "AddAsync" } method
        && method.DeclaringType is GenericInstanceType { GenericArguments: [{ Name: "OutboundMessage" }] } set
        && set.ElementType.Name.StartsWith("DbSet", StringComparison.Ordinal);

    private static SortedDictionary<string, SortedSet<string>> Writers()
    {
        var writers = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var module in CompiledHouse.Read().Modules.Where(module => HouseRules.Rooms.Contains(module.Assembly.Name.Name)))
        {
            foreach (var table in CompiledHouse.Instructions(module).SelectMany(Written))
            {
                if (!writers.TryGetValue(table, out var rooms))
                    writers.Add(table, rooms = new SortedSet<string>(StringComparer.Ordinal));
                rooms.Add(module.Assembly.Name.Name);
            }
        }
        return writers;
    }

    private static IEnumerable<string> Written(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case string text:
                foreach (Match match in WritingSql().Matches(text))
                    yield return match.Groups["table"].Value;
                break;
            case GenericInstanceMethod { Name: "InsertAsync" } method:
                yield return TableOf(method.GenericArguments[0]);
                break;
            case GenericInstanceMethod method
                when WritingMethods.Contains(method.Name) && method.GenericArguments.Count == 1 && IsNoun(method.GenericArguments[0]):
                yield return TableOf(method.GenericArguments[0]);
                break;
            case MethodReference method
                when WritingMethods.Contains(method.Name)
                    && method.DeclaringType is GenericInstanceType { GenericArguments.Count: 1 } set
                    && set.ElementType.Name.StartsWith("DbSet", StringComparison.Ordinal):
                yield return TableOf(set.GenericArguments[0]);
                break;
        }
    }

    private static bool IsNoun(TypeReference type) =>
        type.Namespace.StartsWith("Muhatap.Core", StringComparison.Ordinal) || type.Namespace == "Muhatap.Store.Mapping";

    private static string TableOf(TypeReference noun) =>
        noun.Name == "User"
            ? "app_user"
            : Capital().Replace(noun.Name, match => (match.Index == 0 ? "" : "_") + match.Value.ToLowerInvariant());

    [GeneratedRegex(@"(insert into|update|delete from)\s+(?<table>(?!(set|skip)\b)[a-z_]+)\s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WritingSql();

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
