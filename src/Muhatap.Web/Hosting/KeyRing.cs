using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Muhatap.Relate.Erasure;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Web.Hosting;

/// <summary>
/// Keeps ASP.NET's keys in the database, sealed: a restart signs nobody out, and every process of an installation reads what
/// another protected.
/// </summary>
internal sealed class KeyRing(Database database, KeySeal seal) : IXmlRepository
{
    /// <summary>Before the first use: the seal's key is there and fits, and what was written before keys were sealed is sealed now.</summary>
    /// <exception cref="KeySealException">The key is missing or another; the message says what to do.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        List<DataProtectionKey> keys;
        await using (var db = database.Read())
            keys = await db.DataProtectionKeys.ToListAsync(cancellationToken).ConfigureAwait(false);
        seal.Load(mayMake: !keys.Exists(key => KeySeal.IsSealed(key.Xml)));
        foreach (var key in keys.Where(key => KeySeal.IsSealed(key.Xml)))
            seal.Open(key.Xml);
        if (keys.TrueForAll(key => KeySeal.IsSealed(key.Xml)))
            return;
        await database
            .WriteAsync(
                WritePriority.Page,
                async (scope, cancellation) =>
                {
                    foreach (var key in keys.Where(key => !KeySeal.IsSealed(key.Xml)))
                    {
                        var sealedXml = seal.Seal(key.Xml);
                        await scope
                            .Db.DataProtectionKeys.Where(row => row.Id == key.Id)
                            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Xml, sealedXml), cancellation)
                            .ConfigureAwait(false);
                    }
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        // The open ones still lie in pages nobody uses any more.
        await CompactAfterErasure.AskAsync(database, cancellationToken).ConfigureAwait(false);
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Read();
        return [.. db.DataProtectionKeys.AsNoTracking().ToList().Select(key => XElement.Parse(seal.Open(key.Xml)))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        // The framework asks for this once in ninety days, and not asynchronously.
        Task.Run(() =>
                database.WriteAsync(
                    WritePriority.Page,
                    (scope, _) =>
                    {
                        scope.Db.DataProtectionKeys.Add(
                            new DataProtectionKey
                            {
                                Id = Guid.NewGuid().ToString("N"),
                                Xml = seal.Seal(element.ToString(SaveOptions.DisableFormatting)),
                            }
                        );
                        return Task.CompletedTask;
                    },
                    CancellationToken.None
                )
            )
            .GetAwaiter()
            .GetResult();
    }
}
