using System.Text.Json;
using System.Text.Json.Serialization;

namespace Muhatap.Demo.Material;

/// <summary>The files of <c>demo/</c>, as the program carries them.</summary>
internal static class Resource
{
    private const string Root = "demo/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Paths under <c>demo/</c> that begin with a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> Under(string folder)
    {
        string start = Root + folder + "/";
        return
        [
            .. typeof(Resource)
                .Assembly.GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith(start, StringComparison.Ordinal))
                .Select(name => name[Root.Length..])
                .Order(StringComparer.Ordinal),
        ];
    }

    public static IEnumerable<string> Lines(string path)
    {
        using Stream stream =
            typeof(Resource).Assembly.GetManifestResourceStream(Root + path)
            ?? throw new InvalidOperationException($"demo/{path} is not carried by the program: it must lie in demo/ when it is built.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    /// <summary>One record a line; blank lines are passed over.</summary>
    public static IReadOnlyList<T> Records<T>(string path)
    {
        var records = new List<T>();
        int number = 0;
        foreach (string line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                records.Add(JsonSerializer.Deserialize<T>(line, Json)!);
            }
            catch (JsonException error)
            {
                throw new InvalidOperationException($"demo/{path}:{number}: {error.Message}", error);
            }
        }
        return records;
    }
}
