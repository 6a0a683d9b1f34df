using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;

namespace Muhatap.Core.LanguageModels;

/// <summary>
/// The large language model that may shorten long complaints. An installation has one or none; it is off until the owner has read
/// what leaves and accepted it, and each change of where it goes to switches it off again.
/// </summary>
public sealed class LanguageModel
{
    /// <summary>The only row's key.</summary>
    public const int OnlyId = 1;

    public const int LongestAddress = 500;
    public const int LongestName = 120;
    public const int MostPerHour = 1000;

    public int Id { get; init; } = OnlyId;

    /// <summary>Where the interface begins, for example <c>https://llm.ornek.example/v1</c>.</summary>
    public required string Address { get; set; }

    /// <summary>The model's name as its server knows it.</summary>
    public required string Model { get; set; }

    /// <summary>The key that is sent along, sealed; null where none is needed.</summary>
    public string? Key { get; set; }

    /// <summary>It stands on this machine or in the company's own network: nothing leaves the house, and only such addresses are reached.</summary>
    public bool IsInside { get; set; }

    /// <summary>Every long complaint is shortened as it comes, and not only those somebody asks for.</summary>
    public bool EveryLong { get; set; }

    /// <summary>So many complaints an hour at most, whoever asks.</summary>
    public int PerHour { get; set; } = 30;

    /// <summary>What the transfer stands on; null while it is off.</summary>
    public TransferGround? Ground { get; set; }

    public UserId? AcceptedBy { get; set; }

    /// <summary>When the owner accepted what leaves; null while it is off.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    public bool IsOn => AcceptedAt is not null;

    /// <summary>The server's name, with its port where it is not the usual one.</summary>
    public string Host => new Uri(Address).Authority;

    /// <summary>The address as it is kept: without blanks, a last slash and the call's own path.</summary>
    /// <exception cref="Refusal"><c>model_address.wrong</c>, <c>model_address.open</c>: http is for one's own network only.</exception>
    public static string AddressOf(string? typed, bool isInside)
    {
        var address = (typed ?? "").Trim().TrimEnd('/');
        const string call = "/chat/completions";
        if (address.EndsWith(call, StringComparison.OrdinalIgnoreCase))
            address = address[..^call.Length];
        if (
            address.Length > LongestAddress
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp)
            || uri.UserInfo.Length + uri.Query.Length + uri.Fragment.Length > 0
        )
            throw new Refusal("model_address.wrong", "The address is one of the web, such as https://llm.ornek.example/v1.", "address");
        if (uri.Scheme == Uri.UriSchemeHttp && !isInside)
            throw new Refusal("model_address.open", "Out of the house only https: anybody on the way could read http.", "address");
        return address;
    }

    /// <summary>The owner has read what leaves.</summary>
    /// <exception cref="Refusal"><c>transfer.ground</c>: nothing says what the transfer stands on.</exception>
    public void Accept(UserId by, TransferGround? ground, DateTimeOffset now)
    {
        if (ground is null || (ground == TransferGround.StaysInside) != IsInside)
            throw new Refusal("transfer.ground", "Say what the transfer stands on.", "ground");
        (AcceptedBy, AcceptedAt, Ground) = (by, now, ground);
    }

    public void SwitchOff() => (AcceptedBy, AcceptedAt, Ground) = (null, null, null);
}
