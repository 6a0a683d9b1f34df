namespace Muhatap.Core.Topics;

/// <summary>What a topic is for. The numbers are stored; never renumber.</summary>
public enum TopicPurpose
{
    /// <summary>Our own: what is said here may need an answer.</summary>
    Brand = 0,
    Competitor = 1,
    Sector = 2,
    Person = 3,
    Campaign = 4,
    Company = 5,
}
