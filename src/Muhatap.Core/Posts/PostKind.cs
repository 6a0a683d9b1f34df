namespace Muhatap.Core.Posts;

/// <summary>The form an utterance took. The numbers are stored; never renumber.</summary>
public enum PostKind
{
    Post = 0,
    Comment = 1,
    Review = 2,

    /// <summary>Private: a direct message, a web form, an e-mail.</summary>
    Message = 3,
    Article = 4,
    Complaint = 5,

    /// <summary>Written down by our own people: a call note, a counter note, a survey answer.</summary>
    Note = 6,
}
