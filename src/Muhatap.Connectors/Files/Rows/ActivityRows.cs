using System.Globalization;
using System.Text.Json;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;
using Muhatap.Core.Activities;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>Rows as events: what somebody did without words.</summary>
internal sealed class ActivityRows(string network, DateTimeOffset now)
{
    private readonly ContentId ids = new();
    private readonly DateTimeOffset latest = now.AddDays(2);

    public RowReading<IncomingActivity> Read(FileRow row, ColumnMap map)
    {
        var cells = new RowCells(row, map);
        var kind = Kind(cells);
        var at = cells.Instant("at", latest);
        var account = PostRows.Author(cells.Text("account", RowCells.MaxName));
        var accountId = cells.Text("account_id", RowCells.MaxId);
        var customer = cells.Text("customer", RowCells.MaxId);
        if (account is null && accountId is null && customer is null)
            cells.Refuse("neither an account nor a customer is named");
        var target = cells.Text("target", RowCells.MaxId);
        var place = cells.Text("place", RowCells.MaxId);
        var amount = Amount(cells);
        var own = cells.Text("id", RowCells.MaxId);
        var rowNetwork = cells.Text("network", 60) is { } word ? Vocabulary.NetworkOf(word) ?? network : network;
        var data = Data(cells);
        if (cells.Problems is { } problems)
            return new RowReading<IncomingActivity>(null, problems);
        var said = at?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var money = amount is { } sum ? string.Create(CultureInfo.InvariantCulture, $"{sum.Minor} {sum.Currency}") : null;
        var activity = new IncomingActivity
        {
            Network = rowNetwork,
            ExternalId = own ?? ids.Of(rowNetwork, said, kind.ToString(), account, accountId, customer, target, place, money, data),
            Kind = kind,
            At = at ?? now,
            Account = account,
            AccountExternalId = accountId,
            CustomerNumber = customer,
            Target = target,
            Place = place,
            Amount = amount,
            DataJson = data,
        };
        return new RowReading<IncomingActivity>(activity, null);
    }

    private static ActivityKind Kind(RowCells cells)
    {
        var word = cells.Text("kind", 60);
        if (word is not null && Vocabulary.ActivityKindOf(word) is { } kind)
            return kind;
        cells.Refuse(
            word is null
                ? $"{cells.Where("kind")} is empty"
                : $"{cells.Where("kind")}: \"{RowCells.Short(word)}\" is none of like, repost, follow, checkin, purchase, visit, call, delivery, app, survey"
        );
        return default;
    }

    private static Money? Amount(RowCells cells)
    {
        if (cells.Cell("amount") is not { } cell)
            return null;
        var currency = cells.Text("currency", 20);
        var money =
            cell.Kind == CellKind.Json ? OfJson(cell.Text, currency) : MoneyText.Of(cell, currency, cells.Map.Of("amount")!.DecimalMark);
        if (money is null)
            cells.Refuse(
                $"{cells.Where("amount")}: \"{RowCells.Short(cell.Text)}{(currency is null ? "" : $" {currency}")}\" is not an amount of money"
            );
        return money;
    }

    /// <summary>CONTRACT's <c>{"value":129.90,"currency":"TRY"}</c>.</summary>
    private static Money? OfJson(string text, string? currency)
    {
        using var json = JsonDocument.Parse(text);
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("value", out var value))
            return null;
        var own =
            json.RootElement.TryGetProperty("currency", out var code) && code.ValueKind == JsonValueKind.String
                ? code.GetString()
                : currency;
        return value.ValueKind switch
        {
            JsonValueKind.Number => MoneyText.Of(new Cell(value.GetRawText(), CellKind.Number), own, '.'),
            JsonValueKind.String => MoneyText.Of(new Cell(value.GetString()!), own, '.'),
            _ => null,
        };
    }

    /// <summary>The row's own object, else its columns without a field.</summary>
    private static string? Data(RowCells cells)
    {
        if (cells.Cell("data") is { Kind: CellKind.Json } own && own.Text[0] == '{')
            return own.Text.Length <= RowCells.MaxTextBytes ? own.Text : null;
        return ExtraJson.Of(cells);
    }
}
