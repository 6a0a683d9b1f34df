namespace Muhatap.Query.Syntax;

/// <summary>When in a post's way a field is known.</summary>
public enum Stage
{
    /// <summary>With the post itself.</summary>
    Said = 0,

    /// <summary>Once the text engine has read it.</summary>
    Read = 1,

    /// <summary>Once the author is matched to a customer. Changes with every merge, so topics do without.</summary>
    Related = 2,
}

public enum QueryField
{
    Source,
    Type,
    Site,
    Url,
    Link,
    Author,
    To,
    Lang,
    Country,
    City,
    Raw,
    Has,
    Is,
    Sentiment,
    Intent,
    Urgency,
    Subject,
    Offensive,
    Customer,
    Segment,
    Product,
    Status,
    Since,
    Until,
    Engagement,
    Likes,
    Comments,
    Shares,
    Views,
    Followers,
    Rating,

    /// <summary>Read into a <see cref="TermNode"/>; never in a <see cref="FieldNode"/>.</summary>
    Mention,

    /// <summary>Read into a <see cref="TermNode"/>; never in a <see cref="FieldNode"/>.</summary>
    Hashtag,

    /// <summary>Read into a <see cref="TermNode"/> or <see cref="PhraseNode"/>; never in a <see cref="FieldNode"/>.</summary>
    Title,

    /// <summary>A field of another catalogue than the posts'; no post can be asked it.</summary>
    Outside,
}

/// <summary>What kind of value a field takes.</summary>
public enum FieldShape
{
    /// <summary>Compared whole, folded.</summary>
    Name = 0,

    /// <summary>Looked for inside.</summary>
    Part = 1,

    /// <summary>One of a closed list.</summary>
    Choice = 2,

    /// <summary>A number, with comparison signs and ranges.</summary>
    Number = 3,

    /// <summary>yyyy-MM-dd.</summary>
    Date = 4,

    /// <summary>A choice or a number between 0 and 1.</summary>
    ChoiceOrNumber = 5,

    /// <summary>Words, read like words outside.</summary>
    Words = 6,
}
