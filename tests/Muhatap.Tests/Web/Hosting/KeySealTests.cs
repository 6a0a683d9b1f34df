using Microsoft.EntityFrameworkCore;
using Muhatap.Store.Mapping;
using Muhatap.Store.Writer;
using Muhatap.Tests.World;
using Muhatap.Web.Hosting;

namespace Muhatap.Tests.Web.Hosting;

public sealed class KeySealTests
{
    private const string Secret = "<key><value>gizli-anahtar</value></key>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_are_sealed_old_ones_too_with_a_key_only_its_owner_reads_and_a_missing_or_wrong_one_is_said()
    {
        await using var database = await TestDatabase.SqliteAsync(new StillClock());
        var folder = TempFolder.Create("muhatap-key-").FullName;
        await database.WriteAsync(
            WritePriority.Page,
            (scope, _) =>
            {
                scope.Db.DataProtectionKeys.Add(new DataProtectionKey { Id = "old", Xml = Secret });
                return Task.CompletedTask;
            },
            Cancellation
        );

        var ring = new KeyRing(database, new KeySeal(folder, null));
        await ring.PrepareAsync(Cancellation);
        ring.StoreElement(new System.Xml.Linq.XElement("key", "yeni-anahtar"), "new");

        await using (var db = database.Read())
        {
            var held = await db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(Cancellation);
            held.Count.ShouldBe(2);
            held.ShouldAllBe(xml => KeySeal.IsSealed(xml) && !xml.Contains("anahtar"));
            (await Muhatap.Relate.Erasure.CompactAfterErasure.IsDueAsync(database, Cancellation)).ShouldBeTrue();
        }
        var file = Path.Combine(folder, KeySeal.FileName);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        // Another process with the same file, or the same key in its environment, reads both.
        var again = new KeyRing(database, new KeySeal(folder, null));
        await again.PrepareAsync(Cancellation);
        again.GetAllElements().Select(element => element.Value).ShouldBe(["gizli-anahtar", "yeni-anahtar"], ignoreOrder: true);
        var elsewhere = new KeyRing(database, new KeySeal("/nowhere", await File.ReadAllTextAsync(file, Cancellation)));
        await elsewhere.PrepareAsync(Cancellation);
        elsewhere.GetAllElements().Count.ShouldBe(2);

        File.Delete(file);
        var missing = await Should.ThrowAsync<KeySealException>(() =>
            new KeyRing(database, new KeySeal(folder, null)).PrepareAsync(Cancellation)
        );
        missing.Message.ShouldContain(KeySeal.FileName);
        missing.Message.ShouldContain(KeySeal.Variable);
        File.Exists(file).ShouldBeFalse("no new key is made where others are sealed");
        var other = Convert.ToBase64String(new byte[32]);
        (
            await Should.ThrowAsync<KeySealException>(() => new KeyRing(database, new KeySeal(folder, other)).PrepareAsync(Cancellation))
        ).Message.ShouldContain("another key");
        (
            await Should.ThrowAsync<KeySealException>(() => new KeyRing(database, new KeySeal(folder, "kısa")).PrepareAsync(Cancellation))
        ).Message.ShouldContain("32 bytes");
        Directory.Delete(folder, recursive: true);
    }
}
