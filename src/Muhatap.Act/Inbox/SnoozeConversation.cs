using System.Globalization;
using Muhatap.Core.Conversations;
using Muhatap.Core.Ids;
using Muhatap.Core.Refusals;
using Muhatap.Store;
using Muhatap.Store.Writer;

namespace Muhatap.Act.Inbox;

/// <summary>Puts a conversation away until an instant; a new post wakes it before that.</summary>
public static class SnoozeConversation
{
    public static Task RunAsync(
        Database database,
        UserId by,
        ConversationId id,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        database.WriteAsync(
            WritePriority.Page,
            async (scope, cancellation) =>
            {
                if (until <= scope.Now)
                    throw new Refusal("snooze.past", "The time to wake must lie ahead.", "until");
                var opened = await OpenedConversation.LoadAsync(scope, id, by, cancellation).ConfigureAwait(false);
                opened.Conversation.Snooze(until);
                opened.Tell(EntryKind.Snoozed, until.ToString("O", CultureInfo.InvariantCulture));
            },
            cancellationToken
        );
}
