using System.Text;
using Muhatap.Core.Topics;

namespace Muhatap.Listen.Topics;

/// <summary>What a row of a list is listened for: its own query, or any of its names as a phrase.</summary>
public static class RowQuery
{
    public static string Of(TopicRow row) => Of(row.Name, AliasesOf(row.Aliases), row.Query);

    public static string Of(string name, IReadOnlyList<string> aliases, string? query)
    {
        if (!string.IsNullOrWhiteSpace(query))
            return query;
        var text = new StringBuilder();
        foreach (var one in aliases.Prepend(name))
        {
            if (text.Length > 0)
                text.Append(" OR ");
            // In quotes a name is only words: VE, OR, a dash or a colon in it means nothing else.
            text.Append('"').Append(one.Replace('"', ' ')).Append('"');
        }
        return text.ToString();
    }

    public static IReadOnlyList<string> AliasesOf(string lines) =>
        lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
