using System.Text;
using Muhatap.Tests.Servers;

namespace Muhatap.Tests.Architecture;

/// <summary>docs/map.md is drawn from the compiled program, so that it can't lie.</summary>
public sealed class MapTests
{
    [Fact]
    public async Task The_map_in_the_docs_is_the_map_of_the_program()
    {
        var file = Path.Combine(Repository.Root, "docs", "map.md");
        var map = Draw();
        var there = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        if (there == map)
            return;
        await File.WriteAllTextAsync(file, map, TestContext.Current.CancellationToken);
        Assert.Fail("docs/map.md was out of date. It has been written again: look at the difference and commit it.");
    }

    private static string Draw()
    {
        var text = new StringBuilder(
            "# The map\n\nGenerated from the compiled program by a test; not edited by hand. An arrow reads \"uses\".\n"
        );
        text.Append("\n## Projects\n\n```\n");
        foreach (var module in CompiledHouse.Read().Modules)
        {
            var name = module.Assembly.Name.Name;
            var uses = module
                .AssemblyReferences.Select(reference => reference.Name)
                .Where(HouseRules.Arrows.ContainsKey)
                .Order(StringComparer.Ordinal);
            text.Append(name.PadRight(20)).Append(" → ").AppendJoin(", ", uses.Select(used => used["Muhatap.".Length..])).Append('\n');
        }
        text.Append("```\n\n## Folders\n\nEach line stands below everything it uses: no folder uses one that comes after it.\n");
        foreach (var module in CompiledHouse.Read().Modules)
        {
            var graph = CompiledHouse.NamespaceGraph(module);
            if (graph.Count == 0)
                continue;
            text.Append("\n### ").Append(module.Assembly.Name.Name).Append("\n\n```\n");
            foreach (var folder in BottomUp(graph))
            {
                var uses = graph[folder].Select(Short).Order(StringComparer.Ordinal);
                text.Append(Short(folder).PadRight(28)).Append(" → ").AppendJoin(", ", uses);
                while (text[^1] == ' ')
                    text.Length--;
                text.Append('\n');
            }
            text.Append("```\n");
        }
        return text.ToString();
    }

    private static List<string> BottomUp(Dictionary<string, HashSet<string>> graph)
    {
        var order = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in graph.Keys.Order(StringComparer.Ordinal))
            Visit(folder);
        return order;

        void Visit(string folder)
        {
            if (!seen.Add(folder))
                return;
            foreach (var used in graph[folder].Order(StringComparer.Ordinal))
                Visit(used);
            order.Add(folder);
        }
    }

    private static string Short(string name)
    {
        var parts = name.Split('.');
        return parts.Length <= 2 ? "(root)" : string.Join('.', parts[2..]);
    }
}
