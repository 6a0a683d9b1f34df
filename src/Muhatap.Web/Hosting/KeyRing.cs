using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Muhatap.Store;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;

namespace Muhatap.Web.Hosting;

/// <summary>Keeps ASP.NET's keys in the database: a restart signs nobody out, and every process of an installation reads what another protected.</summary>
internal sealed class KeyRing(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = database.Read();
        return [.. db.DataProtectionKeys.AsNoTracking().ToList().Select(key => XElement.Parse(key.Xml))];
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
                                Xml = element.ToString(SaveOptions.DisableFormatting),
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
