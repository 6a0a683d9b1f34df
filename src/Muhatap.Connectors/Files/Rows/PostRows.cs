using System.Globalization;
using System.Text.Json;
using Muhatap.Connectors.Files.Mapping;
using Muhatap.Connectors.Files.Tables;
using Muhatap.Connectors.Files.Values;
using Muhatap.Core.Posts;

namespace Muhatap.Connectors.Files.Rows;

/// <summary>Rows as posts.</summary>
/// <param name="network">Of rows that name none.</param>
/// <param name="now">Of rows that have no date; a post from more than two days after it is refused.</param>
internal sealed class PostRows(string network, DateTimeOffset now)
{
    private readonly ContentId ids = new();
    private readonly DateTimeOffset latest = now.AddDays(2);

    public RowReading<IncomingPost> Read(FileRow row, ColumnMap map)
    {
        var cells = new RowCells(row, map);
        var text = cells.LongText("text");
        if (text is null && cells.Problems is null)
            cells.Refuse(
                $"{cells.Where("text")} is empty{(row.Cells.Any(cell => cell.Kind != CellKind.Text) ? " (a formula without a stored value reads as empty)" : "")}"
            );
        var createdAt = cells.Instant("created_at", latest);
        var kind = Kind(cells);
        var rating = Rating(cells);
        var author = Author(cells.Text("author", RowCells.MaxName));
        var title = cells.Text("title", 1000);
        var url = cells.Text("url", RowCells.MaxUrl);
        var parent = cells.Text("parent_id", RowCells.MaxId);
        var authorId = cells.Text("author_id", RowCells.MaxId);
        var authorName = cells.Text("author_name", RowCells.MaxName);
        var own = cells.Text("id", RowCells.MaxId);
        var rowNetwork = Network(cells);
        var counters = new PostCounters(cells.Count("likes"), cells.Count("replies"), cells.Count("reposts"), cells.Count("views"));
        var followers = cells.Cell("followers") is null ? (long?)null : cells.Count("followers");
        var claims = Claims(cells);
        var media = Media(cells);
        if (cells.Problems is { } problems)
            return new RowReading<IncomingPost>(null, problems);
        var said = createdAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var post = new IncomingPost
        {
            Network = rowNetwork,
            ExternalId = own ?? ids.Of(rowNetwork, said, author, authorId, authorName, title, text, url, parent, kind.ToString()),
            Text = text!,
            CreatedAt = createdAt ?? now,
            Kind = kind,
            Author = author,
            AuthorExternalId = authorId,
            AuthorName = authorName,
            AuthorFollowers = followers,
            Url = url,
            ParentExternalId = parent,
            Title = title,
            ClaimedLanguage = cells.Text("lang", 35),
            Rating = rating,
            Media = media,
            Counters = counters,
            Claims = claims,
        };
        return new RowReading<IncomingPost>(post, null);
    }

    /// <summary>A handle without @; of a profile's address only the handle.</summary>
    internal static string? Author(string? text)
    {
        if (text is null)
            return null;
        var bare =
            text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Segments.Length > 1
                ? address.Segments[^1].Trim('/')
                : text;
        bare = bare.TrimStart('@');
        return bare.Length == 0 ? null : bare;
    }

    private string Network(RowCells cells)
    {
        if (cells.Text("network", 60) is not { } word)
            return network;
        if (Vocabulary.NetworkOf(word) is { } known)
            return known;
        cells.Refuse($"{cells.Where("network")}: \"{RowCells.Short(word)}\" is not a network's name");
        return network;
    }

    private static PostKind Kind(RowCells cells)
    {
        if (cells.Text("kind", 60) is not { } word)
            return PostKind.Post;
        if (Vocabulary.PostKindOf(word) is { } kind)
            return kind;
        // Only CONTRACT's own word promises a kind of ours; another system's word for its types is none, and the post is a post.
        if (string.Equals(cells.Map.Of("kind")!.Name, "kind", StringComparison.Ordinal))
            cells.Refuse($"kind: \"{RowCells.Short(word)}\" is none of post, comment, review, message, article, complaint, note");
        return PostKind.Post;
    }

    private static int? Rating(RowCells cells)
    {
        if (cells.Cell("rating") is not { } cell)
            return null;
        var number = NumberText.Of(cell, cells.Map.Of("rating")!.DecimalMark);
        if (number is >= 1 and <= 5)
            return (int)decimal.Round(number.Value, MidpointRounding.AwayFromZero);
        cells.Refuse($"{cells.Where("rating")}: \"{RowCells.Short(cell.Text)}\" is not from 1 to 5");
        return null;
    }

    private static List<ClaimedIdentifier> Claims(RowCells cells)
    {
        var claims = new List<ClaimedIdentifier>();
        Claim("email", IdentifierKind.Email);
        Claim("phone", IdentifierKind.Phone);
        Claim("customer", IdentifierKind.CustomerNumber);
        return claims;

        void Claim(string field, IdentifierKind kind)
        {
            // Claims, not facts: what somebody typed into a form need not be an address, and the post counts all the same.
            if (cells.Text(field, 320) is { } value)
                claims.Add(new ClaimedIdentifier(kind, value));
        }
    }

    private static IReadOnlyList<string> Media(RowCells cells)
    {
        if (cells.Cell("media") is not { } cell)
            return [];
        if (cell.Kind != CellKind.Json)
            return cell.Text.Split([' ', '\n', '\r', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        using var json = JsonDocument.Parse(cell.Text);
        return json.RootElement.ValueKind == JsonValueKind.Array
            ?
            [
                .. json
                    .RootElement.EnumerateArray()
                    .Where(one => one.ValueKind == JsonValueKind.String)
                    .Select(one => CleanText.Of(one.GetString()!)),
            ]
            : [];
    }
}
