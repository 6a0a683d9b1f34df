using System.Security.Cryptography;
using System.Text;

namespace Muhatap.Web.Hosting;

/// <summary>
/// Seals the keys that lie in the database (AES-256-GCM) with one that lies outside it: who steals the database, or a backup of it,
/// can forge no session with it. The key is <c>MUHATAP_KEY</c> in the environment, else the file <c>muhatap.key</c> in the data
/// folder, readable by its owner only.
/// </summary>
/// <param name="folder">Where the file lies, or is made.</param>
/// <param name="fromEnvironment">32 bytes in Base64; null or empty: the file.</param>
internal sealed class KeySeal(string folder, string? fromEnvironment)
{
    public const string FileName = "muhatap.key";
    public const string Variable = "MUHATAP_KEY";
    private const string Mark = "sealed1:";
    private const int KeyBytes = 32;
    private static readonly int NonceBytes = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagBytes = AesGcm.TagByteSizes.MaxSize;
    private byte[]? key;

    private string Path => System.IO.Path.Combine(folder, FileName);

    public static bool IsSealed(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Makes sure that there is a key.</summary>
    /// <param name="mayMake">Nothing is sealed yet, so that a new key locks nobody out.</param>
    /// <exception cref="KeySealException">There is none, or it is no key; the message says what to do.</exception>
    public void Load(bool mayMake)
    {
        if (!string.IsNullOrWhiteSpace(fromEnvironment))
        {
            key = Read(fromEnvironment, $"{Variable} in the environment");
            return;
        }
        if (File.Exists(Path))
        {
            key = Read(File.ReadAllText(Path), Path);
            Close();
            return;
        }
        if (!mayMake)
            throw new KeySealException(
                $"The database holds keys that are sealed, and the key they were sealed with is missing: put {FileName} back into {folder}, or set {Variable} to its content. Without it, delete the rows of data_protection_key: everybody signs in anew, and connections are asked for their passwords again."
            );
        key = RandomNumberGenerator.GetBytes(KeyBytes);
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(Path, Encoding.ASCII, options);
        file.WriteLine(Convert.ToBase64String(key));
    }

    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var whole = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(Key, TagBytes);
        cipher.Encrypt(
            whole.AsSpan(0, NonceBytes),
            plain,
            whole.AsSpan(NonceBytes + TagBytes),
            whole.AsSpan(NonceBytes, TagBytes),
            Encoding.ASCII.GetBytes(Mark)
        );
        return Mark + Convert.ToBase64String(whole);
    }

    /// <exception cref="KeySealException">It was sealed with another key.</exception>
    public string Open(string text)
    {
        var whole = Convert.FromBase64String(text[Mark.Length..]);
        var plain = new byte[whole.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(Key, TagBytes);
        try
        {
            cipher.Decrypt(
                whole.AsSpan(0, NonceBytes),
                whole.AsSpan(NonceBytes + TagBytes),
                whole.AsSpan(NonceBytes, TagBytes),
                plain,
                Encoding.ASCII.GetBytes(Mark)
            );
        }
        catch (AuthenticationTagMismatchException error)
        {
            throw new KeySealException(
                $"The keys in the database were sealed with another key than the one given ({(string.IsNullOrWhiteSpace(fromEnvironment) ? Path : Variable)}). Every process of an installation needs the same: give it the right one.",
                error
            );
        }
        return Encoding.UTF8.GetString(plain);
    }

    private byte[] Key => key ?? throw new InvalidOperationException("The seal's key is loaded before it is used.");

    private static byte[] Read(string text, string where)
    {
        var bytes = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == KeyBytes
            ? bytes[..KeyBytes]
            : throw new KeySealException($"{where} is no key: it holds {KeyBytes} bytes in Base64.");
    }

    /// <summary>A file that was copied by hand may be open to others.</summary>
    private void Close()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
