using Muhatap.Core.Readings;
using Muhatap.Demo.Material;

namespace Muhatap.Demo.Writing;

/// <summary>A text before it becomes a post, with what its lines say of it.</summary>
internal sealed record Draft(string Text, string? Title, IReadOnlyList<Line> Lines)
{
    public string Subject => First(line => line.Subject) ?? "none";

    public float Urgency => Lines.Max(line => line.Urgency) ?? 0;

    public bool Ironic => Lines.Any(line => line.Ironic);

    public bool Legal => Lines.Any(line => line.Legal);

    /// <summary>The main line's, since openings and closings fit many.</summary>
    public Sentiment? Sentiment => Main.Sentiment;

    public Intent? Intent => Main.Intent;

    private Line Main => Lines.FirstOrDefault(line => line.Subject is not null) ?? Lines[0];

    private string? First(Func<Line, string?> of) => Lines.Select(of).FirstOrDefault(value => value is not null);
}
