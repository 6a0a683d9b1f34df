using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Posts;
using Muhatap.Core.Walk;
using Muhatap.Store;

namespace Muhatap.Web.Demo;

/// <summary>Customers of the demo who say that their matter is solved, in the conversation and in words of their own. Through the walk, like every post.</summary>
internal sealed class DemoThanks(Database database, IPostWalk walk)
{
    private static readonly string[] Openings =
    [
        "",
        "Merhaba, ",
        "Evet, ",
        "Bilgi vereyim: ",
        "Az önce baktım, ",
        "Tamamdır, ",
        "Size de haber vereyim, ",
        "Günaydın, ",
    ];

    private static readonly string[] Solved =
    [
        "sorun çözüldü",
        "mesele halloldu",
        "her şey düzeldi",
        "dediğiniz gibi halloldu",
        "bu sabah çözüldü",
        "düzelmiş",
        "aradılar, sorun çözüldü",
        "söz verdiğiniz gibi çözüldü",
        "sonunda halloldu",
        "kontrol ettim, düzelmiş",
    ];

    private static readonly string[] Endings =
    [
        ", teşekkürler.",
        ", teşekkür ederim 🙏",
        ", elinize sağlık.",
        ", ilginiz için teşekkürler.",
        ". Sağ olun.",
        ", hızlı döndüğünüz için sağ olun.",
        ", çok teşekkürler 😊",
        ". Teşekkür ederim, iyi çalışmalar.",
    ];

    private static readonly string[] English =
    [
        "All sorted now, thank you.",
        "It’s fixed, thanks for the quick help!",
        "Thank you, this is resolved.",
        "Solved today, many thanks.",
    ];

    /// <summary>The customer answers in their conversation, unless they can't be told apart from others.</summary>
    /// <param name="chance">0 to 1; which words they choose.</param>
    public async Task SayAsync(ConversationId id, double chance, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var db = database.Read();
        var found = await (
            from conversation in db.Conversations
            join account in db.Accounts on conversation.AccountId equals account.Id
            join post in db.Posts on conversation.LastPostId equals post.Id
            join reading in db.Readings on post.Id equals reading.PostId
            where conversation.Id == id && conversation.Status == ConversationStatus.Open && conversation.DueAt == null
            select new
            {
                account,
                post,
                reading.Language,
            }
        )
            .FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        if (found is not { account: { IsOurs: false, Handle: { } handle } author, post: { } last })
            return;
        var said = new IncomingPost
        {
            Network = last.Network,
            ExternalId = $"sonuc-{id}",
            Author = handle,
            AuthorExternalId = author.Key,
            AuthorName = author.DisplayName,
            Kind = PostKind.Comment,
            Text = found.Language == "en" ? English[(int)(chance * English.Length)] : Turkish(chance),
            ParentExternalId = last.ExternalId,
            CreatedAt = at,
        };
        await walk.WalkAsync(
                new PostBatch
                {
                    Posts = [new WalkingPost(said, database.Mint.Next<PostId>(), at)],
                    SourceId = last.SourceId,
                    // An answer to us is meant for us, wherever it was written.
                    IsAddressed = true,
                    ReceivedAt = at,
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    private static string Turkish(double chance)
    {
        var number = (int)(chance * Openings.Length * Solved.Length * Endings.Length);
        var text =
            Openings[number % Openings.Length]
            + Solved[number / Openings.Length % Solved.Length]
            + Endings[number / (Openings.Length * Solved.Length)];
        return char.ToUpper(text[0], System.Globalization.CultureInfo.GetCultureInfo("tr-TR")) + text[1..];
    }
}
