namespace Muhatap.Store.Writer;

/// <summary>A write in the queue. It tells whoever waits for it how it went; its turn never throws.</summary>
internal interface IQueuedWrite
{
    Task TakeTurnAsync();
}
