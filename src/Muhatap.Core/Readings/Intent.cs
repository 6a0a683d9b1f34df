namespace Muhatap.Core.Readings;

/// <summary>What the writer wants. The numbers are stored and index <see cref="Reading.IntentScores"/>; never renumber.</summary>
public enum Intent
{
    Complaint = 0,
    Question = 1,
    Request = 2,
    Praise = 3,
    Idea = 4,
    Purchase = 5,
    Churn = 6,
    Information = 7,
    Other = 8,
}
