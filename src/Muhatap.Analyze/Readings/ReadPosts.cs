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
            post.Reading = reading with { Entities = Masking.Mask(reading.Entities) };
            // The mask is as long as what it hides: offsets stay true.
            var masked = Masking.Mask(post.Incoming.Text, reading.Entities);
            if (!ReferenceEquals(masked, post.Incoming.Text))
                post.Incoming = post.Incoming with { Text = masked };
        }
    }
}
