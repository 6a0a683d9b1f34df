namespace Muhatap.Tests.World;

/// <summary>
/// Folders that tests and benchmarks work in, gone when their process ends: a run leaves gigabytes otherwise. With MUHATAP_KEEP=1 they stay, to
/// be looked at.
/// </summary>
internal static class TempFolder
{
    private static readonly List<DirectoryInfo> Made = [];

    static TempFolder() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Environment.GetEnvironmentVariable("MUHATAP_KEEP") == "1")
                return;
            lock (Made)
            {
                foreach (var folder in Made)
                    Remove(folder);
            }
        };

    public static DirectoryInfo Create(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix);
        lock (Made)
            Made.Add(folder);
        return folder;
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Refresh();
            if (folder.Exists)
                folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // Somebody still writes there; the machine's own cleaning takes it later.
        }
    }
}
