using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Muhatap.Tests.Architecture;

/// <summary>The program as it was compiled: assemblies, namespaces and what they use of one another.</summary>
internal sealed class CompiledHouse
{
    private CompiledHouse(IReadOnlyList<ModuleDefinition> modules) => Modules = modules;

    public IReadOnlyList<ModuleDefinition> Modules { get; }

    public static CompiledHouse Read()
    {
        var folder = Path.GetDirectoryName(typeof(CompiledHouse).Assembly.Location)!;
        return new CompiledHouse([
            .. HouseRules.Arrows.Keys.Select(name =>
                ModuleDefinition.ReadModule(Path.Combine(folder, $"{name}.dll"), new ReaderParameters { InMemory = true })
            ),
        ]);
    }

    /// <summary>Namespaces of one assembly, with the namespaces of the same assembly each uses.</summary>
    public static Dictionary<string, HashSet<string>> NamespaceGraph(ModuleDefinition module)
    {
        var own = module.Types.Where(IsOurs).Select(type => type.Namespace).ToHashSet(StringComparer.Ordinal);
        var graph = own.ToDictionary(name => name, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var type in module.GetAllTypes().Where(type => IsOurs(Outermost(type))))
        {
            var from = Outermost(type).Namespace;
            foreach (var used in Uses(type))
            {
                var definition = used.Scope is ModuleDefinition ? Outermost(used) : null;
                if (definition is not null && definition.Namespace != from && own.Contains(definition.Namespace))
                    graph[from].Add(definition.Namespace);
            }
        }
        return graph;
    }

    /// <summary>Every instruction of every method, also of lambdas and state machines.</summary>
    public static IEnumerable<Instruction> Instructions(ModuleDefinition module) =>
        module
            .GetAllTypes()
            .SelectMany(type => type.Methods)
            .Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions);

    private static bool IsOurs(TypeReference type) => type.Namespace.StartsWith("Muhatap", StringComparison.Ordinal);

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type;
    }

    private static IEnumerable<TypeReference> Uses(TypeDefinition type)
    {
        var direct = new List<TypeReference?> { type.BaseType };
        direct.AddRange(type.Interfaces.Select(row => row.InterfaceType));
        direct.AddRange(type.CustomAttributes.Select(row => row.AttributeType));
        direct.AddRange(type.GenericParameters.SelectMany(row => row.Constraints).Select(row => row.ConstraintType));
        direct.AddRange(type.Fields.Select(row => row.FieldType));
        direct.AddRange(type.Properties.Select(row => row.PropertyType));
        foreach (var method in type.Methods)
        {
            direct.Add(method.ReturnType);
            direct.AddRange(method.Parameters.Select(row => row.ParameterType));
            direct.AddRange(method.CustomAttributes.Select(row => row.AttributeType));
            if (!method.HasBody)
                continue;
            direct.AddRange(method.Body.Variables.Select(row => row.VariableType));
            foreach (var instruction in method.Body.Instructions)
                direct.AddRange(UsedBy(instruction));
        }
        return direct.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> UsedBy(Instruction instruction) =>
        instruction.Operand switch
        {
            GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            FieldReference field => [field.DeclaringType, field.FieldType],
            TypeReference type => [type],
            _ => [],
        };

    /// <summary>A type and what it is made of: elements of arrays, arguments of generics.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        if (type is GenericInstanceType generic)
        {
            foreach (var part in generic.GenericArguments.SelectMany(Parts))
                yield return part;
        }
        yield return type.GetElementType();
    }
}
