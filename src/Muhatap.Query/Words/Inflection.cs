namespace Muhatap.Query.Words;

internal static class Inflection
{
    internal static int SteadyLength(ReadOnlySpan<char> stem) => stem.Length <= 4 ? 2 : 3;

    internal static bool Matches(ReadOnlySpan<char> stem, ReadOnlySpan<char> form) => form.StartsWith(stem);
}
