using System.Globalization;
using System.Text.Json;
using Muhatap.Core.Posts;

namespace Muhatap.Web.Formats;

/// <summary>
/// Reads CONTRACT.md's post, one JSON object, for the command line and the API. Fields it does not know are passed over; null is the
/// same as missing.
/// </summary>
internal static class PostJson
{
    /// <summary>The post, or throws.</summary>
    /// <param name="network">Where it is from, if it does not say so itself.</param>
    /// <param name="id">Its id, if it does not give one; null where it has to.</param>
    /// <param name="hasNumericId">True where the id was given as a number, so that it can be given back as one.</param>
    /// <exception cref="FieldException">A field has a value it can't have.</exception>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    internal static IncomingPost Read(ReadOnlySpan<byte> json, string network, string? id, DateTimeOffset now, out bool hasNumericId)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("not a JSON object");
        var draft = new Draft();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
                draft.Take(name, ref reader);
        }
        while (reader.Read()) { } // refuses what stands behind the object
        return draft.Finish(network, id, now, out hasNumericId);
    }

    private sealed class Draft
    {
        private string? _text;
        private string? _network;
        private string? _id;
        private bool _numericId;
        private string? _author;
        private string? _authorName;
        private string? _authorBio;
        private string? _authorLocation;
        private string? _authorLink;
        private string? _authorId;
        private long? _followers;
        private string? _title;
        private string? _url;
        private string? _parent;
        private string? _language;
        private DateTimeOffset? _createdAt;
        private PostKind _kind = PostKind.Post;
        private int? _rating;
        private List<string> _media = [];
        private readonly List<ClaimedIdentifier> _claims = [];
        private long _likes;
        private long _replies;
        private long _reposts;
        private long _views;

        internal void Take(string name, ref Utf8JsonReader reader)
        {
            switch (name)
            {
                case "text":
                    _text = Text(name, ref reader);
                    break;
                case "network":
                    _network = Text(name, ref reader).Trim().ToLowerInvariant();
                    break;
                case "id":
                    _numericId = reader.TokenType == JsonTokenType.Number;
                    _id = TextOrNumber(name, ref reader);
                    break;
                case "author":
                    _author = TextOrNumber(name, ref reader).TrimStart('@');
                    break;
                case "author_name":
                    _authorName = Text(name, ref reader);
                    break;
                case "author_bio":
                    _authorBio = Text(name, ref reader);
                    break;
                case "author_location":
                    _authorLocation = Text(name, ref reader);
                    break;
                case "author_link":
                    _authorLink = Text(name, ref reader);
                    break;
                case "author_id":
                    _authorId = TextOrNumber(name, ref reader);
                    break;
                case "author_followers" or "followers":
                    _followers = Count(name, ref reader);
                    break;
                case "title":
                    _title = Text(name, ref reader);
                    break;
                case "url":
                    _url = Text(name, ref reader);
                    break;
                case "parent_id":
                    _parent = TextOrNumber(name, ref reader);
                    break;
                case "lang":
                    _language = Text(name, ref reader);
                    break;
                case "created_at":
                    _createdAt = Instant(name, ref reader);
                    break;
                case "kind":
                    _kind = Kind(name, ref reader);
                    break;
                case "rating":
                    _rating = Count(name, ref reader) is var rating and >= 1 and <= 5 ? (int)rating : throw Bad(name, "must be 1 to 5");
                    break;
                case "media":
                    _media = Texts(name, ref reader);
                    break;
                case "email":
                    Claim(IdentifierKind.Email, TextOrNumber(name, ref reader));
                    break;
                case "phone":
                    Claim(IdentifierKind.Phone, TextOrNumber(name, ref reader));
                    break;
                case "customer":
                    Claim(IdentifierKind.CustomerNumber, TextOrNumber(name, ref reader));
                    break;
                case "likes":
                    _likes = Count(name, ref reader);
                    break;
                case "replies":
                    _replies = Count(name, ref reader);
                    break;
                case "reposts":
                    _reposts = Count(name, ref reader);
                    break;
                case "views":
                    _views = Count(name, ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        internal IncomingPost Finish(string network, string? id, DateTimeOffset now, out bool hasNumericId)
        {
            hasNumericId = _numericId;
            return new IncomingPost
            {
                Network = string.IsNullOrEmpty(_network) ? network : _network,
                ExternalId = string.IsNullOrEmpty(_id) ? id ?? throw Bad("id", "is needed: it makes a repeat harmless") : _id,
                Text = _text ?? throw Bad("text", "is missing"),
                CreatedAt = _createdAt ?? now,
                Kind = _kind,
                Author = string.IsNullOrWhiteSpace(_author) ? null : _author,
                AuthorExternalId = _authorId,
                AuthorName = _authorName,
                AuthorBio = _authorBio,
                AuthorLocation = _authorLocation,
                AuthorLink = _authorLink,
                AuthorFollowers = _followers,
                Url = _url,
                ParentExternalId = string.IsNullOrEmpty(_parent) ? null : _parent,
                Title = _title,
                ClaimedLanguage = _language,
                Rating = _rating,
                Media = _media,
                Counters = new PostCounters(_likes, _replies, _reposts, _views),
                Claims = _claims,
            };
        }

        private void Claim(IdentifierKind kind, string value)
        {
            if (value.Length > 0)
                _claims.Add(new ClaimedIdentifier(kind, value));
        }

        private static string Text(string name, ref Utf8JsonReader reader) =>
            reader.TokenType == JsonTokenType.String ? JsonText.Read(ref reader) : throw Bad(name, "must be a string");

        private static string TextOrNumber(string name, ref Utf8JsonReader reader) =>
            reader.TokenType == JsonTokenType.Number ? System.Text.Encoding.UTF8.GetString(reader.ValueSpan) : Text(name, ref reader);

        private static List<string> Texts(string name, ref Utf8JsonReader reader)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw Bad(name, "must be a list of strings");
            var texts = new List<string>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                texts.Add(Text(name, ref reader));
            return texts;
        }

        private static long Count(string name, ref Utf8JsonReader reader)
        {
            if (
                reader.TokenType == JsonTokenType.Number
                && reader.TryGetDouble(out var number)
                && number >= 0
                && number <= long.MaxValue / 2
                && Math.Floor(number).Equals(number)
            )
                return (long)number;
            throw Bad(name, "must be a whole number, zero or more");
        }

        private static DateTimeOffset Instant(string name, ref Utf8JsonReader reader)
        {
            var written = Text(name, ref reader);
            return DateTimeOffset.TryParse(
                written,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var instant
            )
                ? instant
                : throw Bad(name, "must be a time like 2026-03-01T09:30:00Z");
        }

        private static PostKind Kind(string name, ref Utf8JsonReader reader)
        {
            var written = Text(name, ref reader);
            return
                Enum.TryParse<PostKind>(written, ignoreCase: true, out var kind) && !char.IsAsciiDigit(written[0]) && Enum.IsDefined(kind)
                ? kind
                : throw Bad(name, "must be one of post, comment, review, message, article, complaint, note");
        }

        private static FieldException Bad(string name, string what) => new(name, what);
    }
}
