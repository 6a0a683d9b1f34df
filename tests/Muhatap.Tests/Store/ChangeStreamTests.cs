using Muhatap.Core.Events;
using Muhatap.Store.Writer;

namespace Muhatap.Tests.Store;

public sealed class ChangeStreamTests
{
    private readonly ChangeStream stream = new();

    [Fact]
    public async Task What_changed_between_drawing_a_page_and_its_listening_is_told_first()
    {
        stream.Publish([new Change(ChangeKind.Customer, 1)]);
        var drawn = stream.Count;
        stream.Publish([new Change(ChangeKind.Topic, 7), new Change(ChangeKind.Topic, 8)]);

        var told = await TakeAsync(drawn, 2, () => stream.Publish([new Change(ChangeKind.Alarm, 9)]));

        told.ShouldBe([new Change(ChangeKind.Topic, 0), new Change(ChangeKind.Alarm, 9)]);
    }

    [Fact]
    public async Task A_page_from_before_a_restart_is_told_that_anything_may_have_changed()
    {
        var kinds = Enum.GetValues<ChangeKind>();

        var told = await TakeAsync(since: 5, kinds.Length, () => { });

        told.ShouldBe(kinds.Select(kind => new Change(kind, 0)));
    }

    private async Task<List<Change>> TakeAsync(long since, int count, Action afterFirst)
    {
        var told = new List<Change>();
        await foreach (var change in stream.ListenAsync(since, TestContext.Current.CancellationToken))
        {
            told.Add(change);
            if (told.Count == 1)
                afterFirst();
            if (told.Count == count)
                break;
        }
        return told;
    }
}
