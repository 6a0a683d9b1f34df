using System.Runtime.InteropServices;
using System.Text;

namespace Muhatap.Benchmarks;

/// <summary>Debian's libcld2, called by its C++ name: <c>CLD2::DetectLanguage(const char*, int, bool, bool*)</c>.</summary>
internal static class Cld2
{
    private const string Library = "libcld2.so.0";

    public static bool Exists { get; } = NativeLibrary.TryLoad(Library, out _);

    /// <summary>CLD2's number of the language of a text in UTF-8.</summary>
    public static int Detect(byte[] text) => Native(text, text.Length, true, out _);

    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);

    [DllImport(Library, EntryPoint = "_ZN4CLD214DetectLanguageEPKcibPb")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Native(
        byte[] text,
        int length,
        [MarshalAs(UnmanagedType.U1)] bool plain,
        [MarshalAs(UnmanagedType.U1)] out bool reliable
    );
}
