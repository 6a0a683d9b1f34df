using Muhatap.Core.Ids;

namespace Muhatap.Core.Alarms;

/// <summary>More people spoke about a topic at once than the hour of the week explains. Announced once, then kept up to date until it is over.</summary>
public sealed class Alarm
{
    public required AlarmId Id { get; init; }

    public required TopicId TopicId { get; init; }

    /// <summary>When it could be known. With the topic its key: what is worked out again finds the same alarm.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it began, as seen then.</summary>
    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>Null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The series that raised it: <c>all</c>, <c>negative</c>, or <c>negative:SUBJECT</c>.</summary>
    public required string About { get; init; }

    /// <summary>People who spoke, when it was last told.</summary>
    public required int Observed { get; set; }

    public required double Expected { get; set; }

    /// <summary>That it is no chance, 0 to 1.</summary>
    public required double Probability { get; set; }

    /// <summary>0: as usual; 1: a hundred times as many. The highest told.</summary>
    public required double Severity { get; set; }

    /// <summary>People an hour, when it was last told.</summary>
    public required double PerHour { get; set; }

    /// <summary>What is said now and was not said before, parted by blanks; perhaps empty.</summary>
    public required string Words { get; set; }

    public required DateTimeOffset ToldAt { get; set; }

    public bool IsOver => EndedAt is not null;
}
