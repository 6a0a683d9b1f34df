namespace Muhatap.Web.Imports;

/// <summary>Where an import that was begun on a page stands.</summary>
internal enum ImportJobState
{
    /// <summary>The file is here; nothing was taken yet.</summary>
    Waiting,
    Running,
    Done,

    /// <summary>Somebody stopped it; what was taken stays taken.</summary>
    Stopped,
    Failed,
}
