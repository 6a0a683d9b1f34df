namespace Muhatap.Tests.Architecture;

/// <summary>Strongly connected components of more than one node (Tarjan 1972).</summary>
internal static class Circles
{
    public static List<List<string>> In(IReadOnlyDictionary<string, HashSet<string>> graph)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var low = new Dictionary<string, int>(StringComparer.Ordinal);
        var stack = new Stack<string>();
        var onStack = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<List<string>>();
        foreach (var node in graph.Keys.Where(node => !index.ContainsKey(node)))
            Visit(node);
        return found;

        void Visit(string node)
        {
            index[node] = low[node] = index.Count;
            stack.Push(node);
            onStack.Add(node);
            foreach (var next in graph[node])
            {
                if (!index.ContainsKey(next))
                {
                    Visit(next);
                    low[node] = Math.Min(low[node], low[next]);
                }
                else if (onStack.Contains(next))
                    low[node] = Math.Min(low[node], index[next]);
            }
            if (low[node] != index[node])
                return;
            var circle = new List<string>();
            string member;
            do
            {
                member = stack.Pop();
                onStack.Remove(member);
                circle.Add(member);
            } while (member != node);
            if (circle.Count > 1)
                found.Add(circle);
        }
    }
}
