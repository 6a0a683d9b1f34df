using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Ids;
using Muhatap.Core.LanguageModels;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Shortenings;

/// <summary>Where the language model stands, and whether it may be asked. Only an acceptance switches it on; a change of where text goes, or how much, switches it off.</summary>
public static class SaveLanguageModel
{
    private const string Subject = "language_model";

    /// <param name="sealedKey">A new key, sealed; null keeps the old one, as long as the address stays.</param>
    public static Task RunAsync(
        Database database,
        UserId by,
        string? address,
        string? name,
        string? sealedKey,
        bool isInside,
        bool everyLong,
        int perHour,
        CancellationToken cancellationToken
    )
    {
        var at = LanguageModel.AddressOf(address, isInside);
        var model = (name ?? "").Trim();
        if (model.Length is 0 or > LanguageModel.LongestName)
            throw new Refusal("language_model.name", "Name the model as its server knows it.", "model");
        if (perHour is < 1 or > LanguageModel.MostPerHour)
            throw new Refusal("language_model.per_hour", $"Between 1 and {LanguageModel.MostPerHour} an hour.", "perHour");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var row = await scope.Db.LanguageModels.SingleOrDefaultAsync(cancellation).ConfigureAwait(false);
                if (row is null)
                    scope.Db.LanguageModels.Add(row = new LanguageModel { Address = at, Model = model });
                else if (row.Address != at || row.IsInside != isInside || row.Model != model || (everyLong && !row.EveryLong))
                    row.SwitchOff();
                // A key is for one server; another must never be shown it.
                if (row.Address != at)
                    row.Key = null;
                row.Key = sealedKey ?? row.Key;
                (row.Address, row.Model, row.IsInside, row.EveryLong, row.PerHour) = (at, model, isInside, everyLong, perHour);
                scope.Audit(by, "language_model.saved", Subject, $"{row.Host} {model}");
            },
            cancellationToken
        );
    }

    public static Task AcceptAsync(Database database, UserId by, TransferGround? ground, CancellationToken cancellationToken) =>
        ChangeAsync(
            database,
            (row, scope) =>
            {
                row.Accept(by, ground, scope.Now);
                scope.Audit(by, "language_model.accepted", Subject, $"{row.Host} {row.Model}: {ground}");
            },
            cancellationToken
        );

    public static Task SwitchOffAsync(Database database, UserId by, CancellationToken cancellationToken) =>
        ChangeAsync(
            database,
            (row, scope) =>
            {
                row.SwitchOff();
                scope.Audit(by, "language_model.switched_off", Subject, row.Host);
            },
            cancellationToken
        );

    /// <summary>Address, name and key go; what was shortened stays with its posts.</summary>
    public static Task RemoveAsync(Database database, UserId by, CancellationToken cancellationToken) =>
        ChangeAsync(
            database,
            (row, scope) =>
            {
                scope.Db.LanguageModels.Remove(row);
                scope.Audit(by, "language_model.removed", Subject, row.Host);
            },
            cancellationToken
        );

    private static Task ChangeAsync(Database database, Action<LanguageModel, WriteScope> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
                change(
                    await scope.Db.LanguageModels.SingleOrDefaultAsync(cancellation).ConfigureAwait(false)
                        ?? throw new Refusal("language_model.none", "No language model is set up."),
                    scope
                ),
            cancellationToken
        );
}
