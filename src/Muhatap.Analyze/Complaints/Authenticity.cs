namespace Muhatap.Analyze.Complaints;

/// <summary>Something that speaks for or against a complaint being what it says.</summary>
public enum AuthenticitySign
{
    /// <summary>The account is a customer's.</summary>
    KnownCustomer,

    /// <summary>They named an order or their customer number.</summary>
    SaidNumber,

    /// <summary>We have known the account for long.</summary>
    LongKnown,

    /// <summary>They came back and wrote more than once.</summary>
    WroteAgain,

    /// <summary>The account was first seen with this complaint or shortly before.</summary>
    NewAccount,

    /// <summary>Others had said the same before, word for word or nearly.</summary>
    CopiesOthers,

    /// <summary>The account posts like a program.</summary>
    LikeAProgram,
}

/// <summary>How a complaint looks. It orders nobody's queue and hides nothing.</summary>
public enum AuthenticityLook
{
    /// <summary>Something speaks for it and nothing against it.</summary>
    Genuine,

    /// <summary>Nothing much speaks either way, or both do.</summary>
    Open,

    /// <summary>Only doubts.</summary>
    LookTwice,
}

/// <summary>
/// What speaks for and against a complaint being genuine, with its reasons. A stated rule and not a score: a doubt is told to the
/// person who answers, never acted on by the program, because real customers too are new, angry and share texts. Pure.
/// </summary>
/// <param name="Signs">Those that speak for it first.</param>
public sealed record Authenticity(AuthenticityLook Look, IReadOnlyList<AuthenticitySign> Signs)
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(90);
    private static readonly TimeSpan New = TimeSpan.FromDays(2);

    /// <param name="known">How long we had seen the account when it complained.</param>
    /// <param name="watched">How long this installation had listened by then: nobody is new to who just arrived.</param>
    /// <param name="copies">How many other accounts had said the same before.</param>
    public static Authenticity Of(ComplaintCase complaint, TimeSpan known, TimeSpan watched, int copies, bool isLikeAProgram)
    {
        var signs = new List<AuthenticitySign>();
        Add(complaint.CustomerId is not null, AuthenticitySign.KnownCustomer);
        Add(complaint.SaidNumber, AuthenticitySign.SaidNumber);
        Add(known >= Long, AuthenticitySign.LongKnown);
        Add(complaint.Posts > 1, AuthenticitySign.WroteAgain);
        var speaksFor = signs.Count;
        Add(known < New && watched >= Long && complaint.CustomerId is null, AuthenticitySign.NewAccount);
        Add(copies > 0, AuthenticitySign.CopiesOthers);
        Add(isLikeAProgram, AuthenticitySign.LikeAProgram);
        var against = signs.Count - speaksFor;
        var look =
            against == 0 && speaksFor > 0 ? AuthenticityLook.Genuine
            : against > 0 && speaksFor == 0 && !IsOnlyNew() ? AuthenticityLook.LookTwice
            : AuthenticityLook.Open;
        return new Authenticity(look, signs);

        void Add(bool holds, AuthenticitySign sign)
        {
            if (holds)
                signs.Add(sign);
        }

        // Being new alone is no doubt: every customer writes for the first time once.
        bool IsOnlyNew() => signs is [AuthenticitySign.NewAccount];
    }

    public static bool SpeaksFor(AuthenticitySign sign) => sign <= AuthenticitySign.WroteAgain;
}
