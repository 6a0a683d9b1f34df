namespace Muhatap.Tests.Servers;

internal static class Repository
{
    /// <summary>The checkout the tests were built from: the nearest folder above them that holds the solution.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Muhatap.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            $"No folder above {AppContext.BaseDirectory} holds Muhatap.slnx; run the tests from their checkout."
        );
    }
}
