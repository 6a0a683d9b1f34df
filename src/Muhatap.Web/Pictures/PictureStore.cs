using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Muhatap.Connectors.Fetching;

namespace Muhatap.Web.Pictures;

/// <summary>
/// Pictures of posts, fetched by this machine when somebody asked to see them, and kept for a while beside the data: a reader's browser
/// never speaks to the servers they lie on. Only addresses that a page has shown can be asked for, so this is no way through for others.
/// </summary>
/// <param name="folder">Where they are kept; it can be deleted at any time.</param>
internal sealed class PictureStore(PictureFetch fetch, string folder, TimeProvider clock)
{
    private const int AtOnce = 4;
    private const int MostOffered = 50_000;
    private const long MostBytes = 512L * 1024 * 1024;
    private static readonly TimeSpan RefusedFor = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, string> offered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Why, DateTimeOffset Until)> refused = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim going = new(AtOnce);

    /// <summary>The name under which a page may show the picture at an address: 64 hexadecimal digits.</summary>
    public string Offer(string address)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        if (offered.Count >= MostOffered)
            offered.Clear(); // a page that is open still shows what it has; reloading it offers anew
        offered[key] = address;
        return key;
    }

    /// <summary>The picture offered under a name; null where nothing is, or it can't be had.</summary>
    public async Task<(byte[] Bytes, PictureKind Kind)?> OfferedAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != 64 || !key.All(char.IsAsciiHexDigitLower))
            return null;
        if (!offered.TryGetValue(key, out var address))
            return await KeptAsync(key, cancellationToken).ConfigureAwait(false);
        var (picture, _) = await GetAsync(address, cancellationToken).ConfigureAwait(false);
        return picture;
    }

    /// <summary>A picture by its address, from what is kept or from its server; else, for people, why not.</summary>
    public async Task<((byte[] Bytes, PictureKind Kind)? Picture, string? Refused)> GetAsync(
        string address,
        CancellationToken cancellationToken
    )
    {
        var key = Offer(address);
        if (await KeptAsync(key, cancellationToken).ConfigureAwait(false) is { } kept)
            return (kept, null);
        if (refused.TryGetValue(key, out var before) && before.Until > clock.GetUtcNow())
            return (null, before.Why);
        await going.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var fetched = await fetch.GetAsync(address, cancellationToken).ConfigureAwait(false);
            if (fetched.Kind is not { } kind)
            {
                if (refused.Count >= MostOffered)
                    refused.Clear();
                refused[key] = (fetched.Refused!, clock.GetUtcNow() + RefusedFor);
                return (null, fetched.Refused);
            }
            var bytes = fetched.Bytes.ToArray();
            await KeepAsync(key, bytes, cancellationToken).ConfigureAwait(false);
            return ((bytes, kind), null);
        }
        finally
        {
            going.Release();
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key);

    private async Task<(byte[], PictureKind)?> KeptAsync(string key, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        if (!File.Exists(path))
            return null;
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
            return PictureKind.Of(bytes) is { } kind ? (bytes, kind) : null;
        }
        catch (IOException)
        {
            return null; // swept away meanwhile
        }
    }

    private async Task KeepAsync(string key, byte[] bytes, CancellationToken cancellationToken)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Whole or not at all: a stop in between leaves no half picture under the name.
        var half = $"{path}.{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(half, bytes, cancellationToken).ConfigureAwait(false);
        File.Move(half, path, overwrite: true);
        if (BitConverter.ToUInt32(SHA256.HashData(bytes)) % 64 == 0) // now and then, and not at each
            Sweep();
    }

    /// <summary>The oldest go until three quarters of the room are left.</summary>
    internal void Sweep(long most = MostBytes)
    {
        if (!Directory.Exists(folder))
            return;
        var files = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
        var held = files.Sum(file => file.Length);
        if (held <= most)
            return;
        foreach (var file in files.OrderBy(file => file.LastWriteTimeUtc))
        {
            if (held <= most / 4 * 3)
                break;
            held -= file.Length;
            file.Delete();
        }
    }
}
