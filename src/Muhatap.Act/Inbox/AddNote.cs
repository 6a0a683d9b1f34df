using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>One of us writes to the others; the customer never sees it.</summary>
public static class AddNote
{
    public const int MaxLength = 10_000;

    public static Task RunAsync(Database database, UserId by, ConversationId id, string text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new Refusal("note.empty", "The note is empty.", "text");
        if (text.Length > MaxLength)
            throw new Refusal("note.long", $"A note has at most {MaxLength} characters.", "text");
        return database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                var opened = await OpenedConversation.LoadAsync(scope, id, by, cancellation).ConfigureAwait(false);
                opened.Tell(EntryKind.Note, text.Trim());
            },
            cancellationToken
        );
    }
}
