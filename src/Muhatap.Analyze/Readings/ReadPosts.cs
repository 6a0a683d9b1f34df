using Muhatap.Core.Walk;
using Muhatap.Text;
using Muhatap.Text.Entities;

namespace Muhatap.Analyze.Readings;

/// <summary>Reads what each post says. Card, bank and identity numbers are masked here, before anything is stored or shown.</summary>
public sealed class ReadPosts(PostReader reader) : IPostStep
{
    public void Take(PostBatch batch)
    {
        foreach (var post in batch.Posts)
        {
            if (post.IsPassed)
                continue;
            var reading = reader.Read(post.Incoming.Text, post.Incoming.ClaimedLanguage);
            // Links the text doesn't show are stored with those it does: a topic matched back sees what it saw when the post came.
            post.Reading = reading with
            {
                Entities = Masking.Mask(reading.Entities),
                Links =
                    post.Incoming.Links.Count == 0 ? reading.Links : [.. reading.Links.Union(post.Incoming.Links, StringComparer.Ordinal)],
            };
            // The mask is as long as what it hides: offsets stay true.
            var masked = Masking.Mask(post.Incoming.Text, reading.Entities);
            if (!ReferenceEquals(masked, post.Incoming.Text))
                post.Incoming = post.Incoming with { Text = masked };
        }
    }
}
