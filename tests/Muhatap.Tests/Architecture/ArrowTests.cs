namespace Muhatap.Tests.Architecture;

public sealed class ArrowTests
{
    [Fact]
    public void No_assembly_uses_one_it_may_not()
    {
        foreach (var module in CompiledHouse.Read().Modules)
        {
            var name = module.Assembly.Name.Name;
            var used = module.AssemblyReferences.Select(reference => reference.Name).Where(HouseRules.Arrows.ContainsKey);
            used.Except(HouseRules.Arrows[name], StringComparer.Ordinal).ShouldBeEmpty($"{name} may not use these");
        }
    }

    [Fact]
    public void Every_project_of_the_source_folder_is_in_the_table()
    {
        var projects = Directory.GetDirectories(Path.Combine(Servers.Repository.Root, "src")).Select(Path.GetFileName);
        foreach (var project in projects)
            HouseRules.Arrows.Keys.ShouldContain(project == "Muhatap.Web" ? "muhatap" : project!);
    }

    [Fact]
    public void No_circle_of_namespaces()
    {
        foreach (var module in CompiledHouse.Read().Modules)
        {
            var circles = Circles
                .In(CompiledHouse.NamespaceGraph(module))
                .Select(circle => string.Join(" ↔ ", circle.Order(StringComparer.Ordinal)));
            circles.ShouldBeEmpty($"{module.Assembly.Name.Name}: folders that use each other");
        }
    }

    [Fact]
    public void A_circle_would_be_found()
    {
        var graph = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["a"] = ["b"],
            ["b"] = ["c"],
            ["c"] = ["a"],
            ["d"] = ["a"],
        };
        Circles.In(graph).ShouldHaveSingleItem().Order(StringComparer.Ordinal).ShouldBe(["a", "b", "c"]);
    }
}
