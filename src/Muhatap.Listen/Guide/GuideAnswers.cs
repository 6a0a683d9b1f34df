using System.Text.Json;
using System.Text.Json.Serialization;
using Muhatap.Core.Topics;

namespace Muhatap.Listen.Guide;

/// <summary>What somebody answered before a topic is written for them. Boxes hold one entry a line, as typed: nothing typed is ever thrown away.</summary>
public sealed record GuideAnswers
{
    /// <summary>Characters of one box that are kept.</summary>
    public const int LongestBox = 20_000;

    /// <summary>How far the person has come: the number of the furthest step that was opened.</summary>
    public int Reached { get; init; } = 1;

    public TopicPurpose? Purpose { get; init; }

    /// <summary>The topic's name; where it is empty, the first of <see cref="Names"/>.</summary>
    public string Title { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Names { get; init; } = "";

    /// <summary>Of what was proposed as noise, what was ticked: <see cref="NoiseMark"/>s.</summary>
    public IReadOnlyList<string> Ticked { get; init; } = [];

    /// <summary>Noise in the person's own words.</summary>
    public string Noise { get; init; } = "";

    /// <summary>Kept beside a name, whatever noise stands there too.</summary>
    public string Must { get; init; } = "";

    /// <summary>Kept though no name stands there.</summary>
    public string Alone { get; init; } = "";

    public long? Owner { get; init; }

    public string? Queue { get; init; }

    public string Colour { get; init; } = "blue";

    /// <summary>The name the topic will have.</summary>
    [JsonIgnore]
    public string ShownTitle => Title.Trim() is { Length: > 0 } title ? title : GuideQuery.LinesOf(Names).FirstOrDefault() ?? "";

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Answers as they were kept; fresh ones where nothing was, or nothing that can be read.</summary>
    public static GuideAnswers Of(string? json)
    {
        try
        {
            return json is null ? new GuideAnswers() : JsonSerializer.Deserialize<GuideAnswers>(json) ?? new GuideAnswers();
        }
        catch (JsonException)
        {
            return new GuideAnswers();
        }
    }
}
