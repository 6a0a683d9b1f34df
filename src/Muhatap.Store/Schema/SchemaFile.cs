using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Muhatap.Store.Schema;

/// <summary>One numbered step of the schema, as it was built into the program.</summary>
internal sealed record SchemaFile(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text, so that a step that was changed after it had been applied is noticed.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <param name="dialect"><c>Sqlite</c> or <c>Postgres</c>: the folder beside this file.</param>
    public static IReadOnlyList<SchemaFile> All(string dialect)
    {
        var assembly = typeof(SchemaFile).Assembly;
        var prefix = $"Muhatap.Store.Schema.{dialect}.";
        var files = new List<SchemaFile>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = resource[prefix.Length..];
            files.Add(
                new SchemaFile(
                    int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture),
                    name,
                    reader.ReadToEnd().ReplaceLineEndings("\n")
                )
            );
        }
        return [.. files.OrderBy(file => file.Number)];
    }
}
